import type { Article } from './article.ts';
import { blocksUnder, type RawBlock } from './blocks.ts';
import type { Leaving } from './leave-out.ts';
import type { Nodes } from './nodes.ts';
import type { Prose } from './prose.ts';
import type { Steps } from './slices.ts';

/**
 * What stands above an article and is shorter is a date, a name, a button; a longer caption is the picture agency's
 * own report.
 */
const OPENING = { least: 40, most: 600 };

/** What may be an article's text, before what leads away from it is left out. */
export type Found = {
  /** What stands above the root. */
  readonly opening: readonly RawBlock[];
  /** What stands in it. */
  readonly body: readonly RawBlock[];
};

/** The blocks of an article, from its headline on, in document order; null where the page changed meanwhile. */
export function* blocksOf(
  nodes: Nodes,
  { root, headline }: Article,
  leaves: (element: Element) => boolean,
): Steps<Found | null> {
  const body = yield* blocksUnder(nodes, root, leaves);
  const opening =
    headline && !nodes.contains(root, headline) ? yield* openingBlocks(nodes, root, headline, leaves) : [];
  return body && opening && { opening, body };
}

/** Tells which elements of an article are not read. */
export function leavesOf(
  nodes: Nodes,
  prose: Prose,
  { headline, parts }: Article,
  leaving: (element: Element) => Leaving,
): (element: Element) => boolean {
  const isBetween = (element: Element): boolean =>
    parts.length > 1 &&
    ![headline, ...parts].some((part) => part && (nodes.contains(part, element) || nodes.contains(element, part)));
  return (element) => {
    const how = leaving(element);
    if (how === 'always' || !nodes.drawn(element)) {
      return true;
    }
    const out = (prose.of(element)?.out ?? how !== 'never') || isBetween(element);
    return out && !(headline && nodes.contains(element, headline));
  };
}

/** The headline, and what stands between it and the root: a summary, the caption of a picture, the key points. */
function* openingBlocks(
  nodes: Nodes,
  root: Element,
  headline: Element,
  leaves: (element: Element) => boolean,
): Steps<readonly RawBlock[] | null> {
  let around = headline;
  while (!nodes.contains(around, root)) {
    around = (nodes.parent(around) as Element | null) ?? nodes.root;
  }
  // The walk goes in document order: what it meets is before the headline, then in it, after it, at last the root.
  let met: 'nothing' | 'headline' | 'root' = 'nothing';
  const beside = (element: Element): boolean => {
    if (element === root || met === 'root') {
      met = 'root';
      return true;
    }
    if (met === 'headline') {
      return !nodes.contains(element, root) && leaves(element);
    }
    met = element === headline ? 'headline' : met;
    return !nodes.contains(element, headline);
  };
  const blocks = yield* blocksUnder(nodes, around, beside);
  if (!blocks) return null;
  return blocks.filter(
    ({ element, text, linked }) =>
      nodes.contains(headline, element) ||
      (element !== around && text.length >= OPENING.least && text.length <= OPENING.most && linked < 0.3 * text.length),
  );
}
