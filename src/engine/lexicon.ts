import { L } from './lists.ts';
import { type List, WORD_LISTS } from './word-lists.ts';

/** A known word or mark of punctuation. 0 is every word that no list and no phrase mentions. */
export type Word = number;

/**
 * The words that the engine knows, as a hash table over the characters of a text, so that looking a word up needs no
 * string of its own. One bit a list and word says which lists a word is in.
 */
const SLOTS = 1 << 14;
const slots = new Uint16Array(SLOTS);
const spellings: string[] = [''];
let hashes = new Int32Array(1 << 13);

const listNames = Object.keys(WORD_LISTS) as readonly List[];
/** 32 lists to a mask. */
const masksPerWord = 3;
let masks = new Int32Array(1 << 14);

/** Whether a word is in the list with this number (see `L`). */
export function inList(word: Word, list: number): boolean {
  return (((masks[word * masksPerWord + (list >> 5)] ?? 0) >>> (list & 31)) & 1) === 1;
}

/** Starts or goes on with the hash of a word: one call a character, lower case, curly apostrophes straightened. */
export const HASH_START = 0x811c9dc5 | 0;
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The lower-case, plain form of a UTF-16 code unit as words are compared by; 0 for one that is passed over. */
export function fold(code: number): number {
  if (code < 0x80) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code === 0x2019 || code === 0x02bc) return 0x27;
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) return 0;
  return code < 0x250 ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : code;
}

/** The word that stands in `source` from `start` to `end` (UTF-16 code units), whose folded characters hash to `hash`. */
export function lookup(source: string, start: number, end: number, hash: number): Word {
  for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
    const word = slots[slot] ?? 0;
    if (word === 0) return 0;
    if (hashes[word] === hash && spells(word, source, start, end)) return word;
  }
}

function spells(word: Word, source: string, start: number, end: number): boolean {
  const spelling = spellings[word] ?? '';
  let at = 0;
  for (let i = start; i < end; i += 1) {
    const code = fold(source.charCodeAt(i));
    if (code === 0) continue;
    if (spelling.charCodeAt(at) !== code) return false;
    at += 1;
  }
  return at === spelling.length;
}

/** Makes a word known, in lower case; the same word again gives the same number. */
export function intern(written: string): Word {
  const spelling = Array.from(written, (char) => String.fromCharCode(fold(char.charCodeAt(0)))).join('');
  let hash = HASH_START;
  for (let i = 0; i < spelling.length; i += 1) hash = hashStep(hash, spelling.charCodeAt(i));
  const known = lookup(spelling, 0, spelling.length, hash);
  if (known > 0) return known;
  const word = spellings.length;
  spellings.push(spelling);
  if (word >= hashes.length) hashes = grown(hashes);
  hashes[word] = hash;
  let slot = hash & (SLOTS - 1);
  while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  slots[slot] = word;
  return word;
}

/** The spelling of a known word, in lower case. */
export function spellingOf(word: Word): string {
  return spellings[word] ?? '';
}

function addList(name: List): void {
  const list = L[name];
  for (const spelling of WORD_LISTS[name]()) {
    const index = intern(spelling) * masksPerWord + (list >> 5);
    if (index >= masks.length) masks = grown(masks);
    masks[index] = (masks[index] ?? 0) | (1 << (list & 31));
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

let listsAdded = false;

/** Fills the lexicon with every list, once. It is not done at import: a page without an article never needs it. */
export function fillLexicon(): void {
  if (listsAdded) return;
  listsAdded = true;
  for (const name of listNames) addList(name);
}
