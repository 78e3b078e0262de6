import { inList } from './lexicon.ts';
import { L } from './lists.ts';
import { CAPITAL, hasShape, isIn, MARK, NEW_BLOCK, NUMERAL, type Sentence, SPACED, type Text } from './text.ts';

/** A stretch of more tokens without a stop is a list or a table and is cut, so that no sentence costs more than its share. */
const LONGEST = 400;

/** Of 41,000 sentences of news the richest has eight words that may be cues. Behind so many no more is found in one. */
export const MOST_CUES = 24;

/** The sentences of a text, in order. A block's end ends a sentence, full stop or not. */
export function sentencesOf(text: Text): readonly Sentence[] {
  const { count, shapes, starts, ends } = text;
  const sentences: Sentence[] = [];
  let first = 0;
  let long = 0;
  let capitals = 0;
  for (let i = 0; i < count; i += 1) {
    const shape = shapes[i] ?? 0;
    if ((shape & (MARK | NUMERAL)) === 0 && long < ENOUGH && (ends[i] ?? 0) - (starts[i] ?? 0) >= LONG) {
      long += 1;
      if ((shape & CAPITAL) !== 0) capitals += 1;
    }
    const goesOn = i < count - 1 && ((shapes[i + 1] ?? 0) & NEW_BLOCK) === 0 && i - first < LONGEST;
    if (goesOn && ((shape & MARK) === 0 || !endsSentence(text, i))) continue;
    sentences.push(sentence(text, first, i, long >= 3 && capitals >= long * 0.8));
    first = i + 1;
    long = 0;
    capitals = 0;
  }
  return sentences;
}

/** Whether most of a sentence's long words have capitals, as in a headline, is told by its first words: so many. */
const ENOUGH = 40;
/** As many characters make a word long: headlines write "of" and "the" small. */
const LONG = 4;

function sentence(text: Text, first: number, last: number, titled: boolean): Sentence {
  return {
    start: text.starts[first] ?? 0,
    end: text.ends[last] ?? 0,
    first,
    last,
    opening: openingOf(text, first, last),
    titled,
    opensBlock: hasShape(text, first, NEW_BLOCK),
  };
}

function openingOf(text: Text, first: number, last: number): number {
  let i = first;
  while (i < last && hasShape(text, i, MARK)) i += 1;
  return i;
}

/** Whether the mark at `i` ends a sentence: a stop or what closes one, and something that can start one behind it. */
function endsSentence(text: Text, i: number): boolean {
  const next = i + 1;
  // "He left.[1]" and "left.” She" have no space of their own between stop and closing mark.
  if (!hasShape(text, next, SPACED)) return false;
  let stop = i;
  while (stop > 0 && closes(text, stop)) stop -= 1;
  if (!isIn(text, stop, L.stop)) return false;
  if (!canStart(text, next)) return false;
  return text.source[text.starts[stop] ?? 0] !== '.' || !isAbbreviated(text, stop, next);
}

/** Whether token `i` is a mark that closes a quotation or a bracket directly behind another mark. */
function closes(text: Text, i: number): boolean {
  return (
    (isIn(text, i, L.quote) || isIn(text, i, L.bracket)) && !hasShape(text, i, SPACED) && hasShape(text, i - 1, MARK)
  );
}

function canStart(text: Text, i: number): boolean {
  if (hasShape(text, i, CAPITAL | NUMERAL)) return true;
  if (hasShape(text, i, MARK)) return isIn(text, i, L.quote) || isIn(text, i, L.bracket) || isIn(text, i, L.dash);
  // Scripts without capitals: anything that is no small Latin letter may start a sentence.
  return (text.source.charCodeAt(text.starts[i] ?? 0) || 0) > 0x24f;
}

/** Whether the stop belongs to "Mr.", "U.S." or an initial and the sentence goes on. */
function isAbbreviated(text: Text, stop: number, next: number): boolean {
  const before = stop - 1;
  if (before < 0 || hasShape(text, stop, SPACED)) return false;
  const length = (text.ends[before] ?? 0) - (text.starts[before] ?? 0);
  if (length === 1 && hasShape(text, before, CAPITAL)) return text.source[text.starts[before] ?? 0] !== 'I';
  const word = text.words[before] ?? 0;
  if (inList(word, L.title)) return true;
  // "in the U.S. The": a small word of grammar with a capital starts a sentence even behind an abbreviation.
  return inList(word, L.abbreviation) && !startsPlainly(text, next);
}

function startsPlainly(text: Text, i: number): boolean {
  return [L.article, L.pronoun, L.self, L.opener, L.preposition, L.demonstrative, L.owner].some((list) =>
    isIn(text, i, list),
  );
}
