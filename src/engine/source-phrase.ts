import { L } from './lists.ts';
import {
  isInnerStop,
  isOwnerEnding,
  isPercent,
  isPersonNoun,
  isPlainVerb,
  isPluralNoun,
  isProper,
  isSourceNoun,
} from './nouns.ts';
import type { Tokens } from './phrase.ts';
import {
  ALL_CAPITALS,
  CAPITAL,
  ED,
  hasShape,
  ING,
  isIn,
  LY,
  MARK,
  NUMERAL,
  type Sentence,
  spells,
  type Text,
} from './text.ts';

/** The words that name a source, and the token of the noun, name or pronoun that carries them. */
export type SourcePhrase = Tokens & { readonly head: number };

/** "two of the members of the staff of": so many phrases that hang one on the other are read. */
const MOST_HOPS = 5;

/** The noun phrase that ends at token `last`, what stands in front of it by prepositions included; null where none does. */
export function phraseBefore(text: Text, sentence: Sentence, last: number): SourcePhrase | null {
  if (last < sentence.first) return null;
  if (isPronoun(text, last)) return { first: last, last, head: last };
  let first = chunkStart(text, sentence, last);
  if (first > last) return null;
  let head = headOf(text, sentence, first, last);
  let left = first;
  for (let hops = 0; hops < MOST_HOPS && isIn(text, left - 1, L.hanging) && left - 2 >= sentence.first; hops += 1) {
    const innerLast = isIn(text, left - 2, L.conjunction) && isIn(text, left - 3, L.hanging) ? left - 4 : left - 2;
    const innerFirst = chunkStart(text, sentence, innerLast);
    if (innerFirst > innerLast) break;
    const inner = innerHead(text, sentence, innerFirst, innerLast, left - 1);
    if (inner >= 0) {
      first = innerFirst;
      if (!isGathering(text, inner, left - 1) || head < 0) head = inner;
    }
    left = innerFirst;
  }
  // "The efforts by officials are": what leads the clause is no source.
  if (left < first && !hasOwnerIn(text, first, last) && isLeading(text, sentence, left)) return null;
  return head < 0 ? null : { first, last, head };
}

/** The noun phrase that starts at token `first`, up to and with what hangs on it by prepositions; null where none does. */
export function phraseAfter(text: Text, sentence: Sentence, first: number): SourcePhrase | null {
  if (first > sentence.last) return null;
  if (isPronoun(text, first)) return { first, last: first, head: first };
  let last = chunkEnd(text, sentence, first);
  if (last < first) return null;
  let head = lastHeadAfter(text, sentence, first, last);
  // "Eight years ago"
  if (isIn(text, last + 1, L.time) && isIn(text, head, L.number)) return null;
  for (let hops = 0; hops < MOST_HOPS && isGathering(text, head < 0 ? last : head, last + 1); hops += 1) {
    const end = chunkEnd(text, sentence, last + 2);
    const inner = end > last + 1 ? lastHeadAfter(text, sentence, last + 2, end) : -1;
    if (inner < 0) break;
    head = inner;
    last = end;
  }
  return head < 0 ? null : { first, last, head };
}

/** "policies Mr Lee's critics have blamed": the phrase has an owner and is a subject of its own. */
function hasOwnerIn(text: Text, first: number, last: number): boolean {
  for (let i = first; i <= last; i += 1) if (isOwnerEnding(text, i)) return true;
  return false;
}

/** Whether a noun phrase with an article of its own opens the clause. */
function isLeading(text: Text, sentence: Sentence, first: number): boolean {
  const determined = isIn(text, first, L.article) || isIn(text, first, L.owner);
  return determined && (first === sentence.opening || isIn(text, first - 1, L.comma));
}

/** "a group of lawmakers", "some of the officials": the first noun only counts what follows. */
function isGathering(text: Text, i: number, preposition: number): boolean {
  if (!spells(text, preposition, 'of')) return false;
  return (
    isIn(text, i, L.gathering) || isIn(text, i, L.quantity) || isIn(text, i, L.number) || isIn(text, i, L.indefinite)
  );
}

/** Where the noun phrase that ends at token `last` starts, prepositions not crossed; `last + 1` where none ends there. */
function chunkStart(text: Text, sentence: Sentence, last: number): number {
  let i = last;
  while (i >= sentence.first && last - i < 14 && belongs(text, i)) {
    if (isIn(text, i, L.determiner) && !isOwnerEnding(text, i + 1)) return i;
    // "the judge many voters fear"
    if (i < last && (spells(text, i, 'many') || spells(text, i, 'some')) && !isIn(text, i - 1, L.determiner)) return i;
    if (joinsPhrase(text, sentence, i - 1)) i -= 1;
    i -= 1;
  }
  return i + 1;
}

function chunkEnd(text: Text, sentence: Sentence, first: number): number {
  let i = first;
  while (i <= sentence.last && i - first < 14) {
    if (i > first && isIn(text, i, L.determiner) && !isIn(text, i - 1, L.quantity) && !isIn(text, i - 1, L.conjunction))
      break;
    const joined = isIn(text, i, L.conjunction) && joinsPhrase(text, sentence, i);
    if (!joined && !belongs(text, i)) break;
    i += 1;
  }
  return i - 1;
}

/** Whether a noun phrase may hold this token behind its determiner. */
function belongs(text: Text, i: number): boolean {
  if (hasShape(text, i, MARK)) return isInnerStop(text, i) || isPercent(text, i) || isOwnerEnding(text, i);
  if (isOwnerEnding(text, i)) return true;
  if (isIn(text, i, L.barrier)) return isNumberSign(text, i) || isAcronym(text, i) || isInside(text, i);
  if (isIn(text, i, L.time)) return isOwnerEnding(text, i + 1) || hasShape(text, i, ALL_CAPITALS);
  return !isPlainVerb(text, i);
}

/** The No of "No 10". */
function isNumberSign(text: Text, i: number): boolean {
  return spells(text, i, 'no') && hasShape(text, i, CAPITAL) && hasShape(text, i + 1, NUMERAL);
}

function isPronoun(text: Text, i: number): boolean {
  return isIn(text, i, L.pronoun) || (isIn(text, i, L.self) && !isAcronym(text, i));
}

/** "a US defence official", "WHO experts": what would be a pronoun in small letters. */
function isAcronym(text: Text, i: number): boolean {
  return hasShape(text, i, ALL_CAPITALS) && (spells(text, i, 'us') || spells(text, i, 'who'));
}

/** "an inside source", "outside experts" */
function isInside(text: Text, i: number): boolean {
  return (spells(text, i, 'inside') || spells(text, i, 'outside')) && isIn(text, i - 1, L.determiner);
}

/** Whether the *and* at token `i` joins two nouns or names of one phrase: "aides and advisers". */
function joinsPhrase(text: Text, sentence: Sentence, i: number): boolean {
  if (!isIn(text, i, L.conjunction) || i - 1 < sentence.first) return false;
  const left = isSourceNoun(text, i - 1) || isProper(text, sentence, i - 1);
  const after = isIn(text, i + 1, L.determiner) ? i + 2 : i + 1;
  return (
    left &&
    (isSourceNoun(text, after) || isProper(text, sentence, after) || isSourceNoun(text, after + 1)) &&
    !isIn(text, i - 1, L.comma)
  );
}

/** The head of a noun phrase that stands directly before a verb; -1 where it is a noun that no list knows. */
function headOf(text: Text, sentence: Sentence, first: number, last: number): number {
  if (canHead(text, sentence, last)) return isProper(text, sentence, last) ? modifiedNoun(text, first, last) : last;
  const modified = hasShape(text, last, ED | ING | LY) || isIn(text, last, L.adverb);
  return modified ? lastHead(text, sentence, first, last - 1) : -1;
}

/** The head of a noun phrase that stands before a preposition: behind the noun there may be a participle or adjective. */
function innerHead(text: Text, sentence: Sentence, first: number, last: number, preposition: number): number {
  if (isGathering(text, last, preposition)) return last;
  if (canHead(text, sentence, last) && !isProper(text, sentence, last)) return last;
  const noun = lastHead(text, sentence, first, last - 1);
  if (noun >= 0 && !isProper(text, sentence, noun)) return noun;
  const allNames = isProper(text, sentence, last) && (first === sentence.first || isIn(text, first - 1, L.comma));
  return allNames && isProper(text, sentence, first) ? last : -1;
}

/** Of "Democrats supporting Mrs. Clinton" the plural in front of the participle; else the name itself. */
function modifiedNoun(text: Text, first: number, last: number): number {
  for (let i = first; i < last - 1; i += 1) {
    if (isPersonNoun(text, i) && isIn(text, i, L.plural) && hasShape(text, i + 1, ING)) return i;
  }
  return last;
}

function lastHead(text: Text, sentence: Sentence, first: number, last: number): number {
  for (let i = last; i >= first; i -= 1) if (canHead(text, sentence, i)) return i;
  return -1;
}

/** The head of a phrase read forwards: a name ends it; else its last listed noun, for what follows may be a participle. */
function lastHeadAfter(text: Text, sentence: Sentence, first: number, last: number): number {
  let head = -1;
  for (let i = first; i <= last; i += 1) {
    if (!canHead(text, sentence, i)) {
      if (head >= 0 && isSourceNoun(text, head) && hasShape(text, i, ED | ING)) break;
      continue;
    }
    const counts = isIn(text, i, L.quantity) || isIn(text, i, L.number);
    if (!counts || head < 0) head = i;
  }
  return head;
}

function canHead(text: Text, sentence: Sentence, i: number): boolean {
  if (i + 1 < text.count && isOwnerEnding(text, i + 1) && text.starts[i + 1] === text.ends[i]) return false;
  if (isOwnerEnding(text, i)) return false;
  if (hasShape(text, i, MARK)) return isPercent(text, i) || (isInnerStop(text, i) && isProper(text, sentence, i - 1));
  if (isIn(text, i, L.capitalCrowd) && isAdjective(text, i)) return false;
  if (isSourceNoun(text, i) || isProper(text, sentence, i)) return true;
  if (isIn(text, i, L.share)) return true;
  if (hasShape(text, i, NUMERAL))
    return spells(text, i - 1, 'in') && (isIn(text, i - 2, L.number) || hasShape(text, i - 2, NUMERAL));
  return isIn(text, i, L.quantity) || isIn(text, i, L.number) || isThose(text, i) || spells(text, i, 'another');
}

/** "an Egyptian textbook": a people's name before a noun that no list knows. */
function isAdjective(text: Text, i: number): boolean {
  return text.words[i + 1] === 0 && !isPluralNoun(text, i) && !hasShape(text, i + 1, CAPITAL | MARK | ED | ING | LY);
}

/** "those who", "those close to", "those in the room": people, and not "those disputes". */
function isThose(text: Text, i: number): boolean {
  if (!spells(text, i, 'those')) return false;
  if (isIn(text, i + 1, L.relative) || isIn(text, i + 1, L.access)) return true;
  return isIn(text, i + 1, L.hanging) && !hasShape(text, i + 2, NUMERAL);
}
