// What a UTF-16 code unit is to the tokeniser. Plain constants: an object of them would be looked up for every one.

/** A letter of any script, or a mark on one. */
export const LETTER = 1;
/** A digit of any script. */
export const DIGIT = 2;
/** White space that ends no line. */
export const SPACE = 3;
/** The end of a line. */
export const BREAK = 4;
/** Straight, curly, or the modifier letter. */
export const APOSTROPHE = 5;
/** Of two words in one; no dash. */
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
  if (char.trim() === '') return SPACE;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (code < 0x250 && char.toLowerCase() !== char.toUpperCase()) return LETTER;
  // The marks of English text: the expressions below take a millisecond to get ready, which most pages never need.
  if (code < 0x80 || (code >= 0x2000 && code < 0x2070)) return OTHER;
  if (/\p{N}/u.test(char)) return DIGIT;
  return /[\p{L}\p{M}]/u.test(char) ? LETTER : OTHER;
}

/** The lower-case, plain form of a UTF-16 code unit as words are compared by; 0 for one that is passed over. */
export function fold(code: number): number {
  if (code < 0x80) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code === 0x2019 || code === 0x02bc) return 0x27;
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) return 0;
  return code < 0x590 ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : code;
}

/**
 * Where the hash of a word starts. A word is known by two hashes of its folded characters, 64 bits that no two words of
 * a language share, and far cheaper than comparing letters.
 */
export const HASH_START = 0x811c9dc5 | 0;

/** The hash of a word (FNV-1a) with one more folded character. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The other hash of a word, by powers of 31, with one more folded character. It starts with 0. */
export function checkStep(check: number, code: number): number {
  return (Math.imul(check, 31) + code) | 0;
}
