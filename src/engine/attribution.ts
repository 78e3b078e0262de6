import { complementFits, isOrder } from './complement.ts';
import { L } from './lexicon.ts';
import type { Tokens } from './phrase.ts';
import { isPersonNoun, isProper, isSourceNoun, nameOf, phraseAfter, phraseBefore, type SourcePhrase } from './source-phrase.ts';
import { CAPITAL, hasShape, ING, isIn, LY, MARK, type Sentence, spells, type Text } from './text.ts';

/** Words that report, and the words that name who is reported. */
export type Attribution = {
  readonly cue: Tokens;
  readonly source: SourcePhrase;
  /** It asserts nothing by itself (an attitude, a mere possibility): no signal unless the source is named. */
  readonly weak: boolean;
};

/** Every place in a sentence where somebody is credited with something, in text order. */
export function attributionsIn(text: Text, sentence: Sentence): readonly Attribution[] {
  const found: Attribution[] = [];
  for (let i = sentence.first; i <= sentence.last; i += 1) {
    const attribution = attributionAt(text, sentence, i);
    if (attribution !== null && !repeats(attribution, found)) found.push(attribution);
  }
  return found;
}

/** "acknowledged it but said": one source credited twice in a row is one signal. */
function repeats({ cue, source }: Attribution, found: readonly Attribution[]): boolean {
  return found.some((other) => other.source.head === source.head && other.cue.first < cue.first && source.head < other.cue.first);
}

function attributionAt(text: Text, sentence: Sentence, i: number): Attribution | null {
  if (spells(text, i, 'according') && spells(text, i + 1, 'to'))
    return creditedAfter(text, sentence, { first: i, last: i + 1 });
  if (isIn(text, i, L.sureness)) return sureOf(text, sentence, i);
  if (spells(text, i, 'clear') || spells(text, i, 'pointed')) return madeClear(text, sentence, i);
  if (isIn(text, i, L.citing) || isQuoting(text, i)) return creditedAfter(text, sentence, { first: i, last: i });
  if (spells(text, i, 'words') && spells(text, i - 1, 'the') && spells(text, i + 1, 'of')) {
    return creditedAfter(text, sentence, { first: i - 2, last: i + 1 });
  }
  if (!isCueVerb(text, i) || hasShape(text, i, MARK)) return null;
  if (isIn(text, i, L.participle)) {
    const passive = passiveAt(text, sentence, i);
    if (passive !== null) return passive;
    if (isIn(text, groupBefore(text, sentence, i), L.be)) return null;
  }
  if (isIn(text, i, L.ing)) {
    if (isIn(text, groupBefore(text, sentence, i), L.be) || isContinued(text, i)) return direct(text, sentence, i);
    return goesOnSaying(text, sentence, i) ?? showing(text, sentence, i);
  }
  return isFinite(text, sentence, i) ? (inverted(text, sentence, i) ?? direct(text, sentence, i)) : null;
}

/** Whether a token is some form of a verb of saying, judging, believing or showing. */
export function isCueVerb(text: Text, i: number): boolean {
  return isIn(text, i, L.say) || isIn(text, i, L.judge) || isIn(text, i, L.attitude) || isIn(text, i, L.believe) || isIn(text, i, L.show);
}


/** "according to X", "citing X", "in the words of X". */
function creditedAfter(text: Text, sentence: Sentence, cue: Tokens): Attribution | null {
  const source = phraseAfter(text, sentence, cue.last + 1);
  return source === null ? null : { cue, source: nameOf(text, sentence, source), weak: false };
}

/** "described by X as", "said by X to": a participle and its *by*. */
function passiveAt(text: Text, sentence: Sentence, i: number): Attribution | null {
  let by = i + 1;
  while (by < i + 3 && (hasShape(text, by, LY) || isIn(text, by, L.adverb))) by += 1;
  if (!spells(text, by, 'by') || by > sentence.last) return null;
  const source = phraseAfter(text, sentence, by + 1);
  if (source === null || !(isPersonNoun(text, source.head) || canStandAlone(text, sentence, source))) return null;
  const seeing = isIn(text, i, L.seeing) && !seenAs(text, sentence, source.last + 1);
  return { cue: { first: i, last: by }, source: nameOf(text, sentence, source), weak: seeing || (isIn(text, i, L.attitude) && !seenAs(text, sentence, source.last + 1)) };
}

function canStandAlone(text: Text, sentence: Sentence, { head }: SourcePhrase): boolean {
  return isSourceNoun(text, head) || isProper(text, sentence, head) || isIn(text, head, L.quantity);
}

/** The first token of the verb group that ends with the verb at `i`: "have repeatedly said", "continue to warn". */
export function groupStart(text: Text, sentence: Sentence, i: number): number {
  let first = i;
  for (let j = i - 1; j >= sentence.first && i - j < 8; j -= 1) {
    if (isAuxiliary(text, j)) first = j;
    else if (spells(text, j, 'to') && isIn(text, j - 1, L.continuer)) {
      first = j - 1;
      j -= 1;
    } else if (!isBetween(text, j)) break;
  }
  return first;
}

/** The nearest token before the verb at `i` that is no adverb. */
function groupBefore(text: Text, sentence: Sentence, i: number): number {
  let j = i - 1;
  while (j > sentence.first && isBetween(text, j)) j -= 1;
  return j;
}

function isAuxiliary(text: Text, i: number): boolean {
  return (
    isIn(text, i, L.be) ||
    isIn(text, i, L.have) ||
    isIn(text, i, L.do) ||
    isIn(text, i, L.modal) ||
    isIn(text, i, L.negation)
  );
}

/** An adverb, where it stands between a source and its verb. */
function isBetween(text: Text, i: number): boolean {
  return (hasShape(text, i, LY) && !hasShape(text, i, MARK)) || isIn(text, i, L.adverb) || isIn(text, i, L.negation);
}

/** Whether the verb at `i` is the verb of a clause, not a noun, an infinitive or a bare participle. */
function isFinite(text: Text, sentence: Sentence, i: number): boolean {
  const before = groupBefore(text, sentence, i);
  if (spells(text, before, 'to')) return isIn(text, before - 1, L.continuer) && before - 1 > sentence.first;
  if (isIn(text, i, L.nounLike) && (isIn(text, i, L.base) || isIn(text, i, L.third)))
    return isVerbNotNoun(text, sentence, i);
  if (isIn(text, i, L.past) || isIn(text, i, L.third)) return true;
  return isIn(text, i, L.base) || (isIn(text, i, L.participle) && isIn(text, before, L.have));
}

/** "officials claim", "he claims", not "the claims", "official reports said". */
function isVerbNotNoun(text: Text, sentence: Sentence, i: number): boolean {
  const before = i - 1;
  const asked = spells(text, before - 1, 'what');
  if (before < sentence.first || (isAuxiliary(text, i + 1) && !asked) || isIn(text, i + 1, L.preposition)) return false;
  if (isCueVerb(text, i + 1) && !hasShape(text, i + 1, ING)) return false;
  if (isIn(text, before, L.pronoun) || isIn(text, before, L.self) || isIn(text, before, L.relative)) return true;
  if (isBetween(text, before) || isAuxiliary(text, before)) return true;
  const plural = isIn(text, before, L.plural) || isIn(text, before, L.quantity);
  if (isIn(text, i, L.base)) return plural;
  return !plural && (isSourceNoun(text, before) || isProper(text, sentence, before));
}

/** "“…,” said X": the source behind the verb. */
function inverted(text: Text, sentence: Sentence, i: number): Attribution | null {
  if (!isIn(text, i, L.say) || isIn(text, i, L.ordering)) return null;
  if (!isIn(text, i, L.past) && !isIn(text, i, L.third) && !isIn(text, i, L.base)) return null;
  const before = i - 1;
  const opens =
    before < sentence.first || isIn(text, before, L.comma) || isIn(text, before, L.quote) || isIn(text, before, L.dash);
  if (!(opens || isIn(text, before, L.stop) || spells(text, before, 'as'))) return null;
  const source = phraseAfter(text, sentence, i + 1);
  if (source === null || !canStandAlone(text, sentence, source)) return null;
  const after = source.last + 1;
  const ends = after > sentence.last || hasShape(text, after, MARK);
  const goesOn =
    isIn(text, after, L.relative) ||
    isIn(text, after, L.preposition) ||
    isIn(text, after, L.time) ||
    isIn(text, after, L.opener);
  const quoted = isIn(text, before, L.quote) || isIn(text, before - 1, L.quote);
  if (!ends && !goesOn && !quoted) return null;
  return { cue: { first: i, last: i }, source: nameOf(text, sentence, source), weak: false };
}

/** "X said": the source in front of the verb. */
function direct(text: Text, sentence: Sentence, i: number): Attribution | null {
  const first = groupStart(text, sentence, i);
  if (isNegated(text, first, i) && isIn(text, i, L.say) && !spells(text, i, 'deny')) return null;
  if (isIn(text, first, L.negation)) return null;
  const subject = subjectBefore(text, sentence, first);
  if (subject === null || !agrees(text, subject, i, first)) return null;
  const counted = isIn(text, subject.head, L.quantity) || isIn(text, subject.head, L.number);
  if (counted && isIn(text, i, L.nounLike) && isIn(text, i, L.base)) return null;
  let before = subject.first - 1;
  while (isBetween(text, before)) before -= 1;
  const gap = isIn(text, before, L.relative) || spells(text, before, 'whom') || spells(text, before, 'what') || spells(text, before, 'than');
  if (isOrder(text, sentence, i) || !(complementFits(text, sentence, i) || (gap && isIn(text, i, L.believe)))) return null;
  return { cue: { first: i, last: i }, source: nameOf(text, sentence, subject), weak: isWeak(text, sentence, first, i, subject) };
}

/** Attitudes, mere possibilities, conditions, and beliefs that the same sentence has just reported. */
function isWeak(text: Text, sentence: Sentence, first: number, i: number, { first: start, head }: SourcePhrase): boolean {
  if (isIn(text, i, L.attitude) && !isIn(text, i, L.say)) return !seenAs(text, sentence, i + 1);
  if (isIn(text, i, L.knowing)) return true;
  if (isIn(text, first, L.modal) && (isIn(text, i, L.say) || spells(text, head, 'one')) && !isIn(text, i, L.ordering)) return true;
  if (isIn(text, i, L.base) && isIn(text, first - 1, L.relative) && isIn(text, i, L.believe)) return true;
  if (isIn(text, i, L.doing) && (isPersonNoun(text, head) || isIn(text, head, L.pronoun)) && !startsThat(text, i + 1)) return true;
  if (isIn(text, first, L.possibly) || spells(text, start - 1, 'if') || isIn(text, start - 1, L.do)) return true;
  if (isIn(text, head, L.pronoun) && isIn(text, i, L.believe) && isCueVerb(text, start - 1)) return true;
  const floating = spells(text, head, 'all') && start > sentence.first && !hasShape(text, start - 1, MARK) && !isIn(text, start - 1, L.opener);
  return floating || isBareOne(text, sentence, start, head);
}

/** One person without an article is no subject ("kindle worker protests"), but in a headline ("Official says"). */
function isBareOne(text: Text, sentence: Sentence, start: number, head: number): boolean {
  if (start !== head || start === sentence.first || !isPersonNoun(text, head) || isIn(text, head, L.plural)) return false;
  return !isIn(text, head, L.office) && !hasShape(text, start - 1, MARK) && !hasShape(text, head, CAPITAL);
}

function startsThat(text: Text, i: number): boolean {
  return spells(text, i, 'that') || isIn(text, i, L.comma);
}

function seenAs(text: Text, sentence: Sentence, from: number): boolean {
  for (let i = from; i <= Math.min(from + 9, sentence.last); i += 1) {
    if (hasShape(text, i, MARK)) return false;
    if (spells(text, i, 'as')) return true;
  }
  return false;
}

function isNegated(text: Text, first: number, last: number): boolean {
  for (let i = first; i < last; i += 1) if (isIn(text, i, L.negation)) return true;
  return false;
}

/** A verb in the present tense agrees in number with a source that is a plain noun. */
function agrees(text: Text, { head }: SourcePhrase, i: number, first: number): boolean {
  if (first < i || !isPersonNoun(text, head)) return true;
  if (isIn(text, i, L.past)) return true;
  return isIn(text, i, L.base) === isIn(text, head, L.plural) || isIn(text, head, L.quantity);
}

/** The source in front of a verb group that starts at `first`, over asides, times and *who*. */
export function subjectBefore(text: Text, sentence: Sentence, first: number): SourcePhrase | null {
  let last = first - 1;
  while (last > sentence.first && isBetween(text, last) && !isIn(text, last, L.quantity)) last -= 1;
  last = beforeTimes(text, sentence, last);
  for (let asides = 0; asides < 3 && isIn(text, last, L.comma); asides += 1) {
    const opening = asideStart(text, sentence, last);
    if (opening < 0) return null;
    last = opening - 1;
  }
  if (isIn(text, last, L.relative) && last > sentence.first) {
    last -= 1;
    if (isIn(text, last, L.comma)) last -= 1;
  }
  if (isIn(text, last, L.bracket)) last = beforeBracket(text, sentence, last);
  return phraseBefore(text, sentence, last) ?? beforeRelative(text, sentence, last);
}

/** "an official who spoke anonymously said": the noun before the *who* whose clause ends at `last`. */
function beforeRelative(text: Text, sentence: Sentence, last: number): SourcePhrase | null {
  for (let i = last; i > sentence.first && last - i < 15; i -= 1) {
    if (hasShape(text, i, MARK) || (isIn(text, i, L.opener) && !isIn(text, i, L.relative))) return null;
    if (spells(text, i, 'who')) return isPersonNoun(text, i - 1) ? phraseBefore(text, sentence, i - 1) : null;
  }
  return null;
}

/** Skips "on Tuesday", "late last week" between a source and its verb. */
function beforeTimes(text: Text, sentence: Sentence, last: number): number {
  let i = last;
  if (!isIn(text, i, L.time)) return i;
  while (i > sentence.first && (isIn(text, i, L.time) || hasTimeWord(text, i))) i -= 1;
  return i;
}

function hasTimeWord(text: Text, i: number): boolean {
  return /^(?:on|in|at|early|earlier|late|later|last|this|the|that)$/i.test(
    text.source.slice(text.starts[i], text.ends[i]),
  );
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
      isIn(text, i - 1, L.bracket) ||
      isInnerMark(text, i - 1);
    if (!conjunction && before) return i;
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

/** "…, saying that": the subject of the sentence goes on, where nothing nearer reports. */
function goesOnSaying(text: Text, sentence: Sentence, i: number): Attribution | null {
  if (!isIn(text, i, L.sayingOn) || !isIn(text, i - 1, L.comma)) return null;
  const source = phraseAfter(text, sentence, sentence.first);
  if (source === null || !canStandAlone(text, sentence, source)) return null;
  return { cue: { first: i, last: i }, source: nameOf(text, sentence, source), weak: false };
}

/** "polls showing a close race": a finding and its participle. */
function showing(text: Text, sentence: Sentence, i: number): Attribution | null {
  if (!isIn(text, i, L.show) || !(isIn(text, i - 1, L.study) || (isIn(text, i - 1, L.medium) && isIn(text, i - 1, L.plural)))) return null;
  const source = phraseBefore(text, sentence, i - 1);
  return source === null ? null : { cue: { first: i, last: i }, source, weak: false };
}

/** "have taken to saying" */
function isContinued(text: Text, i: number): boolean {
  return spells(text, i - 1, 'to') && isIn(text, i - 2, L.continuer);
}

/** "were confident that": how sure somebody is of a claim. */
function sureOf(text: Text, sentence: Sentence, i: number): Attribution | null {
  if (!spells(text, i + 1, 'that')) return null;
  const first = groupStart(text, sentence, i);
  if (first === i || !isIn(text, groupBefore(text, sentence, i), L.be)) return null;
  const subject = subjectBefore(text, sentence, first);
  if (subject === null) return null;
  return { cue: { first, last: i }, source: nameOf(text, sentence, subject), weak: isIn(text, subject.head, L.pronoun) || isIn(text, first, L.modal) };
}

/** "made clear that", "made it clear", "pointed out", "pointed to". */
function madeClear(text: Text, sentence: Sentence, i: number): Attribution | null {
  let verb = i;
  if (spells(text, i, 'clear')) {
    verb = spells(text, i - 1, 'it') ? i - 2 : i - 1;
    if (!spells(text, verb, 'made') && !spells(text, verb, 'make') && !spells(text, verb, 'makes')) return null;
  } else if (!spells(text, i + 1, 'out') && !spells(text, i + 1, 'to')) return null;
  const subject = subjectBefore(text, sentence, groupStart(text, sentence, verb));
  if (subject === null) return null;
  const last = verb === i ? i + 1 : i;
  return { cue: { first: verb, last }, source: nameOf(text, sentence, subject), weak: false };
}

/** "quoted another official as saying": the source is the object. */
function isQuoting(text: Text, i: number): boolean {
  if (!spells(text, i, 'quoted') && !spells(text, i, 'cited')) return false;
  for (let j = i + 1; j < i + 10; j += 1) if (spells(text, j, 'as') && spells(text, j + 1, 'saying')) return true;
  return false;
}
