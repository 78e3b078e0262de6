import { type RootsWorld, THROUGH_ROOTS, way } from './nodes.ts';
import { LITTLE } from './paragraphs.ts';
import { throughRoots } from './through-roots.ts';

/**
 * All shadow roots of elements, and those in one another. Words in them are read from now on, if there are enough to be
 * worth it.
 */
export function enter(hosts: readonly Element[]): readonly ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const look = (element: Element): void => {
    const root = way<ShadowRoot | null>(element, 'shadowRoot')(element);
    if (!root) return;
    roots.push(root);
    root.querySelectorAll('*').forEach(look);
  };
  for (const host of hosts) look(host);
  if (roots.reduce((sum, root) => sum + lengthIn(root), 0) >= LITTLE)
    (globalThis as RootsWorld)[THROUGH_ROOTS] = throughRoots;
  return roots;
}

/** How much text is in a shadow root or handed to it, in UTF-16 code units; its styles are none. */
function lengthIn(root: ShadowRoot): number {
  const length = ({ textContent }: Node): number => textContent?.trim().length ?? 0;
  return [...root.querySelectorAll('style')].reduce(
    (sum, style) => sum - length(style),
    length(root) + length(root.host),
  );
}
