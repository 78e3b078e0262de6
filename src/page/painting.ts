import { isMarked, type Signal } from '../engine/index.ts';
import { appearanceOf, groundsIn } from './grounds.ts';
import type { Place, Reading } from './reading.ts';
import { watchAppearance } from './restyling.ts';
import { inSlices } from './slices.ts';

/** Two places in the document between which something is painted. */
export type Stretch = { readonly start: Place; readonly end: Place };

/** What is painted over a document. Nothing of it touches the document itself. */
export type Painting = {
  /**
   * Marks signals of a reading in place of what was marked before: the unsourced ones, and named ones and speculation
   * where there are any. Each gets the tone that can be seen on its ground, now and after the page has changed its looks.
   * Works in slices.
   */
  mark(reading: Reading, signals: readonly Signal[]): Promise<void>;
  /** Takes all marks away. */
  clear(): void;
  /** Shows one stretch in a colour that cannot be missed, for a moment; nothing but the last one asked for. */
  flash(stretch: Stretch): void;
  /**
   * Puts back what the page's own scripts took away; true where anything had to be. Sees, too, whether the page looks
   * different now.
   */
  putBack(): boolean;
};

const FLASH = 'sw-flash';

/** How long a flash lasts, in milliseconds. */
const FLASH_TIME = 1600;

/** Paints with the CSS Custom Highlight API until `signal` aborts; then nothing of ours is left on the page. */
export function startPainting(document: Document, signal: AbortSignal): Painting {
  // Firefox before 140 and Chromium before 105 have no highlights: there the popup and the badge still work.
  if (typeof Highlight === 'undefined' || !CSS.highlights) {
    return { mark: async () => {}, clear: () => {}, flash: () => {}, putBack: () => false };
  }
  const painted = new Map<string, Painted>();
  let flashing: ReturnType<typeof setTimeout> | undefined;
  let marked: Marked | null = null;
  let appearance = '';
  let passes = 0;
  let watch = (): void => watchAppearance(document, look, signal);

  const paint = (name: string, ranges: readonly StaticRange[]): void => {
    unpaint(name);
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
    passes += 1;
    clearTimeout(flashing);
    for (const name of [...painted.keys()]) unpaint(name);
  };
  /** Paints what is marked. Where two are at it, each in slices, the later one has its way. */
  const repaint = async (): Promise<void> => {
    if (!marked) return;
    passes += 1;
    const pass = passes;
    const { reading, signals } = marked;
    const groundOf = groundsIn(document);
    const found = new Map<string, StaticRange[]>();
    appearance = appearanceOf(document, elementOf(marked));
    const add = (signal: Signal): void => {
      const stretch = reading.placesOf(signal);
      const element = stretch?.start.node.parentElement;
      if (!stretch || !element) return;
      const name = `sw-${signal.kind}-${groundOf(element)}`;
      const ranges = found.get(name) ?? [];
      found.set(name, ranges);
      ranges.push(rangeOf(stretch));
    };
    await inSlices(signals, add, signal);
    if (pass !== passes) return;
    for (const name of [...painted.keys()]) if (name !== FLASH && !found.has(name)) unpaint(name);
    for (const [name, ranges] of found) if (!sameRanges(painted.get(name), ranges)) paint(name, ranges);
  };
  /** Paints anew where the page looks different. */
  const look = (): void => {
    if (marked && appearanceOf(document, elementOf(marked)) !== appearance) repaint().catch(() => {});
  };
  signal.addEventListener('abort', unpaintAll);

  return {
    mark: (reading, signals) => {
      watch();
      watch = () => {};
      marked = { reading, signals: signals.filter((signal) => isMarked(signal) || signal.kind === 'named') };
      return repaint();
    },
    clear: () => {
      marked = null;
      unpaintAll();
    },
    flash: (stretch) => {
      clearTimeout(flashing);
      paint(FLASH, [rangeOf(stretch)]);
      flashing = setTimeout(() => unpaint(FLASH), FLASH_TIME);
    },
    putBack: () => {
      const lost = [...painted].filter(([name, ours]) => !isWhole(name, ours));
      for (const [name, { ranges }] of lost) paint(name, ranges);
      look();
      return lost.length > 0;
    },
  };
}

type Painted = { readonly highlight: Highlight; readonly ranges: readonly StaticRange[] };

/** What is to be marked. */
type Marked = { readonly reading: Reading; readonly signals: readonly Signal[] };

/** An element that stands for all that hold marks: where it looks as before, they do. */
function elementOf({ reading, signals: [first] }: Marked): Element | null {
  return (first && reading.placesOf(first)?.start.node.parentElement) ?? null;
}

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
