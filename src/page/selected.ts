import { enter } from './entering.ts';
import { hostsIn } from './roots.ts';

/** Newer than the types of the platform. */
type Composed = { getComposedRanges?(into: { readonly shadowRoots: readonly ShadowRoot[] }): readonly StaticRange[] };

/**
 * What is selected in a page, in its order: one range, or two where it begins in one tree and ends in another, the first
 * to the end of its tree and the second from the beginning of its own. None where nothing is. Older browsers do not tell
 * of what is selected in shadow roots.
 */
export function rangesSelected(window: Window): readonly Range[] {
  const { document } = window;
  const selection = window.getSelection() as (Selection & Composed) | null;
  if (!selection || selection.rangeCount === 0) return [];
  const roots = enter(hostsIn(document).hosts);
  const composed = roots.length > 0 && selection.getComposedRanges?.({ shadowRoots: roots })[0];
  const { startContainer, startOffset, endContainer, endOffset, collapsed } = composed || selection.getRangeAt(0);
  if (collapsed) return [];
  const from = document.createRange();
  from.setStart(startContainer, startOffset);
  if (startContainer.getRootNode() === endContainer.getRootNode()) {
    from.setEnd(endContainer, endOffset);
    return [from];
  }
  from.setEndAfter(lastOf(startContainer));
  const to = document.createRange();
  to.setStart(endContainer.getRootNode(), 0);
  to.setEnd(endContainer, endOffset);
  return [from, to];
}

/** The last node of the tree that a node is in. */
function lastOf(node: Node): Node {
  const root = node.getRootNode();
  return root.lastChild ?? root;
}
