import { type Attribution, canStandAlone } from './attribution.ts';
import { hasAs } from './complement.ts';
import { L } from './lists.ts';
import { nameOf } from './naming.ts';
import { isInnerStop, isPersonNoun, isPluralNoun } from './nouns.ts';
import type { Tokens } from './phrase.ts';
import { phraseAfter, phraseBefore, type SourcePhrase } from './source-phrase.ts';
import { subjectBefore } from './subject.ts';
import { CAPITAL, hasShape, ING, isIn, LY, MARK, type Sentence, spells, type Text } from './text.ts';
import { groupBefore, groupStart } from './verb-group.ts';

/** "according to X", "citing X", "in the words of X". */
export function creditedAfter(text: Text, sentence: Sentence, cue: Tokens): Attribution | null {
  const source = phraseAfter(text, sentence, cue.last + 1);
  if (source !== null && (isManner(text, source) || isCounting(text, source))) return null;
  return source === null ? null : { cue, source: nameOf(text, sentence, source), weak: false };
}

/** "according to plan", "according to custom": how a thing is done, and nobody's words. */
function isManner(text: Text, { first, head }: SourcePhrase): boolean {
  return first === head && isIn(text, head, L.manner);
}

/** "citing another reason", "citing three deals": it counts what no list knows. */
function isCounting(text: Text, { first, head }: SourcePhrase): boolean {
  const counts =
    [L.quantity, L.number].some((list) => isIn(text, head, list)) ||
    spells(text, head, 'another') ||
    (isPersonNoun(text, head) && !isPluralNoun(text, head));
  const plain = text.words[head + 1] === 0 && !hasShape(text, head + 1, MARK | CAPITAL | LY | ING);
  return counts && plain && isIn(text, first - 1, L.citing);
}

/** "described by X as", "said by X to": a participle and its *by*. */
export function passiveAt(text: Text, sentence: Sentence, i: number): Attribution | null {
  let by = i + 1;
  while (by < i + 3 && (hasShape(text, by, LY) || isIn(text, by, L.adverb))) by += 1;
  // "concluded by thanking"
  if (!spells(text, by, 'by') || by > sentence.last || hasShape(text, by + 1, ING)) return null;
  const source = phraseAfter(text, sentence, by + 1);
  if (source === null || !(isPersonNoun(text, source.head) || canStandAlone(text, sentence, source))) return null;
  const seeing =
    isIn(text, i, L.knowing) ||
    ['added', 'maintained', 'shown', 'written'].some((word) => spells(text, i, word)) ||
    (isIn(text, i, L.seeing) && !hasAs(text, sentence, source.last + 1)) ||
    isIn(text, groupStart(text, sentence, i), L.modal);
  return {
    cue: { first: i, last: by },
    source: nameOf(text, sentence, source),
    weak:
      seeing || (isIn(text, i, L.attitude) && !isIn(text, i, L.uttering) && !hasAs(text, sentence, source.last + 1)),
  };
}

/** "polls showing a close race": a finding and its participle. */
export function showing(text: Text, sentence: Sentence, i: number): Attribution | null {
  if (
    !isIn(text, i, L.show) ||
    !(isIn(text, i - 1, L.study) || (isIn(text, i - 1, L.medium) && isIn(text, i - 1, L.plural)))
  )
    return null;
  const source = phraseBefore(text, sentence, i - 1);
  return source === null ? null : { cue: { first: i, last: i }, source, weak: false };
}

/** "were confident that", "grew so worried that", "remain convinced the": how sure somebody is of a claim. */
export function sureOf(text: Text, sentence: Sentence, i: number): Attribution | null {
  if (!spells(text, i + 1, 'that') && !isIn(text, i + 1, L.article)) return null;
  let verb = groupBefore(text, sentence, i);
  if (spells(text, verb, 'so')) verb -= 1;
  if (!isIn(text, verb, L.be) && !isIn(text, verb, L.remaining)) return null;
  const first = groupStart(text, sentence, verb);
  const subject = subjectBefore(text, sentence, first);
  if (subject === null || isIn(text, subject.first - 1, L.negation)) return null;
  return {
    cue: { first, last: i },
    source: nameOf(text, sentence, subject),
    weak: isIn(text, subject.head, L.pronoun) || isIn(text, first, L.modal),
  };
}

/** "a perception among followers that", "allegations by Human Rights Watch that": a noun of believing and who holds it. */
export function heldBy(text: Text, sentence: Sentence, i: number): Attribution | null {
  if (!isIn(text, i + 1, L.holding)) return null;
  const source = phraseAfter(text, sentence, i + 2);
  if (source === null || !(isPersonNoun(text, source.head) || canStandAlone(text, sentence, source))) return null;
  for (let at = source.last + 1; at <= Math.min(source.last + 9, sentence.last); at += 1) {
    if (spells(text, at, 'that')) return { cue: { first: i, last: i + 1 }, source, weak: false };
    if (isIn(text, at, L.stop) && !isInnerStop(text, at)) return null;
  }
  return null;
}

/** "their fear is that", "their argument: …": what several people hold. */
export function ownedBy(text: Text, i: number): Attribution | null {
  if (!spells(text, i - 1, 'their')) return null;
  const after = isIn(text, i + 1, L.be) ? i + 2 : i + 1;
  if (!spells(text, after, 'that') && !(after === i + 1 && isIn(text, after, L.colon))) return null;
  return { cue: { first: i, last: i }, source: { first: i - 1, last: i - 1, head: i - 1 }, weak: false };
}

/** "made clear that", "made it clear", "pointed out", "point to". */
export function madeClear(text: Text, sentence: Sentence, i: number): Attribution | null {
  let verb = i;
  if (spells(text, i, 'clear')) {
    verb = spells(text, i - 1, 'it') ? i - 2 : i - 1;
    if (!spells(text, verb, 'made') && !spells(text, verb, 'make') && !spells(text, verb, 'makes')) return null;
  } else if (
    spells(text, i, 'spoke') ? !spells(text, i + 1, 'of') : !spells(text, i + 1, 'out') && !spells(text, i + 1, 'to')
  )
    return null;
  const first = groupStart(text, sentence, verb);
  const subject = subjectBefore(text, sentence, first);
  if (subject === null) return null;
  const last = verb === i ? i + 1 : i;
  return { cue: { first: verb, last }, source: nameOf(text, sentence, subject), weak: isIn(text, first, L.modal) };
}

/** "an official was quoted as saying": the source is the subject. */
export function quotedAs(text: Text, sentence: Sentence, i: number): Attribution | null {
  if (!isIn(text, groupBefore(text, sentence, i), L.be)) return null;
  const subject = subjectBefore(text, sentence, groupStart(text, sentence, i));
  return subject && { cue: { first: i, last: i }, source: nameOf(text, sentence, subject), weak: false };
}

/** "quoted another official as saying": the source is the object. */
export function isQuoting(text: Text, i: number): boolean {
  if (!spells(text, i, 'quoted') && !spells(text, i, 'cited')) return false;
  for (let j = i + 1; j < i + 10; j += 1) if (spells(text, j, 'as') && spells(text, j + 1, 'saying')) return true;
  return false;
}
