import type { Antecedents } from './antecedents.ts';
import type { Attribution } from './attribution.ts';
import { type Grade, gradeOf } from './grade.ts';
import { L } from './lists.ts';
import { isMade } from './maker.ts';
import { isPluralNoun } from './nouns.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { CAPITAL, hasShape, isIn, NUMERAL, type Sentence, spells, type Text } from './text.ts';

/**
 * The grade of a source where it stands: by what it refers back to, else by its own words; null for no source. `number`
 * is the place of the sentence among all of them.
 */
export function creditOf(
  text: Text,
  sentence: Sentence,
  number: number,
  { source, cue: { last: cue } }: Attribution,
  antecedents: Antecedents,
): Grade | null {
  const { head } = source;
  if (isIn(text, head, L.pronoun) || spells(text, head, 'their')) {
    const grade = antecedents.ofPronoun(head, number);
    if (grade === 'crowd' && isIn(text, cue, L.base) && antecedents.hasNamedPoll() && antecedents.countsAnswers(number))
      return 'document';
    return grade === 'study' && !isIn(text, cue, L.show) ? 'name' : grade;
  }
  if (spells(text, head + 1, 'of') && spells(text, head + 2, 'them')) {
    const all = antecedents.ofPronoun(head + 2, number);
    return all === 'crowd' || all === 'expert' ? 'person' : all;
  }
  if (isShare(text, source) && (antecedents.hasNamedPoll() || isAccording(text, sentence.first, sentence.last)))
    return 'document';
  const known = antecedents.ofNoun(source);
  if (known !== null)
    return (known === 'study' || known === 'medium') && isMade(text, sentence, source) ? 'document' : known;
  const grade = gradeOf(text, sentence, source);
  if (isAnswering(text, head, cue) && antecedents.hasNamedPoll() && antecedents.countsAnswers(number))
    return 'document';
  if (grade === 'study' && !isPluralNoun(text, head) && isIn(text, head, L.poll) && antecedents.isPollNamedSoon(number))
    return 'document';
  if (grade === 'expert' && isIn(text, cue, L.believe) && isCompiled(text, sentence, cue)) return 'document';
  if ((grade === 'crowd' || grade === 'expert') && isTelling(text, head, cue)) return 'insider';
  if ((grade === 'crowd' || grade === 'insider') && isInStatement(text, cue)) return 'institution';
  return grade === 'name' && isStranger(text, source) && !antecedents.hasNamedNear(number) ? 'person' : grade;
}

/** "46 percent of voters", "one in five", "those polled": what a poll has counted. */
function isShare(text: Text, { first, head, last }: SourcePhrase): boolean {
  if (isIn(text, head, L.number) && spells(text, first - 1, 'in')) return true;
  for (let i = first; i <= last + 1; i += 1) {
    if (isIn(text, i, L.share) || isIn(text, i, L.asked)) return true;
    if (i > first && (spells(text, i, 'in') || spells(text, i, 'out')) && isIn(text, i - 1, L.number)) return true;
    if (hasShape(text, i, NUMERAL) && text.source[text.ends[i] ?? 0] === '%') return true;
  }
  return false;
}

/** "voters say", "most Americans believe": what people at large answer when a poll asks them. */
function isAnswering(text: Text, head: number, cue: number): boolean {
  const people = ['voters', 'adults', 'supporters', 'men', 'women', 'those', '10'].some((word) =>
    spells(text, head, word),
  );
  const side = isIn(text, head, L.capitalCrowd) && isPluralNoun(text, head);
  if (head > cue || !(people || side || isIn(text, head, L.quantity))) return false;
  return !isIn(text, cue, L.say) || spells(text, cue, 'say') || spells(text, cue, 'said');
}

/** "analysts expected a loss, according to Bloomberg": somebody known has put together what they expected. */
function isCompiled(text: Text, sentence: Sentence, cue: number): boolean {
  return isAccording(text, cue, sentence.last);
}

/** Whether "according to" and a name stand somewhere between two tokens, and not too far behind the first. */
function isAccording(text: Text, first: number, last: number): boolean {
  for (let i = first; i < Math.min(first + 40, last); i += 1)
    if (spells(text, i, 'according')) return [2, 3, 4].some((step) => hasShape(text, i + step, CAPITAL));
  return false;
}

/** "farmers complained", "engineers told": some of a calling have told what they know. */
function isTelling(text: Text, head: number, cue: number): boolean {
  return isIn(text, head, L.calling) && isIn(text, cue, L.say) && isIn(text, cue, L.past);
}

/** "said in a statement": on the record. */
function isInStatement(text: Text, cue: number): boolean {
  return spells(text, cue + 1, 'in') && spells(text, cue + 2, 'a') && spells(text, cue + 3, 'statement');
}

/** "the organizer": one person described by a part in the story and not by a name or an office. */
function isStranger(text: Text, { first, head }: SourcePhrase): boolean {
  const described = isIn(text, head, L.insider) || isIn(text, head, L.source);
  return (
    described &&
    !hasShape(text, head, CAPITAL) &&
    spells(text, first, 'the') &&
    !isPluralNoun(text, head) &&
    !isIn(text, head, L.office)
  );
}
