import type { RawBlock } from './blocks.ts';
import type { Nodes } from './nodes.ts';

/** Words that head or are a link elsewhere, name the day, or are left where a button or an advert stood. */
const LABELS: readonly RegExp[] = [
  /^(read|see|watch|more|also|related|recommended|discover) ?(more|next|also|now|on|from|in|about|stories|news|coverage|see|read|articles?|content|links?|topics?|posts?|video)?\s*($|[:|–—-])/i,
  /^(read|discover|see) (more|next|also)\b|^more (on|from|stories|news|coverage)\b|^related (stories|articles|posts)/i,
  /^(most (read|popular|viewed|shared)|trending|popular|editors?['’]?s? (picks?|choice)|up next|don['’]t miss)\b/i,
  /^(you (may|might|['’]ll)( also)? (like|enjoy)|before you go|we thought you|stories (chosen )?for you)/i,
  /^(sign up|subscribe|newsletter|get (our|the) [\w ]*newsletter|share (this|on|via|with)|follow (us|@)|click here)/i,
  /^(advert(isement|ising)?s?$|advertisement\b|story continues|continue reading|skip (ad|to|past)|loading\b|print$|email$)/i,
  /^(comments?$|leave a (comment|reply)|view comments|\d+ comments?$|report (a |an )?(typo|correction|error))/i,
  /^(tags?|topics|filed under|posted in|categories):|^(all rights reserved|copyright|©)/i,
  /^((last |first )?(published|updated|modified|posted)\b|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}, \d{4}[^.]*\d:\d\d)/i,
];

/** Longer than this a block says something, whatever it begins with. */
const LABEL_LENGTH = 100;

/** A block, or a list of blocks, with a greater part of links leads elsewhere. */
const MOSTLY_LINKS = 0.5;
const ALL_LINKS = 0.9;

/**
 * The blocks that are the article's: without links to other stories, the headings over them, the labels of share
 * bars and adverts. `headline` stays whatever it looks like, and is not said twice.
 */
export function withoutRelated(
  nodes: Nodes,
  blocks: readonly RawBlock[],
  headline: Element | null,
): readonly RawBlock[] {
  const lists = linksByList(nodes, blocks);
  const title = headline && blocks.find(({ element }) => nodes.contains(headline, element));
  const kept: RawBlock[] = [];
  // Read from the end: a heading stays when the article's own words follow it.
  let followed = false;
  let afterHeading = false;
  for (const block of Array.from(blocks).reverse()) {
    const heading = isHeading(nodes.name(block.element), block.text);
    const label = block !== title && isLabel(block);
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

function isLabel({ text, linked }: RawBlock): boolean {
  return (
    (text.length <= LABEL_LENGTH || linked > 0.3 * text.length) &&
    text.length < 4 * LABEL_LENGTH &&
    LABELS.some((label) => label.test(text))
  );
}

function leadsAway(nodes: Nodes, block: RawBlock, lists: ReadonlyMap<Element, number>): boolean {
  const list = listOf(nodes, block.element);
  const cell = /^t[dh]$/.test(nodes.name(block.element));
  return (
    (list !== null && (lists.get(list) ?? 0) > MOSTLY_LINKS) || (!cell && block.linked > ALL_LINKS * block.text.length)
  );
}

/** The part of each list or table that is links. */
function linksByList(nodes: Nodes, blocks: readonly RawBlock[]): ReadonlyMap<Element, number> {
  const sums = new Map<Element, { text: number; linked: number }>();
  for (const { element, text, linked } of blocks) {
    const list = listOf(nodes, element);
    if (list) {
      const sum = sums.get(list) ?? { text: 0, linked: 0 };
      sums.set(list, { text: sum.text + text.length, linked: sum.linked + linked });
    }
  }
  return new Map(Array.from(sums, ([list, { text, linked }]) => [list, linked / text]));
}

function listOf(nodes: Nodes, element: Element): Element | null {
  return nodes.closest(element, 'ul, ol, dl, table');
}
