import { countWords } from '../../src/engine/index.ts';
import type { Corpus } from './corpus.ts';
import { BEST_KNOWN } from './phrases.ts';
import { type Timing, timingsOf } from './timing.ts';

/** How long whole passes over a corpus take when everything is warm. */
export type Speed = { readonly corpus: string; readonly words: number; readonly timings: readonly Timing[] };

/** What is timed, as the tables call it. The first is the floor. */
export const FLOOR = 'all words, `text.match(/\\p{L}+/gu)`';
const PHRASES = 'twenty best-known phrases, one pattern';
const ENGINE = 'engine';

/** Times the engine (its door as it ships) over a corpus, against the floor and the list of phrases. */
export function speedOn({ name, articles }: Corpus, analyse: (text: string) => unknown): Speed {
  const over = (work: (text: string) => unknown) => (): void => {
    for (const { text } of articles) work(text);
  };
  return {
    corpus: name,
    words: articles.reduce((sum, { text }) => sum + countWords(text), 0),
    timings: timingsOf([
      { name: FLOOR, run: over((text) => text.match(/\p{L}+/gu)) },
      { name: PHRASES, run: over((text) => text.match(BEST_KNOWN)) },
      { name: ENGINE, run: over(analyse) },
    ]),
  };
}
