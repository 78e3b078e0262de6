import type { Grade } from './grade.ts';
import { L } from './lists.ts';
import { isProper } from './nouns.ts';
import type { Quotations } from './quotations.ts';
import { CAPITAL, ED, hasShape, isIn, type Sentence, type Text } from './text.ts';

/** Grades of one person who is not named. */
export const UNNAMED: readonly Grade[] = ['official', 'insider', 'source', 'person'];

/** From the sentence that brings somebody unnamed up to that of a pronoun, by their indices, and the pronoun's token. */
type Way = { readonly from: number; readonly to: number; readonly token: number };

/** "An aide called. Trump deflected. “You tell me,” he said.": whether somebody named acts between an unnamed one and a pronoun. */
export function hasRival(
  text: Text,
  sentences: readonly Sentence[],
  quotations: Quotations,
  { from, to, token }: Way,
): boolean {
  for (let index = from; index <= to; index += 1) {
    const sentence = sentences[index];
    if (sentence === undefined || sentence.titled) continue;
    for (let i = sentence.first; i <= sentence.last && i < token; i += 1) {
      const opens = index > from || isIn(text, i - 1, L.comma) || isIn(text, i - 1, L.conjunction);
      if (!opens || !hasShape(text, i, CAPITAL) || !isActing(text, i + 1) || !isProper(text, sentence, i)) continue;
      if (!isIn(text, i, L.time) && !quotations.holds({ first: i, last: i })) return true;
    }
  }
  return false;
}

/** Whether a verb that somebody named would be the subject of stands at a token. */
function isActing(text: Text, i: number): boolean {
  return hasShape(text, i, ED) || isIn(text, i, L.auxiliary) || isIn(text, i, L.past) || isIn(text, i, L.third);
}
