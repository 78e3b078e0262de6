import type { Span } from '../engine/index.ts';
import type { RawBlock, Run } from './blocks.ts';

/** A paragraph, heading, caption or list item of the article: its stretch of `Reading.text`, and its element. */
export type Block = Span & { readonly element: Element };

/** A place in the document. `offset` is UTF-16 code units into `node.data`. */
export type Place = { readonly node: Text; readonly offset: number };

/** The blocks of a text, and the way from the text back to the document. */
export type WayBack = {
  readonly blocks: () => readonly Block[];
  /** The places in the document where a stretch of the text starts and ends. Null where it is empty or out of range. */
  placesOf(span: Span): { readonly start: Place; readonly end: Place } | null;
  /** The stretch of the text that a range of the document holds, white space at its ends left out. Null for none. */
  spanOf(range: Range): Span | null;
};

/** What stands between two blocks. */
export const BETWEEN = '\n\n';

/** Sets the blocks one after the other and keeps the way back. */
export function wayBack(raw: readonly RawBlock[]): WayBack {
  const starts: number[] = [];
  let end = -BETWEEN.length;
  for (const { text } of raw) {
    const start = end + BETWEEN.length;
    starts.push(start);
    end = start + text.length;
  }

  /** The block that an offset stands in, or that ends before it. */
  const blockAt = (offset: number): number => firstOf(starts.length, (at) => (starts[at] ?? 0) > offset) - 1;

  const runsOf = (block: number): readonly Run[] => raw[block]?.runs ?? [];

  const placesOf: WayBack['placesOf'] = (span) => {
    if (!(span.start >= 0 && span.start < span.end && span.end <= end)) {
      return null;
    }
    let block = blockAt(span.start);
    let from = span.start - (starts[block] ?? 0);
    let first = firstEndingAfter(runsOf(block), from);
    if (!first) {
      block += 1;
      from = span.start - (starts[block] ?? 0);
      [first] = runsOf(block);
    }
    const lastBlock = blockAt(span.end - 1);
    const to = span.end - (starts[lastBlock] ?? 0);
    const last = lastBefore(runsOf(lastBlock), to);
    if (!first || !last || (starts[block] ?? 0) + first.start >= span.end) {
      return null;
    }
    return {
      start: { node: first.node, offset: first.offset + Math.max(0, from - first.start) },
      end: { node: last.node, offset: last.offset + Math.min(last.length, to - last.start) },
    };
  };

  const spanOf: WayBack['spanOf'] = (range) => {
    let found: Span | null = null;
    for (const [at, { runs }] of raw.entries()) {
      const block = starts[at] ?? 0;
      for (const run of runs) {
        const { start, end } = within(run, range);
        // White space at the ends of a run is trimmed with it: a stretch starts and ends with a word.
        const words = run.node.data.slice(run.offset + start, run.offset + end);
        if (words.trim() === '') continue;
        const from: number = found?.start ?? block + run.start + end - words.trimStart().length;
        found = { start: from, end: block + run.start + start + words.trimEnd().length };
      }
    }
    return found;
  };

  return {
    blocks: () =>
      raw.map(({ element, text }, at) => ({ start: starts[at] ?? 0, end: (starts[at] ?? 0) + text.length, element })),
    placesOf,
    spanOf,
  };
}

/** The part of a run that a range holds, counted from the run's start; empty where it holds nothing of it. */
function within({ node, offset, length }: Run, range: Range): Span {
  if (!range.intersectsNode(node)) return { start: 0, end: 0 };
  const start = node === range.startContainer ? Math.max(range.startOffset - offset, 0) : 0;
  const end = node === range.endContainer ? Math.min(range.endOffset - offset, length) : length;
  return { start, end: Math.max(start, end) };
}

/** The first index from 0 to `length` for which something holds, as it does for all after it. */
function firstOf(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first run that reaches beyond an offset: the run that holds it, or else the next. */
function firstEndingAfter(runs: readonly Run[], offset: number): Run | undefined {
  return runs[firstOf(runs.length, (at) => endOf(runs[at]) > offset)];
}

function lastBefore(runs: readonly Run[], offset: number): Run | undefined {
  return runs[firstOf(runs.length, (at) => (runs[at]?.start ?? 0) >= offset) - 1];
}

function endOf(run: Run | undefined): number {
  return run ? run.start + run.length : 0;
}
