import type { Signal, Span } from '../engine/index.ts';
import type { Asking } from './asking.ts';
import type { SeenPage } from './index.ts';

/** A mark that the reader points at, and the article around it. */
export type Pointed = {
  /** Where the words stand: the page's window, or that of a frame in it. */
  readonly window: Window & typeof globalThis;
  readonly mark: Signal;
  /** Every signal of the article: they tell of one another's sources. */
  readonly signals: readonly Signal[];
  readonly text: string;
  readonly page: SeenPage;
  /** Where the marked words stand on the screen, a box for each line; none where they are gone. */
  readonly boxes: () => readonly DOMRect[];
  /** Scrolls to a stretch of `text` and flashes it. */
  readonly show: (span: Span) => void;
  /** Whether the card is still wanted. */
  readonly wanted: () => boolean;
  /** Aborts when the content script stops. */
  readonly signal: AbortSignal;
};

/**
 * What the two scripts of a page share, in a world that the page cannot see: the card's script puts it there, and the
 * content script calls it.
 */
export type CardWorld = { [CARD]?: (pointed: Pointed, asking: Asking) => void };

/** Where it is in that world. */
export const CARD = Symbol.for('says-who-card');
