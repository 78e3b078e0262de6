import type { Attribution } from './attribution.ts';
import { complementFits } from './complement.ts';
import { L } from './lists.ts';
import { nameOf } from './naming.ts';
import { isPersonNoun } from './nouns.ts';
import { phraseBefore, type SourcePhrase } from './source-phrase.ts';
import { subjectBefore } from './subject.ts';
import { isIn, type Sentence, spells, type Text } from './text.ts';
import { groupBefore, groupStart } from './verb-group.ts';

/** "were quick to note", "took to the web to complain", "led some to speculate": a verb behind *to*, and whose it is. */
export function infinitive(text: Text, sentence: Sentence, i: number): Attribution | null {
  const to = groupBefore(text, sentence, i);
  const claims = isIn(text, i, L.say) || isIn(text, i, L.believe) || spells(text, i + 1, 'out');
  if (!claims || !spells(text, to, 'to') || !complementFits(text, sentence, i)) return null;
  const verb = verbBefore(text, sentence, to);
  const source =
    verb < 0 ? ledBefore(text, sentence, to) : subjectBefore(text, sentence, groupStart(text, sentence, verb));
  return source && { cue: { first: i, last: i }, source: nameOf(text, sentence, source), weak: false };
}

/** The verb that the infinitive hangs on, where its subject is the source: "were quick", "took to the web"; -1 for none. */
function verbBefore(text: Text, sentence: Sentence, to: number): number {
  if (spells(text, to - 1, 'quick')) return isIn(text, groupBefore(text, sentence, to - 1), L.be) ? to - 1 : -1;
  for (let i = to - 1; i > sentence.first && to - i < 6; i -= 1) {
    if (spells(text, i, 'to') && (spells(text, i - 1, 'took') || spells(text, i - 1, 'taken'))) return i - 1;
  }
  return -1;
}

/** "prompted critics to claim": people who were brought to say so. */
function ledBefore(text: Text, sentence: Sentence, to: number): SourcePhrase | null {
  const source = phraseBefore(text, sentence, to - 1);
  if (source === null || !(isPersonNoun(text, source.head) || isIn(text, source.head, L.quantity))) return null;
  for (let i = source.head - 1; i > sentence.first && source.head - i < 4; i -= 1) {
    if (isIn(text, i, L.causing)) return { ...source, first: i + 1 };
    if (isIn(text, i, L.barrier)) return null;
  }
  return null;
}
