import { isMarked, KINDS, type Kind, type Signal } from '../engine/index.ts';
import type { Place, Reading } from './reading.ts';
import { inSlices } from './slices.ts';

/** Two places in the document between which something is painted. */
export type Stretch = { readonly start: Place; readonly end: Place };

/** What is painted over a document. Nothing of it touches the document itself. */
export type Painting = {
  /**
   * Marks signals of a reading in place of what was marked before: the unsourced ones, and named ones and speculation
   * where there are any.
   * Works in slices.
   */
  mark(reading: Reading, signals: readonly Signal[]): Promise<void>;
  /** Takes all marks away. */
  clear(): void;
  /** Shows one stretch in a colour that cannot be missed, for a moment; nothing but the last one asked for. */
  flash(stretch: Stretch): void;
  /** Puts back what the page's own scripts took away; true where anything had to be. */
  putBack(): boolean;
};

const FLASH = 'sw-flash';

/** How long a flash lasts, in milliseconds. */
const FLASH_TIME = 1600;

/** Paints with the CSS Custom Highlight API until `signal` aborts; then nothing of ours is left on the page. */
export function startPainting(signal: AbortSignal): Painting {
  // Firefox before 140 and Chromium before 105 have no highlights: there the popup and the badge still work.
  if (typeof Highlight === 'undefined' || !CSS.highlights) {
    return { mark: async () => {}, clear: () => {}, flash: () => {}, putBack: () => false };
  }
  const painted = new Map<string, Painted>();
  let flashing: ReturnType<typeof setTimeout> | undefined;

  const paint = (name: string, ranges: readonly StaticRange[]): void => {
    unpaint(name);
    if (ranges.length === 0) return;
    const highlight = new Highlight();
    for (const range of ranges) highlight.add(range);
    if (name === FLASH) highlight.priority = 1;
    painted.set(name, { highlight, ranges });
    CSS.highlights.set(name, highlight);
  };
  const unpaint = (name: string): void => {
    const ours = painted.get(name);
    painted.delete(name);
    if (ours && CSS.highlights.get(name) === ours.highlight) CSS.highlights.delete(name);
  };
  const unpaintAll = (): void => {
    clearTimeout(flashing);
    for (const name of [...painted.keys()]) unpaint(name);
  };
  signal.addEventListener('abort', unpaintAll);

  return {
    mark: async (reading, signals) => {
      const ranges = new Map<Kind, StaticRange[]>(KINDS.map((kind) => [kind, []]));
      const add = (signal: Signal): void => {
        const stretch = reading.placesOf(signal);
        if (stretch) ranges.get(signal.kind)?.push(rangeOf(stretch));
      };
      await inSlices(
        signals.filter((signal) => isMarked(signal) || signal.kind === 'named'),
        add,
        signal,
      );
      for (const [kind, found] of ranges) if (!sameRanges(painted.get(nameOf(kind)), found)) paint(nameOf(kind), found);
    },
    clear: unpaintAll,
    flash: (stretch) => {
      clearTimeout(flashing);
      paint(FLASH, [rangeOf(stretch)]);
      flashing = setTimeout(() => unpaint(FLASH), FLASH_TIME);
    },
    putBack: () => {
      const lost = [...painted].filter(([name, ours]) => !isWhole(name, ours));
      for (const [name, { ranges }] of lost) paint(name, ranges);
      return lost.length > 0;
    },
  };
}

type Painted = { readonly highlight: Highlight; readonly ranges: readonly StaticRange[] };

const nameOf = (kind: Kind): string => `sw-${kind}`;

// Static, so that the page pays nothing for our marks when it changes: they are found anew after each reading.
function rangeOf({ start, end }: Stretch): StaticRange {
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

function sameRanges(painted: Painted | undefined, ranges: readonly StaticRange[]): boolean {
  if (painted?.ranges.length !== ranges.length) return false;
  return painted.ranges.every((one, index) => {
    const other = ranges[index];
    return (
      one.startContainer === other?.startContainer &&
      one.startOffset === other.startOffset &&
      one.endContainer === other.endContainer &&
      one.endOffset === other.endOffset
    );
  });
}

function isWhole(name: string, { highlight, ranges }: Painted): boolean {
  return CSS.highlights.get(name) === highlight && highlight.size === ranges.length;
}
