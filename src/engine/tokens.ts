import { afterBreaks, endsBlock } from './block-ends.ts';
import {
  APOSTROPHE,
  BREAK,
  checkStep,
  classOf,
  DIGIT,
  fold,
  HASH_START,
  HYPHEN,
  hashStep,
  INVISIBLE,
  LETTER,
  SPACE,
} from './characters.ts';
import { lookup, type Word } from './lexicon.ts';
import { ALL_CAPITALS, CAPITAL, ED, ING, LY, MARK, NEW_BLOCK, NUMERAL, S, SPACED, type Text } from './text.ts';
import { Tokens } from './token-arrays.ts';

/** Splits a text into words and marks of punctuation. Linear; offsets are UTF-16 code units. */
export function tokenise(source: string): Text {
  const tokens = new Tokens(source);
  readTo(tokens, source.length);
  return tokens.text();
}

/** Finds the tokens that start in front of an offset. */
export function readTo(tokens: Tokens, until: number): void {
  const { source } = tokens;
  let i = tokens.at;
  while (i < until) {
    const kind = classOf(source.charCodeAt(i));
    if (kind === SPACE || kind === INVISIBLE) {
      tokens.before |= SPACED;
      i += 1;
    } else if (kind <= DIGIT) i = addWord(tokens, i);
    else if (kind === BREAK) {
      const end = afterBreaks(source, i);
      tokens.before |= endsBlock(source, i, end) ? SPACED | NEW_BLOCK : SPACED;
      i = end;
    } else i = addMark(tokens, i);
  }
  tokens.at = i;
}

/** Adds the word that starts at `start`, an ending such as 's or n't as a token of its own; gives where it ends. */
function addWord(tokens: Tokens, start: number): number {
  const plain = addPlainWord(tokens, start);
  if (plain > 0) return plain;
  const { source, end: limit } = tokens;
  let end = start + 1;
  let apostrophe = -1;
  let hyphen = -1;
  for (; end < limit; end += 1) {
    const kind = classOf(source.charCodeAt(end));
    if (kind === LETTER || kind === DIGIT || kind === INVISIBLE) continue;
    if (!joins(source, end, kind)) break;
    if (kind === APOSTROPHE) apostrophe = end;
    else if (kind === HYPHEN) hyphen = end;
  }
  const cut = apostrophe < 0 ? end : endingAt(source, apostrophe, end);
  addPart(tokens, start, cut, hyphen);
  if (cut < end) addPart(tokens, cut, end, -1);
  return end;
}

/** Adds a word of ASCII letters between blanks or plain marks, as nearly all are; gives where it ends, or 0 for any other. */
function addPlainWord(tokens: Tokens, start: number): number {
  const { source, end: limit } = tokens;
  let hash = HASH_START;
  let check = 0;
  let capitals = 0;
  let end = start;
  let code = 32;
  for (; end < limit; end += 1) {
    code = source.charCodeAt(end);
    const lower = code | 32;
    if (lower < 97 || lower > 122 || code > 122) break;
    hash = hashStep(hash, lower);
    check = checkStep(check, lower);
    capitals += (lower - code) >> 5;
  }
  const length = end - start;
  if (length < 2 || (code !== 32 && code !== 44 && code !== 10 && end < limit && !endsPlainly(source, end))) return 0;
  let shape = source.charCodeAt(start) <= 90 ? CAPITAL : 0;
  if (capitals === length) shape |= ALL_CAPITALS;
  tokens.add(start, end, lookup(source, start, end, hash, check), shape | endingShape(source, end));
  return end;
}

/** Whether a full stop behind a longer word ends it: no letter or digit follows. */
function endsPlainly(source: string, at: number): boolean {
  if (source.charCodeAt(at) !== 0x2e) return false;
  return at + 1 === source.length || classOf(source.charCodeAt(at + 1)) > DIGIT;
}

/** Whether a mark inside a word belongs to it: O'Brien, co-worker, U.S., 3.5, but not the stop that ends "word". */
function joins(source: string, at: number, kind: number): boolean {
  const next = at + 1 < source.length ? classOf(source.charCodeAt(at + 1)) : SPACE;
  if (kind === APOSTROPHE) return next === LETTER;
  if (kind === HYPHEN) return next === LETTER || next === DIGIT;
  const code = source.charCodeAt(at);
  if (code === 0x2e || code === 0x2c) {
    const digits = classOf(source.charCodeAt(at - 1)) === DIGIT && next === DIGIT;
    return digits || (code === 0x2e && (next === LETTER || next === HYPHEN) && isInitial(source, at));
  }
  return false;
}

/** Whether one letter alone stands before the stop at `at`, as in "U.S." or "p.m.". */
function isInitial(source: string, at: number): boolean {
  if (classOf(source.charCodeAt(at - 1)) !== LETTER) return false;
  return at < 2 || classOf(source.charCodeAt(at - 2)) > DIGIT;
}

/** Where the ending of a word with an apostrophe starts: 's, 're, n't; the end of the word where there is none. */
function endingAt(source: string, apostrophe: number, end: number): number {
  const ending = source.slice(apostrophe + 1, end).toLowerCase();
  if (ending === 't' && (source.charCodeAt(apostrophe - 1) | 32) === 0x6e) return apostrophe - 1;
  return /^(?:s|re|ve|ll|d|m)$/.test(ending) ? apostrophe : end;
}

/** Adds one word, its spelling looked up and its shape noted; of an unknown compound the last part is looked up. */
function addPart(tokens: Tokens, start: number, end: number, hyphen: number): void {
  const { source } = tokens;
  if (start === end) return;
  let hash = HASH_START;
  let check = 0;
  let capitals = 0;
  let letters = 0;
  let digits = 0;
  for (let i = start; i < end; i += 1) {
    const code = source.charCodeAt(i);
    const folded = fold(code);
    if (folded === 0) continue;
    hash = hashStep(hash, folded);
    check = checkStep(check, folded);
    if (folded !== code && folded !== 0x27) capitals += 1;
    if (folded >= 0x30 && folded <= 0x39) digits += 1;
    else letters += 1;
  }
  const first = source.charCodeAt(start);
  let shape = fold(first) !== first ? CAPITAL : 0;
  if (letters > 1 && capitals === letters) shape |= ALL_CAPITALS;
  if (digits > 0) shape |= NUMERAL;
  shape |= endingShape(source, end);
  const word = lookup(source, start, end, hash, check);
  tokens.add(start, end, word === 0 && hyphen > start ? lookupPart(source, hyphen + 1, end) : word, shape);
}

function lookupPart(source: string, start: number, end: number): Word {
  let hash = HASH_START;
  let check = 0;
  for (let i = start; i < end; i += 1) {
    const folded = fold(source.charCodeAt(i));
    if (folded === 0) continue;
    hash = hashStep(hash, folded);
    check = checkStep(check, folded);
  }
  return lookup(source, start, end, hash, check);
}

function endingShape(source: string, end: number): number {
  const last = source.charCodeAt(end - 1) | 32;
  const previous = source.charCodeAt(end - 2) | 32;
  if (last === 0x73) return S;
  if (last === 0x79) return previous === 0x6c ? LY : 0;
  if (last === 0x64) return previous === 0x65 ? ED : 0;
  return last === 0x67 && previous === 0x6e ? ING : 0;
}

/** Adds a mark of punctuation; '' and `` and -- are one mark each. Gives where it ends. */
function addMark(tokens: Tokens, start: number): number {
  const { source } = tokens;
  const code = source.charCodeAt(start);
  const doubled = (code === 0x27 || code === 0x60 || code === 0x2d) && source.charCodeAt(start + 1) === code;
  const paired = code >= 0xd800 && code <= 0xdbff && (source.charCodeAt(start + 1) & 0xfc00) === 0xdc00;
  const end = doubled || paired ? start + 2 : start + 1;
  let hash = HASH_START;
  let check = 0;
  for (let i = start; i < end; i += 1) {
    const folded = fold(source.charCodeAt(i));
    hash = hashStep(hash, folded);
    check = checkStep(check, folded);
  }
  tokens.add(start, end, lookup(source, start, end, hash, check), MARK);
  return end;
}
