import { plural, type VerbForms, verbForms } from './inflect.ts';
import { L } from './lists.ts';
import { type List, NOUN_LISTS, PLAIN_LISTS, UNIONS, VERB_LISTS } from './word-lists.ts';

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
    if (fold(spelling.charCodeAt(at)) !== code) return false;
    at += 1;
  }
  return at === spelling.length;
}

/** Makes a word known, in lower case; the same word again gives the same number. */
export function intern(spelling: string): Word {
  let hash = HASH_START;
  for (let i = 0; i < spelling.length; i += 1) hash = hashStep(hash, fold(spelling.charCodeAt(i)));
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

let filled = false;

/** Fills the lexicon with every list, once. It is not done at import: a page without an article never needs it. */
export function fillLexicon(): void {
  if (filled) return;
  filled = true;
  for (const [name, list] of Object.entries(PLAIN_LISTS)) {
    for (const word of wordsOf(list)) join(intern(word), numberOf(name));
  }
  for (const [name, list] of Object.entries(NOUN_LISTS)) {
    for (const noun of wordsOf(list)) addNoun(noun, numberOf(name));
  }
  for (const [name, list] of Object.entries(VERB_LISTS)) {
    for (const verb of wordsOf(list)) addVerb(verbForms(verb), numberOf(name));
  }
  for (const [name, lists] of Object.entries(UNIONS)) unite(numberOf(name), lists.map(numberOf));
}

const wordsOf = (list: string): readonly string[] => list.trim().split(/\s+/);
const numberOf = (name: string): number => L[name as List];

function addNoun(noun: string, list: number): void {
  const [one = noun, irregular] = noun.split('/');
  const many = intern(irregular ?? plural(one));
  join(intern(one), list);
  join(many, list);
  join(many, L.plural);
}

const FORMS = ['base', 'third', 'past', 'participle', 'ing'] as const satisfies readonly (keyof VerbForms)[];

function addVerb(forms: VerbForms, list: number): void {
  for (const form of FORMS) {
    const word = intern(forms[form]);
    join(word, list);
    join(word, L[form]);
  }
}

/** Puts a word in a list. */
function join(word: Word, list: number): void {
  const index = word * masksPerWord + (list >> 5);
  if (index >= masks.length) masks = grown(masks);
  masks[index] = (masks[index] ?? 0) | (1 << (list & 31));
}

/** Puts every word of the given lists in the list `union`. */
function unite(union: number, lists: readonly number[]): void {
  for (let word = 1; word < spellings.length; word += 1) {
    if (lists.some((list) => inList(word, list))) join(word, union);
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
