import { L } from './lexicon.ts';
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
  S,
  type Sentence,
  SPACED,
  spells,
  type Text,
} from './text.ts';

/** The words that name a source, and the token of the noun, name or pronoun that carries them. */
export type SourcePhrase = Tokens & { readonly head: number };

const PERSONS = [
  'official',
  'insider',
  'source',
  'person',
  'crowd',
  'expert',
  'kin',
  'spokesperson',
  'office',
] as const;
const THINGS = ['institution', 'medium', 'study', 'document'] as const;
const PERSON_LISTS: readonly number[] = PERSONS.map((name) => L[name]);
const THING_LISTS: readonly number[] = THINGS.map((name) => L[name]);

/** Whether a token is a noun for people who can be credited. */
export function isPersonNoun(text: Text, i: number): boolean {
  return (isIn(text, i, L.capitalCrowd) && hasShape(text, i, CAPITAL)) || PERSON_LISTS.some((list) => isIn(text, i, list));
}

/** Whether a token is a noun for people, institutions, media, studies or documents. */
export function isSourceNoun(text: Text, i: number): boolean {
  return isPersonNoun(text, i) || THING_LISTS.some((list) => isIn(text, i, list));
}

/** Whether a token is written as part of a name. At the start of a sentence only what no list knows is one. */
export function isProper(text: Text, sentence: Sentence, i: number): boolean {
  if (!hasShape(text, i, CAPITAL) || hasShape(text, i, MARK) || isIn(text, i, L.capitalCrowd)) return false;
  const plain = startsPlainly(text, sentence, i) || sentence.titled || hasShape(text, i, ALL_CAPITALS);
  if (!plain) return true;
  if (isSourceNoun(text, i)) return i === sentence.first && hasShape(text, i + 1, CAPITAL) && !sentence.titled;
  return !isGrammar(text, i) && !isPlural(text, sentence, i);
}

function startsPlainly(text: Text, sentence: Sentence, i: number): boolean {
  return i === sentence.first || isIn(text, i - 1, L.quote) || isIn(text, i - 1, L.colon);
}

/** An unknown word that starts a sentence and looks like a plural, before a small word: "Plumbers say". */
function isPlural(text: Text, sentence: Sentence, i: number): boolean {
  return i === sentence.first && !sentence.titled && hasShape(text, i, S) && !hasShape(text, i + 1, CAPITAL);
}

function isGrammar(text: Text, i: number): boolean {
  return GRAMMAR.some((list) => isIn(text, i, list)) || hasShape(text, i, NUMERAL);
}
const GRAMMAR: readonly number[] = (
  [
    'article',
    'indefinite',
    'demonstrative',
    'owner',
    'pronoun',
    'self',
    'quantity',
    'number',
    'be',
    'have',
    'do',
    'modal',
  ] as const
)
  .map((name) => L[name])
  .concat([L.negation, L.preposition, L.opener, L.relative, L.conjunction, L.adverb, L.time]);

/** Whether a token opens a noun phrase: "the", "a", "his", "some", "two". */
function isDeterminer(text: Text, i: number): boolean {
  return (
    isIn(text, i, L.article) || isIn(text, i, L.demonstrative) || isIn(text, i, L.owner) || isIn(text, i, L.indefinite)
  );
}

/** Whether a full stop belongs to the short word before it: "Mr.", "U.S.", "Donald J.". */
export function isInnerStop(text: Text, i: number): boolean {
  if (!isIn(text, i, L.stop) || hasShape(text, i, SPACED)) return false;
  const length = (text.ends[i - 1] ?? 0) - (text.starts[i - 1] ?? 0);
  return isIn(text, i - 1, L.abbreviation) || (length === 1 && hasShape(text, i - 1, CAPITAL));
}

/** The sign of "68% of voters". */
function isPercent(text: Text, i: number): boolean {
  return text.source[text.starts[i] ?? 0] === '%' && hasShape(text, i - 1, NUMERAL);
}

/** Whether a noun phrase may hold this token behind its determiner. */
function belongs(text: Text, i: number): boolean {
  if (hasShape(text, i, MARK)) return isInnerStop(text, i) || isPercent(text, i);
  if (isOwnerEnding(text, i)) return true;
  if (BARRIERS.some((list) => isIn(text, i, list))) return false;
  if (isIn(text, i, L.time)) return isOwnerEnding(text, i + 1);
  return !isPlainVerb(text, i);
}
const BARRIERS: readonly number[] = (
  [
    'be',
    'have',
    'do',
    'modal',
    'negation',
    'preposition',
    'opener',
    'relative',
    'conjunction',
    'pronoun',
    'self',
  ] as const
).map((name) => L[name]);

/** The 's of an owner: "the senator's advisers". As a verb ("he's") it is no such thing. */
function isOwnerEnding(text: Text, i: number): boolean {
  return (
    i > 0 &&
    text.ends[i] === (text.starts[i] ?? 0) + 2 &&
    text.source[(text.ends[i] ?? 0) - 1] === 's' &&
    isIn(text, i, L.be)
  );
}

/** A verb that can be neither adjective nor noun: "said", "told", "thinks". */
function isPlainVerb(text: Text, i: number): boolean {
  if (isIn(text, i, L.third)) return !isIn(text, i, L.nounLike);
  return isIn(text, i, L.past) && !hasShape(text, i, ED) && !isIn(text, i, L.base);
}

/** The noun phrase that ends at token `last`, what stands in front of it by prepositions included; null where none does. */
export function phraseBefore(text: Text, sentence: Sentence, last: number): SourcePhrase | null {
  if (last < sentence.first) return null;
  if (isIn(text, last, L.pronoun) || isIn(text, last, L.self)) return { first: last, last, head: last };
  let first = chunkStart(text, sentence, last);
  if (first > last) return null;
  let head = headOf(text, sentence, first, last);
  let left = first;
  for (let hops = 0; hops < 5 && isIn(text, left - 1, L.hanging) && left - 2 >= sentence.first; hops += 1) {
    const innerLast = left - 2;
    const innerFirst = chunkStart(text, sentence, innerLast);
    if (innerFirst > innerLast) break;
    const inner = innerHead(text, sentence, innerFirst, innerLast, left - 1);
    if (inner >= 0) {
      first = innerFirst;
      if (!isGathering(text, inner, left - 1) || head < 0) head = inner;
    }
    left = innerFirst;
  }
  return head < 0 ? null : { first, last, head };
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
    if (isDeterminer(text, i) && !isOwnerEnding(text, i + 1)) return i;
    if (joinsPhrase(text, sentence, i - 1)) i -= 1;
    i -= 1;
  }
  return i + 1;
}

/** Whether the *and* at token `i` joins two nouns or names of one phrase: "aides and advisers". */
function joinsPhrase(text: Text, sentence: Sentence, i: number): boolean {
  if (!isIn(text, i, L.conjunction) || i - 1 < sentence.first) return false;
  const left = isSourceNoun(text, i - 1) || isProper(text, sentence, i - 1);
  const after = isDeterminer(text, i + 1) ? i + 2 : i + 1;
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
  if (isSourceNoun(text, last)) return last;
  const noun = lastHead(text, sentence, first, last - 1);
  if (noun >= 0 && !isProper(text, sentence, noun)) return noun;
  const allNames = isProper(text, sentence, last) && (first === sentence.first || isIn(text, first - 1, L.comma));
  return allNames && isProper(text, sentence, first) ? last : -1;
}

/**
 * The name that a phrase only describes: of "Smith, a senior official," the name in front, of "a commenter, Bruce Van
 * Horn," the name behind. The phrase itself where there is none.
 */
export function nameOf(text: Text, sentence: Sentence, phrase: SourcePhrase): SourcePhrase {
  const { first, head } = phrase;
  if (isProper(text, sentence, head)) return phrase;
  const before = first - 2;
  const describes = isIn(text, first, L.article) || isIn(text, head, L.office) || isIn(text, head, L.spokesperson);
  if (describes && isIn(text, first - 1, L.comma) && before >= sentence.first) {
    const named = nameEnd(text, sentence, before);
    if (named >= 0) return phraseBefore(text, sentence, named) ?? phrase;
  }
  const behind = phrase.last + 1;
  if (!isIn(text, behind, L.comma) || isIn(text, head, L.plural)) return phrase;
  if (!isProper(text, sentence, behind + 1) || !isProper(text, sentence, behind + 2)) return phrase;
  return phraseAfter(text, sentence, behind + 1) ?? phrase;
}

/** The last token of the name that ends at `i`, an age or a party behind it left out; -1 where none does. */
function nameEnd(text: Text, sentence: Sentence, i: number): number {
  if (isProper(text, sentence, i)) return i;
  const age = hasShape(text, i, NUMERAL) && isIn(text, i - 1, L.comma);
  return age && isProper(text, sentence, i - 2) ? i - 2 : -1;
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

function canHead(text: Text, sentence: Sentence, i: number): boolean {
  if (isOwnerEnding(text, i + 1) && isIn(text, i + 1, L.be) && i + 1 < text.count && text.starts[i + 1] === text.ends[i]) return false;
  if (isOwnerEnding(text, i) || hasShape(text, i, MARK)) return isInnerStop(text, i) && isProper(text, sentence, i - 1);
  if (isSourceNoun(text, i) || isProper(text, sentence, i)) return true;
  return isIn(text, i, L.quantity) || isIn(text, i, L.number) || isThose(text, i);
}

/** "those who", "those close to": people, and not "those disputes". */
function isThose(text: Text, i: number): boolean {
  return spells(text, i, 'those') && (isIn(text, i + 1, L.relative) || isIn(text, i + 1, L.access));
}

/** The noun phrase that starts at token `first`, up to and with what hangs on it by prepositions; null where none does. */
export function phraseAfter(text: Text, sentence: Sentence, first: number): SourcePhrase | null {
  if (first > sentence.last) return null;
  if (isIn(text, first, L.pronoun) || isIn(text, first, L.self)) return { first, last: first, head: first };
  let last = chunkEnd(text, sentence, first);
  if (last < first) return null;
  let head = lastHeadAfter(text, sentence, first, last);
  while (head >= 0 && isIn(text, last + 1, L.preposition) && isGathering(text, head, last + 1)) {
    const end = chunkEnd(text, sentence, last + 2);
    const inner = end > last + 1 ? lastHeadAfter(text, sentence, last + 2, end) : -1;
    if (inner < 0) break;
    head = inner;
    last = end;
  }
  return head < 0 ? null : { first, last, head };
}

function chunkEnd(text: Text, sentence: Sentence, first: number): number {
  let i = first;
  while (i <= sentence.last && i - first < 14) {
    if (i > first && isDeterminer(text, i) && !isIn(text, i - 1, L.quantity) && !isIn(text, i - 1, L.conjunction))
      break;
    const joined = isIn(text, i, L.conjunction) && joinsPhrase(text, sentence, i);
    if (!joined && !belongs(text, i)) break;
    i += 1;
  }
  return i - 1;
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
