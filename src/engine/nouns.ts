import { L } from './lists.ts';
import {
  ALL_CAPITALS,
  CAPITAL,
  ED,
  hasShape,
  isIn,
  MARK,
  NUMERAL,
  S,
  type Sentence,
  SPACED,
  type Text,
} from './text.ts';

/** Whether a token is a noun for people who can be credited. */
export function isPersonNoun(text: Text, i: number): boolean {
  if (isIn(text, i, L.personNoun)) return true;
  return isIn(text, i, L.capitalCrowd) ? hasShape(text, i, CAPITAL) : looksPersonal(text, i);
}

/** Whether a noun is a plural: one that the lists know, or by its ending. */
export function isPluralNoun(text: Text, i: number): boolean {
  if (text.words[i] !== 0) return isIn(text, i, L.plural);
  return hasShape(text, i, S) || (text.source[(text.ends[i] ?? 0) - 2] === 'e' && looksPersonal(text, i));
}

/** Whether a token is a noun for people, institutions, media, studies or documents. */
export function isSourceNoun(text: Text, i: number): boolean {
  return isPersonNoun(text, i) || isIn(text, i, L.thing);
}

/** Whether a token is written as part of a name. At the start of a sentence only what no list knows is one. */
export function isProper(text: Text, sentence: Sentence, i: number): boolean {
  if (!hasShape(text, i, CAPITAL) || hasShape(text, i, MARK) || isIn(text, i, L.capitalCrowd)) return false;
  const plain = startsPlainly(text, sentence, i) || sentence.titled || hasShape(text, i, ALL_CAPITALS);
  if (!plain) return true;
  if (isSourceNoun(text, i)) return i === sentence.opening && hasShape(text, i + 1, CAPITAL) && !sentence.titled;
  return (
    !isIn(text, i, L.grammar) &&
    !hasShape(text, i, NUMERAL) &&
    !isPersonalPlural(text, sentence, i) &&
    !isPluralSubject(text, sentence, i)
  );
}

function startsPlainly(text: Text, sentence: Sentence, i: number): boolean {
  return i === sentence.opening || isIn(text, i - 1, L.quote) || isIn(text, i - 1, L.colon);
}

/** Whether a full stop belongs to the short word before it: "Mr.", "U.S.", "Donald J.". */
export function isInnerStop(text: Text, i: number): boolean {
  if (!isIn(text, i, L.stop) || hasShape(text, i, SPACED)) return false;
  const length = (text.ends[i - 1] ?? 0) - (text.starts[i - 1] ?? 0);
  return (
    isIn(text, i - 1, L.abbreviation) || isIn(text, i - 1, L.title) || (length === 1 && hasShape(text, i - 1, CAPITAL))
  );
}

/** The sign of "68% of voters". */
export function isPercent(text: Text, i: number): boolean {
  return text.source[text.starts[i] ?? 0] === '%' && hasShape(text, i - 1, NUMERAL);
}

/**
 * The 's of an owner ("the senator's advisers"), or what stands for it behind a name in -s ("Sanders' advisers"). As a
 * verb ("he's") it is no such thing.
 */
export function isOwnerEnding(text: Text, i: number): boolean {
  const length = (text.ends[i] ?? 0) - (text.starts[i] ?? 0);
  if (i < 1 || length > 2 || hasShape(text, i, SPACED)) return false;
  if (length === 2) return isIn(text, i, L.be) && text.source[(text.ends[i] ?? 0) - 1] === 's';
  if (!isIn(text, i, L.quote) || !hasShape(text, i + 1, SPACED)) return false;
  const mark = text.source[text.starts[i] ?? 0];
  return (mark === "'" || mark === '’') && hasShape(text, i - 1, CAPITAL) && hasShape(text, i - 1, S);
}

/** A verb that can be neither adjective nor noun: "said", "told", "thinks". */
export function isPlainVerb(text: Text, i: number): boolean {
  if (isIn(text, i, L.third)) return !isIn(text, i, L.nounLike);
  return isIn(text, i, L.past) && !hasShape(text, i, ED) && !isIn(text, i, L.base);
}

/** "Conservationists have": an unknown plural for people that only opens the sentence. */
function isPersonalPlural(text: Text, sentence: Sentence, i: number): boolean {
  return i === sentence.opening && !hasShape(text, i + 1, CAPITAL) && isPluralNoun(text, i) && looksPersonal(text, i);
}

/** "Growers say": an unknown word that opens the sentence and whose verb is a plural's is no name. */
function isPluralSubject(text: Text, sentence: Sentence, i: number): boolean {
  if (i !== sentence.opening || sentence.titled || !hasShape(text, i, S) || text.words[i] !== 0) return false;
  return isIn(text, i + 1, L.cueVerb) && isIn(text, i + 1, L.base) && !isIn(text, i + 1, L.past);
}

/** Endings of nouns for people, where no list knows the noun. */
const PERSONAL =
  /(?:[a-z]{2}ists?|[a-z]{3}(?:ian|eer|keeper|maker|goer|owner|worker|leader|holder|player|driver)s?|[a-z](?:man|woman|person|men|women))$/;

/** With a capital only plurals are taken: Christian and Vivian are names. */
const PLURAL = /(?:s|men)$/;

/** Whether an unknown word is a noun for people by its ending: "geophysicists", "cattleman". */
export function looksPersonal(text: Text, i: number): boolean {
  if (text.words[i] !== 0 || hasShape(text, i, MARK)) return false;
  if (!endsPersonally(text, i)) return false;
  const word = text.source.slice(text.starts[i], text.ends[i]);
  return PERSONAL.test(word) && (!hasShape(text, i, CAPITAL) || PLURAL.test(word));
}

/** Whether a word ends in -n, -r or -t, an -s behind it or not: nearly none does more than that, and a look is cheaper. */
function endsPersonally(text: Text, i: number): boolean {
  const end = (text.ends[i] ?? 0) - (hasShape(text, i, S) ? 1 : 0);
  const last = text.source.charCodeAt(end - 1);
  return last === 0x6e || last === 0x72 || last === 0x74;
}
