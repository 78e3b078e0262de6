import type { SeenPage } from '../messages/index.ts';
import type { PageSettings } from '../settings/page-settings.ts';
import type { Acts } from './acts.ts';
import type { Happening } from './happenings.ts';
import type { View } from './highlights.ts';
import type { Known } from './known.ts';
import type { readingAt } from './reading.ts';
import type { Changes, Where } from './rereading.ts';
import type { Slices } from './slices.ts';
import type { Reading } from './what-is-read.ts';

/** The page that is marked, as who follows it knows it. */
export type Marked = {
  /** The window may be that of a frame, which is read in place of the `page` that it stands in. */
  readonly window: View;
  readonly page: Window;
  readonly known: () => Known;
  /** Takes up what became known between two looks. */
  readonly know: (now: Known) => void;
  readonly note: (happening: Happening) => void;
  /** Whether the page may have changed since it was read. */
  readonly isChanged: () => boolean;
  /** Where its article stands at this moment. */
  readonly where: () => Where | null;
  /** To be called once the extension is gone. */
  readonly gone: () => void;
  readonly signal: AbortSignal;
};

/** What marks an article, and whatever else is done with one. */
export type Marks = {
  /** Has the signals of a reading found, and marks them; gives what is known then. */
  look(slices: Slices, before: Known, reading: Reading, settings: PageSettings): Promise<Known>;
  /** Tells which page a text belongs to. */
  pageOf(seen: SeenPage, reading: Pick<Reading, 'text'>): SeenPage;
  /** Where what is known now is no article, no mark stays. */
  became(now: Known): void;
  /** Takes up what became known of the reader's corrections since the page was read. */
  correct(slices: Slices, now: Known & { readonly reading: Reading }): Promise<Known>;
  /** Asks anew what is kept on the page. */
  askAgain(now: Known): Known;
  /** Leaves the marks that are right, for as long as nobody looks. */
  pause(slices: Slices, now: Known, lately: Changes | null): Promise<Known>;
  /** How many milliseconds the background took since that was asked last. */
  took(): number;
  /** What is done when the reader does something. `start` is where the mark begins that was asked for, if one was. */
  acts(start?: number): Promise<Acts>;
};

/** What reads and marks an article: so it is no part of what other pages pay for. */
export type ForArticles = {
  readonly readingAt: typeof readingAt;
  /** Starts with nothing marked; once the signal aborts nothing of ours is left on the page. */
  readonly startMarks: (page: Marked) => Marks;
};

/** Where its script leaves it, in a world that the page cannot see. */
export const MARKS = Symbol.for('says-who-marks');

/** See `MARKS`. */
export type MarksWorld = { [MARKS]?: ForArticles };
