import { complementFits, hasAs, isOrder } from './complement.ts';
import { L } from './lists.ts';
import { nameOf } from './naming.ts';
import { isInnerStop, isPersonNoun, isPluralNoun, isProper, isSourceNoun } from './nouns.ts';
import type { Tokens } from './phrase.ts';
import { phraseAfter, phraseBefore, type SourcePhrase } from './source-phrase.ts';
import { subjectBefore } from './subject.ts';
import { ED, hasShape, ING, isIn, LY, MARK, NUMERAL, type Sentence, spells, type Text } from './text.ts';
import { groupBefore, groupStart, isBetween, isClauseVerb, isContinued } from './verb-group.ts';
import { isWeak } from './weakness.ts';

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
    if (!isIn(text, i, L.cueWord)) continue;
    const attribution = attributionAt(text, sentence, i);
    if (attribution !== null && !repeats(attribution, found)) found.push(attribution);
  }
  return found;
}

/** "acknowledged it but said": one source credited twice in a row is one signal. */
function repeats({ cue, source }: Attribution, found: readonly Attribution[]): boolean {
  return found.some(
    (other) =>
      !other.weak && other.source.head === source.head && other.cue.first < cue.first && source.head < other.cue.first,
  );
}

function attributionAt(text: Text, sentence: Sentence, i: number): Attribution | null {
  if (spells(text, i, 'according') && spells(text, i + 1, 'to'))
    return creditedAfter(text, sentence, { first: i, last: i + 1 });
  const held = isIn(text, i, L.beliefNoun) || isIn(text, i, L.allegation) ? heldBy(text, sentence, i) : null;
  if (held !== null) return held;
  const sure = isIn(text, i, L.sureness) ? sureOf(text, sentence, i) : null;
  if (sure !== null) return sure;
  if (spells(text, i, 'clear') || spells(text, i, 'pointed') || spells(text, i, 'spoke'))
    return madeClear(text, sentence, i);
  if (isIn(text, i, L.citing) || isQuoting(text, i)) return creditedAfter(text, sentence, { first: i, last: i });
  if (spells(text, i, 'words') && spells(text, i - 1, 'the') && spells(text, i + 1, 'of')) {
    return creditedAfter(text, sentence, { first: i - 2, last: i + 1 });
  }
  if (!isIn(text, i, L.cueVerb)) return null;
  if (isIn(text, i, L.participle)) {
    const passive = passiveAt(text, sentence, i);
    if (passive !== null) return passive;
    if (isIn(text, groupBefore(text, sentence, i), L.be)) return null;
  }
  if (isIn(text, i, L.ing)) {
    if (isIn(text, groupBefore(text, sentence, i), L.be) || isContinued(text, i)) return direct(text, sentence, i);
    return goesOnSaying(text, sentence, i) ?? showing(text, sentence, i);
  }
  return isClauseVerb(text, sentence, i) ? (inverted(text, sentence, i) ?? direct(text, sentence, i)) : null;
}

/** "according to X", "citing X", "in the words of X". */
function creditedAfter(text: Text, sentence: Sentence, cue: Tokens): Attribution | null {
  const source = phraseAfter(text, sentence, cue.last + 1);
  if (source !== null && isManner(text, source)) return null;
  return source === null ? null : { cue, source: nameOf(text, sentence, source), weak: false };
}

/** "according to plan", "according to custom": how a thing is done, and nobody's words. */
function isManner(text: Text, { first, head }: SourcePhrase): boolean {
  return first === head && isIn(text, head, L.manner);
}

/** "described by X as", "said by X to": a participle and its *by*. */
function passiveAt(text: Text, sentence: Sentence, i: number): Attribution | null {
  let by = i + 1;
  while (by < i + 3 && (hasShape(text, by, LY) || isIn(text, by, L.adverb))) by += 1;
  if (!spells(text, by, 'by') || by > sentence.last) return null;
  const source = phraseAfter(text, sentence, by + 1);
  if (source === null || !(isPersonNoun(text, source.head) || canStandAlone(text, sentence, source))) return null;
  const seeing =
    (isIn(text, i, L.seeing) && !hasAs(text, sentence, source.last + 1)) ||
    isIn(text, groupStart(text, sentence, i), L.modal);
  return {
    cue: { first: i, last: by },
    source: nameOf(text, sentence, source),
    weak:
      seeing || (isIn(text, i, L.attitude) && !isIn(text, i, L.uttering) && !hasAs(text, sentence, source.last + 1)),
  };
}

function canStandAlone(text: Text, sentence: Sentence, { first, head }: SourcePhrase): boolean {
  return (
    isSourceNoun(text, head) ||
    isProper(text, sentence, head) ||
    isIn(text, head, L.quantity) ||
    (isIn(text, head, L.number) && (head === first || spells(text, head - 1, 'of') || spells(text, head - 1, 'the')))
  );
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
  if (isNegated(text, first, i) && isIn(text, i, L.say) && !isIn(text, i, L.denying)) return null;
  if (isIn(text, first, L.negation)) return null;
  const subject =
    subjectBefore(text, sentence, first) ??
    describedBefore(text, sentence, first, i) ??
    goneOnBefore(text, sentence, first, i) ??
    openingBefore(text, sentence, first);
  if (subject === null || isNegated(text, subject.first - 2, subject.head) || !agrees(text, subject, i, first))
    return null;
  const counted = isIn(text, subject.head, L.quantity) || isIn(text, subject.head, L.number);
  const noun = isIn(text, i, L.nounLike) && isIn(text, i, L.base) && !isIn(text, i, L.seeing);
  if (counted && noun && !spells(text, i + 1, 'that')) return null;
  let before = subject.first - 1;
  while (isBetween(text, before)) before -= 1;
  const gap =
    (isIn(text, subject.head, L.expert) && isIn(text, i, L.seeing)) ||
    isIn(text, before, L.relative) ||
    spells(text, before, 'whom') ||
    spells(text, before, 'what') ||
    spells(text, before, 'than');
  if (isOrder(text, sentence, i) || !(complementFits(text, sentence, i) || (gap && isIn(text, i, L.believe))))
    return null;
  return {
    cue: { first: i, last: i },
    source: nameOf(text, sentence, subject),
    weak: isWeak(text, sentence, first, i, subject),
  };
}

/** "the neurosurgeon said": a definite noun that no list knows, before a verb of uttering. */
function describedBefore(text: Text, sentence: Sentence, first: number, i: number): SourcePhrase | null {
  const head = first - 1;
  if (!isIn(text, i, L.uttered) || text.words[head] !== 0 || hasShape(text, head, MARK | LY | ED | ING)) return null;
  for (let at = head - 1; at >= sentence.first && head - at < 5 && !hasShape(text, at, MARK); at -= 1) {
    if (spells(text, at, 'the') || isIn(text, at, L.indefinite)) return { first: at, last: head, head };
    if (isIn(text, at, L.barrier)) return null;
  }
  return null;
}

/** "Critics on both the left and the right have warned": bare people who open the sentence, over what hangs on them. */
function openingBefore(text: Text, sentence: Sentence, first: number): SourcePhrase | null {
  const source = phraseAfter(text, sentence, sentence.opening);
  if (source === null || !isPersonNoun(text, source.head) || !isPluralNoun(text, source.head)) return null;
  if (first - source.head > 16 || !isIn(text, source.last + 1, L.hanging)) return null;
  for (let i = source.last + 1; i < first; i += 1) {
    if (isIn(text, i, L.cueVerb) || isIn(text, i, L.auxiliary) || hasShape(text, i, MARK) || isIn(text, i, L.pronoun))
      return null;
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
  if (first < i || !isPersonNoun(text, head)) return true;
  if (isIn(text, i, L.past)) return true;
  return (
    isIn(text, i, L.base) === isPluralNoun(text, head) || isIn(text, head, L.quantity) || isIn(text, head, L.number)
  );
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
  if (
    !isIn(text, i, L.show) ||
    !(isIn(text, i - 1, L.study) || (isIn(text, i - 1, L.medium) && isIn(text, i - 1, L.plural)))
  )
    return null;
  const source = phraseBefore(text, sentence, i - 1);
  return source === null ? null : { cue: { first: i, last: i }, source, weak: false };
}

/** "were confident that": how sure somebody is of a claim. */
function sureOf(text: Text, sentence: Sentence, i: number): Attribution | null {
  if (!spells(text, i + 1, 'that')) return null;
  const first = groupStart(text, sentence, i);
  if (first === i || !isIn(text, groupBefore(text, sentence, i), L.be)) return null;
  const subject = subjectBefore(text, sentence, first);
  if (subject === null) return null;
  return {
    cue: { first, last: i },
    source: nameOf(text, sentence, subject),
    weak: isIn(text, subject.head, L.pronoun) || isIn(text, first, L.modal),
  };
}

/** "a perception among followers that", "allegations by Human Rights Watch that": a noun of believing and who holds it. */
function heldBy(text: Text, sentence: Sentence, i: number): Attribution | null {
  if (!isIn(text, i + 1, L.holding)) return null;
  const source = phraseAfter(text, sentence, i + 2);
  if (source === null || !(isPersonNoun(text, source.head) || canStandAlone(text, sentence, source))) return null;
  for (let at = source.last + 1; at <= Math.min(source.last + 9, sentence.last); at += 1) {
    if (spells(text, at, 'that')) return { cue: { first: i, last: i + 1 }, source, weak: false };
    if (isIn(text, at, L.stop) && !isInnerStop(text, at)) return null;
  }
  return null;
}

/** "made clear that", "made it clear", "pointed out", "pointed to". */
function madeClear(text: Text, sentence: Sentence, i: number): Attribution | null {
  let verb = i;
  if (spells(text, i, 'clear')) {
    verb = spells(text, i - 1, 'it') ? i - 2 : i - 1;
    if (!spells(text, verb, 'made') && !spells(text, verb, 'make') && !spells(text, verb, 'makes')) return null;
  } else if (
    !spells(text, i + 1, spells(text, i, 'spoke') ? 'of' : 'out') &&
    !(spells(text, i, 'pointed') && spells(text, i + 1, 'to'))
  )
    return null;
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
