import { fold } from './characters.ts';
import { listsOf } from './membership.ts';

/** A known word or mark of punctuation. 0 is every word that no list and no phrase mentions. */
export type Word = number;

/** As many words the lexicon has room for. From this number on, words are a reader's own (see own-words.ts), as many again. */
export const ROOM = 1 << 13;
const SLOTS = ROOM * 2;

/** The words that have been met in texts or brought up by phrases, by their spelling. Numbered as they come. */
const numbers = new Map<string, Word>();

/** The words that have been met, as a table of their hashes: to look one up again needs no string of its own. */
const slots = new Uint16Array(SLOTS);
const hashes = new Int32Array(ROOM);
const checks = new Int32Array(ROOM);
/** Four masks of 32 lists a word: one bit says whether it is in a list. A reader's own words, behind them, are in none. */
const masks = new Int32Array(ROOM * 4);

/** Words that were met lately and are not known, by both hashes: four to a row, where the next one takes the last's place. */
const ROWS = 1 << 12;
const strangers = new Int32Array(ROWS * 4);
let anyStranger = false;

/** Whether a word is in the list with this number (see `L`). */
export function inList(word: Word, list: number): boolean {
  return (((masks[(word << 2) + (list >> 5)] ?? 0) >>> (list & 31)) & 1) === 1;
}

/** The word from `start` to `end` of a text; the hashes are those of its folded characters (see `hashStep`). */
export function lookup(source: string, start: number, end: number, hash: number, check: number): Word {
  for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
    const word = slots[slot] ?? 0;
    if (word === 0) return isStranger(hash, check) ? 0 : meet(source.slice(start, end), hash, check);
    if (hashes[word] === hash && checks[word] === check) return word;
  }
}

function isStranger(hash: number, check: number): boolean {
  const row = (check & (ROWS - 1)) << 2;
  const key = keyOf(hash, check);
  return (
    strangers[row] === key || strangers[row + 1] === key || strangers[row + 2] === key || strangers[row + 3] === key
  );
}

function keyOf(hash: number, check: number): number {
  return hash ^ Math.imul(check, 0x9e3779b1);
}

/** Makes a word known by its hashes: one that is in a list or in a phrase. Any other is a stranger, and gives 0. */
function meet(written: string, hash: number, check: number): Word {
  const spelling = folded(written);
  const lists = listsOf(spelling);
  const word = numbers.get(spelling) ?? (lists === null ? 0 : add(spelling));
  if (word === 0) {
    const row = (check & (ROWS - 1)) << 2;
    strangers.copyWithin(row + 1, row, row + 3);
    strangers[row] = keyOf(hash, check);
    anyStranger = true;
    return 0;
  }
  let slot = hash & (SLOTS - 1);
  while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  slots[slot] = word;
  hashes[word] = hash;
  checks[word] = check;
  if (lists !== null) masks.set(lists, word << 2);
  return word;
}

/** Makes a word known, in lower case, that may be in no list; the same word again gives the same number. */
export function intern(spelling: string): Word {
  const known = numbers.get(spelling);
  if (known !== undefined) return known;
  if (anyStranger) strangers.fill(0);
  anyStranger = false;
  return add(spelling);
}

function add(spelling: string): Word {
  const word = numbers.size + 1;
  if (word === ROOM) throw new RangeError(`the lexicon has no room for "${spelling}"`);
  numbers.set(spelling, word);
  return word;
}

function folded(written: string): string {
  if (/^[!-~]*$/.test(written)) return written.toLowerCase();
  let word = '';
  for (let i = 0; i < written.length; i += 1) {
    const code = fold(written.charCodeAt(i));
    if (code > 0) word += String.fromCharCode(code);
  }
  return word;
}
