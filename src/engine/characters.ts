import { fold } from './lexicon.ts';

/** What a UTF-16 code unit is to the tokeniser. */
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;
export const BREAK = 4;
export const APOSTROPHE = 5;
export const HYPHEN = 6;
/** Seen by nobody, passed over inside a word: soft hyphen, zero-width space. */
export const INVISIBLE = 7;
const OTHER = 8;

/** Filled when a code unit is first met; 0 is not yet known. */
const classes = new Uint8Array(1 << 16);

/** The class of a UTF-16 code unit. Halves of surrogate pairs, as of emoji, count as marks. */
export function classOf(code: number): number {
  return classes[code] || learn(code);
}

function learn(code: number): number {
  const found = judge(code, String.fromCharCode(code));
  classes[code] = found;
  return found;
}

function judge(code: number, char: string): number {
  if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029) return BREAK;
  if (code === 0x27 || code === 0x2019 || code === 0x02bc) return APOSTROPHE;
  if (code === 0x2d || code === 0x2010 || code === 0x2011) return HYPHEN;
  if (fold(code) === 0) return INVISIBLE;
  if (/\s/.test(char)) return SPACE;
  if (/\p{N}/u.test(char)) return DIGIT;
  return /[\p{L}\p{M}]/u.test(char) ? LETTER : OTHER;
}
