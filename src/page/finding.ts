import type { Analysis, OwnPhrases, Signal } from '../engine/index.ts';
import type { Engine } from './engine.ts';
import type { Reading } from './reading.ts';
import type { Steps } from './slices.ts';

/** Finds the signals of a page's text, and again after changes. */
export type Finding = {
  /** Whether signals were found with these phrases of the reader's own. */
  knows(phrases: string): boolean;
  find(engine: Engine, reading: Reading, phrases: string): Steps<readonly Signal[]>;
};

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
      before = yield* analysing(text, { links, ...(compiled && { phrases: compiled }) }, before);
      return before.signals;
    },
  };
}
