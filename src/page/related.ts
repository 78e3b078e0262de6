import type { RawBlock } from './blocks.ts';
import type { Nodes } from './nodes.ts';
import type { Steps } from './slices.ts';

/** A block, or a list of blocks, with a greater part of links leads elsewhere. */
const MOSTLY_LINKS = 0.5;
const ALL_LINKS = 0.9;

/** After so many blocks the page may have its turn. */
const PIECE = 256;

/**
 * The blocks that are the article's: without links to other stories, the headings over them, the labels of share
 * bars and adverts. `headline` stays whatever it looks like, and is not said twice.
 */
export function* withoutRelated(
  nodes: Nodes,
  blocks: readonly RawBlock[],
  headline: Element | null,
): Steps<readonly RawBlock[]> {
  const lists = linksByList(blocks);
  const title = headline && blocks.find(({ element }) => nodes.contains(headline, element));
  const kept: RawBlock[] = [];
  // Read from the end: a heading stays when the article's own words follow it.
  let followed = false;
  let afterHeading = false;
  let met = 0;
  for (const block of blocks.toReversed()) {
    if (met++ % PIECE === 0) yield;
    const heading = isHeading(nodes.name(block.element), block.text);
    const label = block !== title && block.label;
    const stays =
      block === title ||
      (!label && (heading ? followed && block.text !== title?.text : !leadsAway(nodes, block, lists)));
    if (stays) {
      kept.push(block);
      followed = true;
    } else if (!label && afterHeading) {
      followed = false;
    }
    if (heading && !stays) {
      followed = false;
    }
    afterHeading = heading;
  }
  return kept.reverse();
}

/** A heading, not a paragraph that is set as one: lists of pictures and short pages are written in those. */
function isHeading(name: string, text: string): boolean {
  return /^h[1-6]$/.test(name) && text.length < 120 && !/[.…]$/.test(text);
}

function leadsAway(
  nodes: Nodes,
  { element, list, linked, text }: RawBlock,
  lists: ReadonlyMap<Element, number>,
): boolean {
  return (
    (list !== null && (lists.get(list) ?? 0) > MOSTLY_LINKS) ||
    (linked > ALL_LINKS * text.length && !/^t[dh]$/.test(nodes.name(element)))
  );
}

/** The part of each list or table that is links. */
function linksByList(blocks: readonly RawBlock[]): ReadonlyMap<Element, number> {
  const sums = new Map<Element, { text: number; linked: number }>();
  for (const { list, text, linked } of blocks) {
    if (list) {
      const sum = sums.get(list) ?? { text: 0, linked: 0 };
      sums.set(list, { text: sum.text + text.length, linked: sum.linked + linked });
    }
  }
  return new Map(Array.from(sums, ([list, { text, linked }]) => [list, linked / text]));
}
