import type { Article } from './article.ts';
import { blocksUnder, type RawBlock } from './blocks.ts';
import type { Leaving } from './leave-out.ts';
import type { Nodes } from './nodes.ts';
import type { Prose } from './prose.ts';
import { withoutRelated } from './related.ts';

/**
 * What stands above an article and is shorter is a date, a name, a button; a longer caption is the picture agency's
 * own report.
 */
const OPENING = { least: 40, most: 600 };

/** The blocks of an article, from its headline on, in document order. */
export function textOf(
  nodes: Nodes,
  prose: Prose,
  { root, headline }: Article,
  leaving: (element: Element) => Leaving,
): readonly RawBlock[] {
  const leaves = (element: Element): boolean => {
    const how = leaving(element);
    if (how === 'always' || !nodes.drawn(element)) {
      return true;
    }
    const out = prose.of(element)?.out ?? how !== 'never';
    return out && !(headline && nodes.contains(element, headline));
  };
  const body = blocksUnder(nodes, root, leaves);
  const before = headline && !nodes.contains(root, headline) ? openingBlocks(nodes, root, headline, leaves) : [];
  return withoutRelated(nodes, [...before, ...body], headline);
}

/** The headline, and what stands between it and the root: a summary, the caption of a picture, the key points. */
function openingBlocks(
  nodes: Nodes,
  root: Element,
  headline: Element,
  leaves: (element: Element) => boolean,
): readonly RawBlock[] {
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
  return blocksUnder(nodes, around, beside).filter(
    ({ element, text, linked }) =>
      nodes.contains(headline, element) ||
      (element !== around && text.length >= OPENING.least && text.length <= OPENING.most && linked < 0.3 * text.length),
  );
}
