import { isMarked, type Signal } from '../engine/index.ts';
import { appearanceOf, groundsIn } from './grounds.ts';
import { rectOf } from './hiding.ts';
import { type Highlights, startHighlights, type View } from './highlights.ts';
import type { Reading } from './reading.ts';
import { watchAppearance } from './restyling.ts';
import { type Slices, type Steps, startSlices } from './slices.ts';
import type { Stretch } from './way-back.ts';

/** What is painted over a document. Nothing of it touches the document itself. */
export type Painting = {
  /**
   * Marks signals of a reading in place of what was marked before: the unsourced ones, and named ones and speculation
   * where there are any. Each gets the tone that can be seen on its ground, now and after the page has changed its looks.
   * Those in sight come first; where there are very many, those far from it are painted once the reader has scrolled there.
   */
  mark(reading: Reading, signals: readonly Signal[], slices: Slices): Promise<void>;
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

/** So many signals, those nearest to what is in sight, are painted before all others are looked at. */
const FIRST = 200;

/**
 * So many signals above what is in sight, and from there on down, are painted: with each change the browser goes over all
 * that is painted, in one frame, and with 5,000 a reader who scrolls would see it falter.
 */
const NEAR = { above: 250, below: 500 } as const;

/** Who has not scrolled for so many milliseconds stays. */
const STAY = 300;

/** After so many signals the page may have its turn. */
const PIECE = 8;

/** Paints with the CSS Custom Highlight API until `signal` aborts; then nothing of ours is left on the page. */
export function startPainting(view: View, signal: AbortSignal): Painting {
  const { document } = view;
  // Firefox before 140 and Chromium before 105 have no highlights: there the popup and the badge still work.
  if (typeof Highlight === 'undefined' || !CSS.highlights) {
    return { mark: async () => {}, clear: () => {}, flash: () => {}, putBack: () => false };
  }
  const highlights = startHighlights(view, FLASH);
  let flashing: ReturnType<typeof setTimeout> | undefined;
  let staying: ReturnType<typeof setTimeout> | undefined;
  let marked: Marked | null = null;
  let appearance = '';
  let passes = 0;
  let watch = (): void => {
    watchAppearance(document, look, signal);
    document.addEventListener('scrollend', follow, { capture: true, signal });
  };

  // Static, so that the page pays nothing for our marks when it changes: they are found anew after each reading.
  const rangeOf = ({ start, end }: Stretch): StaticRange =>
    new view.StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    });
  const unpaintAll = (): void => {
    passes += 1;
    clearTimeout(flashing);
    highlights.clear();
  };
  /** Paints what is marked, then takes away what is not. Where two are at it, each in slices, the later one has its way. */
  function* repaint(now: Marked): Steps<void> {
    passes += 1;
    const pass = passes;
    const looks = appearanceOf(document, elementOf(now));
    const old = paintedIn(highlights);
    const groundOf = groundsIn(document);
    const waiting: [name: string, range: StaticRange][] = [];
    const put = (): void => {
      for (const one of waiting.splice(0)) highlights.add(...one);
    };
    for (const [at, { kind, ...span }] of fromSight(now).entries()) {
      if (at === FIRST) put();
      if (at % PIECE === 0) yield;
      if (pass !== passes) return;
      const stretch = now.reading.placesOf(span);
      if (!stretch) continue;
      const same = old.get(stretch.start.node)?.find((one) => one.kind === kind && isAt(one.range, stretch));
      if (same && looks === appearance) same.stays = true;
      else waiting.push([nameOf(kind, groundOf(stretch.around)), rangeOf(stretch)]);
    }
    put();
    for (const there of old.values())
      for (const { name, range, stays } of there) if (!stays) highlights.remove(name, range);
    appearance = looks;
  }
  const again = (now: Marked): void => {
    startSlices(signal)
      .run(repaint(now))
      .catch(() => {});
  };
  /** Paints anew where the page looks different. */
  const look = (): void => {
    if (marked && appearanceOf(document, elementOf(marked)) !== appearance) again(marked);
  };
  /** Paints what was too far away until now, once the reader stays there: scripts and keys scroll in many small steps. */
  const follow = (): void => {
    if (!marked || marked.signals.length <= NEAR.above) return;
    clearTimeout(staying);
    staying = setTimeout(() => marked && again(marked), STAY);
  };
  signal.addEventListener('abort', unpaintAll);

  return {
    mark: (reading, signals, slices) => {
      watch();
      watch = () => {};
      marked = { reading, signals: signals.filter((signal) => isMarked(signal) || signal.kind === 'named') };
      return slices.run(repaint(marked));
    },
    clear: () => {
      marked = null;
      unpaintAll();
    },
    flash: (stretch) => {
      clearTimeout(flashing);
      highlights.clear(FLASH);
      highlights.add(FLASH, rangeOf(stretch));
      flashing = setTimeout(highlights.clear, FLASH_TIME, FLASH);
    },
    putBack: () => {
      const any = highlights.putBack();
      look();
      return any;
    },
  };
}

/** What is to be marked. */
type Marked = { readonly reading: Reading; readonly signals: readonly Signal[] };

/** A mark that is painted. */
type Painted = { readonly name: string; readonly kind: string; readonly range: StaticRange; stays: boolean };

/** The marks that are painted, by the text that they begin in. */
function paintedIn(highlights: Highlights): ReadonlyMap<Node, readonly Painted[]> {
  const found = new Map<Node, Painted[]>();
  for (const name of highlights.names()) {
    const kind = name.split('-')[1] ?? '';
    if (name === FLASH) continue;
    for (const range of highlights.ranges(name)) {
      const one = { name, kind, range, stays: false };
      const beside = found.get(range.startContainer);
      if (beside) beside.push(one);
      else found.set(range.startContainer, [one]);
    }
  }
  return found;
}

function nameOf(kind: string, ground: string): string {
  return `sw-${kind}-${ground}`;
}

/** The signals near to what is in sight: from the first one there or below on, then those above it, upwards. */
function fromSight({ reading, signals }: Marked): readonly Signal[] {
  const isAbove = (signal: Signal | undefined): boolean => {
    const element = signal && reading.aroundOf(signal);
    return !!element && rectOf(element).bottom < 0;
  };
  let low = 0;
  let high = signals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAbove(signals[middle])) low = middle + 1;
    else high = middle;
  }
  return [...signals.slice(low, low + NEAR.below), ...signals.slice(Math.max(0, low - NEAR.above), low).reverse()];
}

/** An element that stands for all that hold marks: where it looks as before, they do. */
function elementOf({ reading, signals: [first] }: Marked): Element | null {
  return first ? reading.aroundOf(first) : null;
}

/** Whether a range that begins in the same text is at a stretch. */
function isAt({ startOffset, endContainer, endOffset }: StaticRange, { start, end }: Stretch): boolean {
  return startOffset === start.offset && endContainer === end.node && endOffset === end.offset;
}
