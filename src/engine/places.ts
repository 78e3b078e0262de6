import { L } from './lists.ts';
import type { Span } from './signal.ts';
import { hasShape, isIn, MARK, type Sentence, type Text } from './text.ts';

/** Where in an article something stands. The lead is the first paragraph of the body. */
export type Place = 'headline' | 'lead' | 'body';

/** A first block of more words is a paragraph. */
const HEADLINE = 25;

/** A block of fewer words without a full stop is a byline, a date or a heading, and no paragraph. */
const PARAGRAPH = 12;

/** Tells where an offset of a text stands. `headline` is where it is known to be, null where there is none. */
export function placesIn(
  text: Text,
  sentences: readonly Sentence[],
  headline: Span | null | undefined,
): (offset: number) => Place {
  const blocks = blocksOf(sentences);
  const first = blocks[0];
  const own = headline === undefined && first && blocks.length > 1 && isHeadline(text, first) ? spanOf(first) : null;
  const { start, end } = headline ?? own ?? { start: 0, end: 0 };
  const body = blocks.filter((block) => spanOf(block).start >= end);
  const leadEnd = spanOf(body.find((block) => isParagraph(text, block)) ?? body[0] ?? []).end;
  return (offset) => {
    if (offset >= start && offset < end) return 'headline';
    return offset < leadEnd ? 'lead' : 'body';
  };
}

type Block = readonly Sentence[];

function blocksOf(sentences: readonly Sentence[]): readonly Block[] {
  const blocks: Sentence[][] = [];
  for (const sentence of sentences) {
    const last = blocks.at(-1);
    if (last === undefined || sentence.opensBlock) blocks.push([sentence]);
    else last.push(sentence);
  }
  return blocks;
}

function isHeadline(text: Text, block: Block): boolean {
  return wordsIn(text, block) <= HEADLINE && !endsWithStop(text, block);
}

function isParagraph(text: Text, block: Block): boolean {
  return wordsIn(text, block) >= PARAGRAPH || endsWithStop(text, block);
}

function wordsIn(text: Text, block: Block): number {
  let words = 0;
  for (const { first, last } of block) for (let i = first; i <= last; i += 1) if (!hasShape(text, i, MARK)) words += 1;
  return words;
}

/** Whether a block ends with a full stop, a closing quotation mark or bracket behind it passed over. */
function endsWithStop(text: Text, block: Block): boolean {
  let last = block.at(-1)?.last ?? -1;
  while (last > 0 && (isIn(text, last, L.quote) || isIn(text, last, L.bracket))) last -= 1;
  return text.source[text.starts[last] ?? 0] === '.';
}

function spanOf(block: Block): Span {
  return { start: block[0]?.start ?? 0, end: block.at(-1)?.end ?? 0 };
}
