import { smallWords } from './words/languages.ts';

/** As much of a text as it takes to tell its language, in UTF-16 code units. */
const SAMPLE = 6000;
/** Fewer words than this tell nothing. */
const ENOUGH = 12;
/** The share of a text's words that its language's small words make up at the least. */
const SHARE = 0.12;

/** Scripts that one language, or nearly, writes in; a kana decides before the Han characters that Japanese shares. */
const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
];

/**
 * The language of a text as a BCP 47 primary subtag; where there is too little of it to tell, what is `said` of it. Many
 * sites say "en" of every language: the words decide, and what is said only where they do not.
 */
export function languageOf(text: string, said = 'und'): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) > letters * 0.25) return language;
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < ENOUGH) return said;
  return byShare(words) ?? said;
}

/** The language whose small words make up most of these words; null where none makes up enough. */
function byShare(words: readonly string[]): string | null {
  let best: string | null = null;
  let most = words.length * SHARE;
  for (const [language, list] of Object.entries(smallWords)) {
    const known = new Set(list.trim().split(/\s+/));
    const count = words.reduce((sum, word) => (known.has(word) ? sum + 1 : sum), 0);
    if (count > most) [best, most] = [language, count];
  }
  return best;
}
