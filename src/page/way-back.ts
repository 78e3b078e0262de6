import type { Span } from '../engine/index.ts';
import type { RawBlock, Run } from './blocks.ts';

/** A paragraph, heading, caption or list item of the article: its stretch of `Reading.text`, and its element. */
export type Block = Span & { readonly element: Element };

/** A place in the document. `offset` is UTF-16 code units into `node.data`. */
export type Place = { readonly node: Text; readonly offset: number };

/**
 * Two places in one tree of the document: words that go on in another shadow root are followed to the end of theirs.
 * `around` is the element that the first word stands in.
 */
export type Stretch = { readonly start: Place; readonly end: Place; readonly around: Element };

/** The blocks of a text, and the way from the text back to the document. */
export type WayBack = {
  /** Empty where nothing is read. Put together anew once its memory was wanted for something else: the blocks have the words. */
  readonly text: string;
  readonly blocks: () => readonly Block[];
  /** The places in the document where a stretch of the text starts and ends. Null where it is empty or out of range. */
  placesOf(span: Span): Stretch | null;
  /** The element that the first word of a stretch stands in, as `placesOf` has it. */
  aroundOf(span: Span): Element | null;
  /** The stretches of the text that stand in one text node each, in order. */
  readonly runs: () => readonly Run[];
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

  let kept: WeakRef<{ readonly whole: string }> | undefined;

  /** The block that an offset stands in, or that ends before it. */
  const blockAt = (offset: number): number => firstOf(starts.length, (at) => (starts[at] ?? 0) > offset) - 1;

  const runsOf = (block: number): readonly Run[] => (raw[block] ? runsIn(raw[block]) : []);

  /** A run of a block as it stands in the text. */
  const inText = (block: number, run: Run | undefined): Run | null =>
    run ? { ...run, start: run.start + (starts[block] ?? 0) } : null;

  /** The run with the first word of a stretch. */
  const firstIn = (span: Span): Run | null => {
    if (!(span.start >= 0 && span.start < span.end && span.end <= end)) return null;
    const block = blockAt(span.start);
    const first =
      inText(block, firstEndingAfter(runsOf(block), span.start - (starts[block] ?? 0))) ??
      inText(block + 1, runsOf(block + 1)[0]);
    return first && first.start < span.end ? first : null;
  };

  const placesOf: WayBack['placesOf'] = (span) => {
    const first = firstIn(span);
    const block = blockAt(span.end - 1);
    const last = inText(block, lastBefore(runsOf(block), span.end - (starts[block] ?? 0)));
    const around = first && holderOf(first.node);
    if (!first || !last || !around) return null;
    const isWhole = first.node === last.node || first.node.getRootNode() === last.node.getRootNode();
    return {
      start: { node: first.node, offset: first.offset + Math.max(0, span.start - first.start) },
      end: isWhole
        ? { node: last.node, offset: last.offset + Math.min(last.length, span.end - last.start) }
        : { node: first.node, offset: first.offset + first.length },
      around,
    };
  };

  return {
    get text() {
      const held = kept?.deref() ?? { whole: raw.map((block) => block.text).join(BETWEEN) };
      kept = new WeakRef(held);
      return held.whole;
    },
    blocks: () =>
      raw.map(({ element, text }, at) => ({ start: starts[at] ?? 0, end: (starts[at] ?? 0) + text.length, element })),
    runs: () => raw.flatMap((block, at) => runsIn(block).flatMap((run) => inText(at, run) ?? [])),
    placesOf,
    aroundOf: (span) => {
      const first = firstIn(span);
      return first && holderOf(first.node);
    },
  };
}

/** The element that a text is laid out in: where it is handed to a shadow root, the place for it there. */
function holderOf(node: Text): Element | null {
  return node.assignedSlot ?? node.parentElement ?? (node.parentNode as ShadowRoot | null)?.host ?? null;
}

function runsIn({ text, runs }: RawBlock): readonly Run[] {
  return 'data' in runs ? [{ start: 0, length: text.length, node: runs, offset: 0 }] : runs;
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
