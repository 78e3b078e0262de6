import { inList } from './lexicon.ts';
import { L } from './lists.ts';
import { CAPITAL, hasShape, isIn, MARK, NEW_BLOCK, NUMERAL, type Sentence, SPACED, type Text } from './text.ts';

/** A stretch of more tokens without a stop is a list or a table and is cut, so that no sentence costs more than its share. */
const LONGEST = 400;

/** The sentences of a text, in order. A block's end ends a sentence, full stop or not. */
export function sentencesOf(text: Text): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let i = 0; i < text.count; i += 1) {
    const last = i === text.count - 1;
    const ends = last || hasShape(text, i + 1, NEW_BLOCK) || i - first === LONGEST || endsSentence(text, i);
    if (!ends) continue;
    sentences.push(sentence(text, first, i));
    first = i + 1;
  }
  return sentences;
}

function sentence(text: Text, first: number, last: number): Sentence {
  return {
    start: text.starts[first] ?? 0,
    end: text.ends[last] ?? 0,
    first,
    last,
    opening: openingOf(text, first, last),
    titled: isTitled(text, first, last),
    opensBlock: hasShape(text, first, NEW_BLOCK),
  };
}

function openingOf(text: Text, first: number, last: number): number {
  let i = first;
  while (i < last && hasShape(text, i, MARK)) i += 1;
  return i;
}

/** Whether token `i` ends a sentence: a stop or what closes one, and something that can start one behind it. */
function endsSentence(text: Text, i: number): boolean {
  if (!hasShape(text, i, MARK)) return false;
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

/** Whether a sentence is written like a headline, most of its longer words with capitals. */
function isTitled(text: Text, first: number, last: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = first; i <= last && words < 40; i += 1) {
    if (hasShape(text, i, MARK | NUMERAL) || (text.ends[i] ?? 0) - (text.starts[i] ?? 0) < 4) continue;
    words += 1;
    if (hasShape(text, i, CAPITAL)) capitals += 1;
  }
  return words >= 3 && capitals >= words * 0.8;
}
