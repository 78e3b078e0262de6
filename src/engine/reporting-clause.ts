import { type Attribution, canStandAlone } from './attribution.ts';
import { complementFits, isOrder } from './complement.ts';
import { L } from './lists.ts';
import { nameOf } from './naming.ts';
import { isPersonNoun, isPluralNoun, isProper } from './nouns.ts';
import { isOtherSense } from './other-senses.ts';
import { phraseAfter, type SourcePhrase } from './source-phrase.ts';
import { subjectBefore } from './subject.ts';
import { ED, hasShape, ING, isIn, LY, MARK, NUMERAL, S, type Sentence, spells, type Text } from './text.ts';
import { groupStart, isBetween } from './verb-group.ts';
import { isWeak } from './weakness.ts';

/** "“…,” said X": the source behind the verb. */
export function inverted(text: Text, sentence: Sentence, i: number): Attribution | null {
  if (!isIn(text, i, L.say) || isIn(text, i, L.ordering)) return null;
  if (!isIn(text, i, L.past) && !isIn(text, i, L.third) && !isIn(text, i, L.base)) return null;
  const before = i - 1;
  const opens =
    before < sentence.first || isIn(text, before, L.comma) || isIn(text, before, L.quote) || isIn(text, before, L.dash);
  if (!(opens || isIn(text, before, L.stop) || spells(text, before, 'as'))) return null;
  const source = phraseAfter(text, sentence, i + 1) ?? strangerAfter(text, sentence, i);
  if (source === null || !(canStandAlone(text, sentence, source) || isUnknown(text, source.head))) return null;
  const after = source.last + 1;
  const ends = after > sentence.last || hasShape(text, after, MARK);
  const goesOn =
    isIn(text, after, L.relative) ||
    isIn(text, after, L.preposition) ||
    isIn(text, after, L.time) ||
    isIn(text, after, L.opener);
  const quoted = isIn(text, before, L.quote) || isIn(text, before - 1, L.quote);
  // "Declared Candidates", "the singer, also known as Wren, wrote a host of songs"
  if ((before < sentence.first && !isIn(text, i, L.uttered)) || (spells(text, i, 'wrote') && !quoted)) return null;
  if (!ends && !goesOn && !quoted) return null;
  return { cue: { first: i, last: i }, source: nameOf(text, sentence, source), weak: false };
}

/** "“…,” said a hiker": one of whom no list knows anything, behind a quotation. */
function strangerAfter(text: Text, sentence: Sentence, i: number): SourcePhrase | null {
  if (!isIn(text, i, L.uttered) || !isIn(text, i - 1, L.quote) || !isIn(text, i + 1, L.indefinite)) return null;
  let last = i + 1;
  while (last < sentence.last && last - i < 5 && !isIn(text, last + 1, L.grammar) && !hasShape(text, last + 1, MARK))
    last += 1;
  return isUnknown(text, last) ? { first: i + 1, last, head: last } : null;
}

/** "X said": the source in front of the verb. */
export function direct(text: Text, sentence: Sentence, i: number): Attribution | null {
  const first = groupStart(text, sentence, i);
  if (isNegated(text, first, i) && isIn(text, i, L.say) && !isIn(text, i, L.denying)) return null;
  if (isIn(text, first, L.negation) || (spells(text, first - 1, 'them') && !isIn(text, first - 2, L.preposition)))
    return null;
  const subject =
    subjectBefore(text, sentence, first) ??
    openingBefore(text, sentence, first) ??
    describedBefore(text, sentence, first, i) ??
    goneOnBefore(text, sentence, first, i);
  if (
    subject === null ||
    isNegated(text, Math.max(sentence.first, subject.first - 2), subject.head) ||
    !agrees(text, subject, i, first)
  )
    return null;
  const counted = isIn(text, subject.head, L.quantity) || isIn(text, subject.head, L.number);
  const noun =
    (isIn(text, i, L.nounLike) && isIn(text, i, L.base) && !isIn(text, i, L.seeing)) ||
    (isIn(text, i, L.adjectival) && hasShape(text, i, ED)) ||
    spells(text, i, 'mention');
  if (
    counted &&
    noun &&
    !spells(text, i + 1, 'that') &&
    !isProper(text, sentence, i + 1) &&
    !isIn(text, i + 1, L.determiner) &&
    !isIn(text, i + 1, L.pronoun)
  )
    return null;
  let before = subject.first - 1;
  while (isBetween(text, before)) before -= 1;
  // "…, many experts believe.": the claim stands in front.
  const seeing = isIn(text, i, L.seeing);
  const gap =
    (isIn(text, subject.head, L.expert) && seeing) ||
    ((isIn(text, before, L.relative) || spells(text, before, 'whom')) && !seeing) ||
    spells(text, before, 'what') ||
    spells(text, before, 'than') ||
    ((isIn(text, before, L.comma) || spells(text, before, 'as')) && hasShape(text, i + 1, MARK));
  if (
    isOrder(text, sentence, i) ||
    !(complementFits(text, sentence, i) || (gap && isIn(text, i, L.believe) && !isOtherSense(text, sentence, i)))
  )
    return null;
  return {
    cue: { first: i, last: i },
    source: nameOf(text, sentence, subject),
    weak: isWeak({ text, sentence, start: subject.first, head: subject.head, first, verb: i }),
  };
}

/** "the neurosurgeon said", "growers say": a definite noun or a plural that no list knows, before a verb of uttering. */
function describedBefore(text: Text, sentence: Sentence, first: number, i: number): SourcePhrase | null {
  const head = first - 1;
  if (!isIn(text, i, L.uttered) || isProper(text, sentence, head) || !isUnknown(text, head)) return null;
  const many = hasShape(text, head, S) && !isIn(text, i, L.third);
  if (!many && isIn(text, i, L.base)) return null;
  let at = head - 1;
  for (; at >= sentence.first && head - at < 5 && !hasShape(text, at, MARK); at -= 1) {
    if (spells(text, at, 'the') || isIn(text, at, L.indefinite)) return { first: at, last: head, head };
    if (isIn(text, at, L.barrier)) break;
  }
  return many && head - at < 5 && !isIn(text, at, L.preposition) ? { first: at + 1, last: head, head } : null;
}

/** A word that no list knows and that may be a noun. */
function isUnknown(text: Text, i: number): boolean {
  return text.words[i] === 0 && !hasShape(text, i, MARK | LY | ED | ING | NUMERAL);
}

/** The most tokens from the opening of a sentence to a verb that its first words are the subject of. */
const OPENING = 30;

/** "Critics on both the left and the right have warned": bare people who open the sentence, over what hangs on them. */
function openingBefore(text: Text, sentence: Sentence, first: number): SourcePhrase | null {
  const start = clauseStart(text, sentence);
  if (first - start < 2 || first - start > OPENING) return null;
  const source = phraseAfter(text, sentence, start);
  if (source === null || !isPersonNoun(text, source.head) || !isPluralNoun(text, source.head)) return null;
  if (first - source.head > 16 || !isIn(text, source.last + 1, L.hanging)) return null;
  for (let i = source.last + 1; i < first; i += 1) {
    const mark = hasShape(text, i, MARK) && !isIn(text, i, L.quote);
    if (isIn(text, i, L.cueVerb) || isIn(text, i, L.auxiliary) || mark || isIn(text, i, L.pronoun)) return null;
  }
  return source;
}

/** "… vented and said": the subject of the sentence goes on behind *and*. */
function goneOnBefore(text: Text, sentence: Sentence, first: number, i: number): SourcePhrase | null {
  if (!isIn(text, i, L.uttered) || !spells(text, first - 1, 'and') || isIn(text, first - 2, L.comma)) return null;
  const source = phraseAfter(text, sentence, sentence.opening);
  return source !== null && (isIn(text, source.head, L.pronoun) || canStandAlone(text, sentence, source))
    ? source
    : null;
}

function isNegated(text: Text, first: number, last: number): boolean {
  for (let i = first; i < last; i += 1) if (isIn(text, i, L.negation) && !hasShape(text, i + 1, NUMERAL)) return true;
  return false;
}

/** A verb in the present tense agrees in number with a source that is a plain noun. */
function agrees(text: Text, { head }: SourcePhrase, i: number, first: number): boolean {
  if (first < i || isIn(text, i, L.past)) return true;
  if (isIn(text, head, L.number) && isIn(text, i, L.third)) return spells(text, head, 'one');
  const several = isIn(text, head, L.institution) && hasShape(text, head, S) && isPluralNoun(text, head);
  if (several && isIn(text, i, L.third)) return false;
  if (!isPersonNoun(text, head)) return true;
  return (
    isIn(text, i, L.base) === isPluralNoun(text, head) || isIn(text, head, L.quantity) || isIn(text, head, L.number)
  );
}

/** "…, saying that": the subject of the sentence goes on, where nothing nearer reports. */
export function goesOnSaying(text: Text, sentence: Sentence, i: number): Attribution | null {
  const says = isIn(text, i, L.say) || spells(text, i, 'believing') || spells(text, i, 'fearing');
  if (!says || isOtherSense(text, sentence, i)) return null;
  const goesOn = isIn(text, i - 1, L.comma) || (isIn(text, i - 1, L.quote) && isIn(text, i - 2, L.comma));
  const source = goesOn ? phraseAfter(text, sentence, clauseStart(text, sentence)) : null;
  if (source === null || !canStandAlone(text, sentence, source)) return null;
  // "A few days later, he changed his mind, saying"
  if (isIn(text, source.head, L.quantity) && source.first < source.head) return null;
  return { cue: { first: i, last: i }, source: nameOf(text, sentence, source), weak: false };
}

/** Where the first clause of a sentence starts: behind "But", "Yet". */
function clauseStart(text: Text, { first }: Sentence): number {
  return isIn(text, first, L.opener) && !isIn(text, first, L.relative) ? first + 1 : first;
}
