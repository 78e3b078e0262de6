import type { Analysis, OwnPhrases, Signal } from '../engine/index.ts';
import type { Engine } from './engine.ts';
import type { Reading } from './reading.ts';
import type { Steps } from './slices.ts';

/** Finds the signals of a page's text, and again after changes. */
export type Finding = {
  /** Whether signals were found with these phrases of the reader's own. */
  knows(phrases: string): boolean;
  find(engine: Engine, reading: Reading, phrases: string): Steps<readonly Signal[]>;
  /** So far the text was read: to its end, but for one with more signals than anybody could look through. */
  readTo(): number;
};

/** With so many signals it is enough: no article has them, and no list shall be without end. */
const MOST = 5_000;

/** Starts with nothing found. */
export function startFinding(): Finding {
  let own = '';
  let compiled: OwnPhrases | undefined;
  let before: Analysis | undefined;
  return {
    knows: (phrases) => phrases === own,
    *find({ analysing, compilePhrases }, { text, links }, phrases) {
      if (phrases !== own) compiled = phrases === '' ? undefined : compilePhrases(phrases);
      own = phrases;
      before = yield* analysing(text, { links, most: MOST, ...(compiled && { phrases: compiled }) }, before);
      return before.signals;
    },
    readTo: () => before?.sections.at(-1)?.end ?? 0,
  };
}
