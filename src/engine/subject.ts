import { L } from './lists.ts';
import { isPersonNoun, isPluralNoun, isProper, isSourceNoun } from './nouns.ts';
import { phraseBefore, type SourcePhrase } from './source-phrase.ts';
import { hasShape, isIn, MARK, type Sentence, spells, type Text } from './text.ts';
import { isBetween } from './verb-group.ts';

/** The source in front of a verb group that starts at `first`, over asides, times and *who*. */
export function subjectBefore(text: Text, sentence: Sentence, first: number): SourcePhrase | null {
  let last = first - 1;
  while (last > sentence.first && isBetween(text, last) && !isIn(text, last, L.quantity)) last -= 1;
  const whole = beforeRelative(text, sentence, last);
  if (whole !== null) return whole;
  last = beforeTimes(text, sentence, last);
  for (let asides = 0; asides < 3 && (isIn(text, last, L.comma) || isIn(text, last, L.dash)); asides += 1) {
    const opening = isIn(text, last, L.dash) ? dashBefore(text, sentence, last) : asideStart(text, sentence, last);
    if (opening < 0) return null;
    last = opening - 1;
  }
  if (isIn(text, last, L.relative) && last > sentence.first) {
    last -= 1;
    if (isIn(text, last, L.comma)) last -= 1;
  }
  if (isIn(text, last, L.bracket)) last = beforeBracket(text, sentence, last);
  return phraseBefore(text, sentence, last);
}

/**
 * "an official who spoke anonymously said", "groups that back him say", "people I met said": the noun before the relative
 * clause that ends at `last`.
 */
function beforeRelative(text: Text, sentence: Sentence, last: number): SourcePhrase | null {
  for (let i = last; i > sentence.first && last - i < 18; i -= 1) {
    if (hasShape(text, i, MARK) || (isIn(text, i, L.opener) && !isIn(text, i, L.relative))) return null;
    const opens = spells(text, i, 'whose') || (spells(text, i, 'who') && !startsSubject(text, sentence, i + 1));
    if (opens)
      return isPersonNoun(text, i - 1) || isIn(text, i - 1, L.quantity) || spells(text, i - 1, 'those')
        ? phraseBefore(text, sentence, i - 1)
        : null;
    const those = isPluralNoun(text, i - 1) && (isPersonNoun(text, i - 1) || isIn(text, i - 1, L.institution));
    if (!those || i === last) continue;
    const met = (isIn(text, i, L.self) || isIn(text, i, L.pronoun)) && !isIn(text, i + 1, L.cueVerb);
    if (met || (spells(text, i, 'that') && !startsSubject(text, sentence, i + 1)))
      return phraseBefore(text, sentence, i - 1);
  }
  return null;
}

/** "who officials said": the clause has a subject of its own. */
function startsSubject(text: Text, sentence: Sentence, i: number): boolean {
  return (
    (isPersonNoun(text, i) && isPluralNoun(text, i)) ||
    isProper(text, sentence, i) ||
    isIn(text, i, L.determiner) ||
    isIn(text, i, L.quantity) ||
    isIn(text, i, L.pronoun)
  );
}

/** Skips "on Tuesday", "late last week" between a source and its verb. */
function beforeTimes(text: Text, sentence: Sentence, last: number): number {
  let i = last;
  if (!isIn(text, i, L.time)) return i;
  while (i > sentence.first && (isIn(text, i, L.time) || isIn(text, i, L.beforeTime))) i -= 1;
  return i;
}

/** The comma that opens the aside which the comma at `closing` closes: ", a senior official,"; -1 where it is no aside. */
function asideStart(text: Text, sentence: Sentence, closing: number): number {
  for (let i = closing - 1; i > sentence.first && closing - i < 40; i -= 1) {
    if (isIn(text, i, L.quote) || isIn(text, i, L.stop) || isIn(text, i, L.colon) || isIn(text, i, L.dash)) {
      if (!isInnerMark(text, i)) return -1;
    }
    if (!isIn(text, i, L.comma)) continue;
    const next = i + 1;
    const conjunction = isIn(text, next, L.conjunction) || spells(text, next, 'but');
    const before =
      isSourceNoun(text, i - 1) ||
      isProper(text, sentence, i - 1) ||
      isIn(text, i - 1, L.quantity) ||
      isIn(text, i - 1, L.bracket) ||
      spells(text, i - 1, 'them') ||
      isInnerMark(text, i - 1);
    if (!conjunction && (before || isAdverbial(text, next, closing))) return i;
  }
  return -1;
}

/** ", however,", ", on the other hand,", ", for their part,": says nothing of the words in front. */
function isAdverbial(text: Text, first: number, closing: number): boolean {
  if (closing - first > 5) return false;
  return (
    isIn(text, first, L.adverb) ||
    isIn(text, first, L.preposition) ||
    spells(text, first, 'however') ||
    spells(text, first, 'though')
  );
}

/** The dash that opens the aside which the dash at `closing` closes: "Democrats - and some Republicans - say"; -1 for none. */
function dashBefore(text: Text, sentence: Sentence, closing: number): number {
  let names = false;
  for (let i = closing - 1; i > sentence.first && closing - i < 25; i -= 1) {
    if (isIn(text, i, L.dash)) {
      const known = names && (spells(text, i + 1, 'including') || spells(text, i + 1, 'and'));
      return !known && (isSourceNoun(text, i - 1) || isIn(text, i - 1, L.quantity)) ? i : -1;
    }
    if (isIn(text, i, L.quote) || isIn(text, i, L.colon)) return -1;
    names ||= isProper(text, sentence, i);
  }
  return -1;
}

/** The stop of an abbreviation inside an aside: ", R-Ohio.,", ", Jr.,". */
function isInnerMark(text: Text, i: number): boolean {
  return (
    isIn(text, i, L.stop) &&
    (text.ends[i - 1] ?? 0) === text.starts[i] &&
    (text.ends[i - 1] ?? 0) - (text.starts[i - 1] ?? 0) < 6
  );
}

function beforeBracket(text: Text, sentence: Sentence, last: number): number {
  for (let i = last - 1; i > sentence.first && last - i < 12; i -= 1) {
    if (isIn(text, i, L.bracket)) return i - 1;
  }
  return last;
}
