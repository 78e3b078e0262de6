import { fold, HASH_START } from './characters.ts';

/** A known word or mark of punctuation. 0 is every word that no list and no phrase mentions. */
export type Word = number;

/** As many words the lexicon has room for. From this number on, words are a reader's own (see own-words.ts), as many again. */
export const ROOM = 1 << 13;
const SLOTS = ROOM * 2;

/**
 * The words that the engine knows, as a table of their hashes, so that looking a word up needs no string of its own. One
 * bit a list and word says which lists a word is in.
 */
const slots = new Uint16Array(SLOTS);
const hashes = new Int32Array(ROOM);
const checks = new Int32Array(ROOM);
/** Four masks of 32 lists a word; those of a reader's own words stay empty. */
const masks = new Int32Array(ROOM * 2 * 4);
let count = 1;

/** Lists that a word joins together, as masks: see `setOf`. */
export type ListSet = readonly [number, number, number, number];

/** The set of the lists with these numbers (see `L`). */
export function setOf(lists: readonly number[]): ListSet {
  const set: [number, number, number, number] = [0, 0, 0, 0];
  for (const list of lists) set[(list >> 5) & 3] = (set[(list >> 5) & 3] ?? 0) | (1 << (list & 31));
  return set;
}

/** Whether a word is in the list with this number (see `L`). */
export function inList(word: Word, list: number): boolean {
  return (((masks[(word << 2) + (list >> 5)] ?? 0) >>> (list & 31)) & 1) === 1;
}

/** The word with these hashes of its folded characters (see `hashStep`). */
export function lookup(hash: number, check: number): Word {
  for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
    const word = slots[slot] ?? 0;
    if (word === 0 || (hashes[word] === hash && checks[word] === check)) return word;
  }
}

/** Makes a word known, in lower case; the same word again gives the same number. */
export function intern(spelling: string): Word {
  let hash = HASH_START;
  let check = 0;
  for (let i = 0; i < spelling.length; i += 1) {
    const code = spelling.charCodeAt(i);
    const folded = code < 0x80 ? code : fold(code);
    // As hashStep and checkStep do: a call a letter is too much while nothing is compiled yet.
    hash = Math.imul(hash ^ folded, 0x01000193);
    check = (Math.imul(check, 31) + folded) | 0;
  }
  let slot = hash & (SLOTS - 1);
  for (let known = slots[slot] ?? 0; known !== 0; known = slots[slot] ?? 0) {
    if (hashes[known] === hash && checks[known] === check) return known;
    slot = (slot + 1) & (SLOTS - 1);
  }
  if (count === ROOM) throw new RangeError(`the lexicon has no room for "${spelling}"`);
  const word = count;
  count += 1;
  slots[slot] = word;
  hashes[word] = hash;
  checks[word] = check;
  return word;
}

/** Puts a word in lists. */
export function join(word: Word, set: ListSet): void {
  const at = word << 2;
  masks[at] = (masks[at] ?? 0) | set[0];
  masks[at + 1] = (masks[at + 1] ?? 0) | set[1];
  masks[at + 2] = (masks[at + 2] ?? 0) | set[2];
  masks[at + 3] = (masks[at + 3] ?? 0) | set[3];
}
