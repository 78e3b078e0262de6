import type { Span } from '../engine/index.ts';
import type { RawBlock, Run } from './blocks.ts';

/** A paragraph, heading, caption or list item of the article: its stretch of `Reading.text`, and its element. */
export type Block = Span & { readonly element: Element };

/** A place in the document. `offset` is UTF-16 code units into `node.data`. */
export type Place = { readonly node: Text; readonly offset: number };

/** The blocks of a text, and the way from the text back to the document. */
export type WayBack = {
  readonly blocks: readonly Block[];
  /** The places in the document where a stretch of the text starts and ends. Null where it is empty or out of range. */
  placesOf(span: Span): { readonly start: Place; readonly end: Place } | null;
  /** The stretch of the text that a range of the document holds, white space at its ends left out. Null for none. */
  spanOf(range: Range): Span | null;
};

/** What stands between two blocks. */
export const BETWEEN = '\n\n';

/** Sets the blocks one after the other and keeps the way back. */
export function wayBack(raw: readonly RawBlock[]): WayBack {
  const blocks: Block[] = [];
  const runs: Run[] = [];
  let start = 0;
  for (const block of raw) {
    const end = start + block.text.length;
    blocks.push({ start, end, element: block.element });
    for (const run of block.runs) {
      // A block's text ends before the white space that its last run may hold.
      const length = Math.min(run.length, block.text.length - run.start);
      if (length > 0) {
        runs.push({ ...run, start: start + run.start, length });
      }
    }
    start = end + BETWEEN.length;
  }
  const length = Math.max(0, start - BETWEEN.length);
  return {
    blocks,
    placesOf: (span) => {
      if (!(span.start >= 0 && span.start < span.end && span.end <= length)) {
        return null;
      }
      const first = runs[firstEndingAfter(runs, span.start)];
      const after = firstEndingAfter(runs, span.end - 1);
      const last = (runs[after]?.start ?? Number.POSITIVE_INFINITY) < span.end ? runs[after] : runs[after - 1];
      if (!first || !last || first.start >= span.end) {
        return null;
      }
      return {
        start: { node: first.node, offset: first.offset + Math.max(0, span.start - first.start) },
        end: { node: last.node, offset: last.offset + Math.min(last.length, span.end - last.start) },
      };
    },
    spanOf: (range) => {
      let found: Span | null = null;
      for (const run of runs) {
        const { start, end } = within(run, range);
        // White space at the ends of a run is trimmed with it: a stretch starts and ends with a word.
        const words = run.node.data.slice(run.offset + start, run.offset + end);
        if (words.trim() === '') continue;
        const from: number = found?.start ?? run.start + end - words.trimStart().length;
        found = { start: from, end: run.start + start + words.trimEnd().length };
      }
      return found;
    },
  };
}

/** The part of a run that a range holds, counted from the run's start; empty where it holds nothing of it. */
function within({ node, offset, length }: Run, range: Range): Span {
  if (!range.intersectsNode(node)) return { start: 0, end: 0 };
  const start = node === range.startContainer ? Math.max(range.startOffset - offset, 0) : 0;
  const end = node === range.endContainer ? Math.min(range.endOffset - offset, length) : length;
  return { start, end: Math.max(start, end) };
}

/** The index of the first run that reaches beyond `offset`: the run that holds it, or else the next. */
function firstEndingAfter(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && run.start + run.length > offset) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
