import { L } from './lists.ts';
import { isOwnerEnding, isPluralNoun, isProper } from './nouns.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { ALL_CAPITALS, CAPITAL, hasShape, isIn, type Sentence, spells, type Text } from './text.ts';

/** Whether it is told whose a study or report is: "its report", "a police report", "a poll by Gallup". */
export function isMade(text: Text, sentence: Sentence, phrase: SourcePhrase): boolean {
  const { first, head } = phrase;
  if (hasOwner(text, sentence, phrase) || hasMaker(text, sentence, phrase)) return true;
  const body =
    isIn(text, head - 1, L.institution) || spells(text, head - 1, 'congressional') || spells(text, head - 1, 'federal');
  return head > first && body && !isPluralNoun(text, head);
}

function isMaker(text: Text, i: number): boolean {
  return isIn(text, i, L.institution) || isIn(text, i, L.office) || isIn(text, i, L.force);
}

/** Who made a study or report is told behind it: "a poll by Gallup", "a survey conducted for the BBC". */
function hasMaker(text: Text, sentence: Sentence, { head }: SourcePhrase): boolean {
  for (let i = head + 1; i < Math.min(head + 16, sentence.last); i += 1) {
    if (isIn(text, i, L.opener) || isIn(text, i, L.relative) || isIn(text, i, L.colon) || isIn(text, i, L.quote))
      return false;
    if (isIn(text, i, L.cueVerb) && !isIn(text, i, L.ing) && !spells(text, i + 1, 'by')) return false;
    if (spells(text, i, 'journal')) return true;
    const maker =
      spells(text, i, 'by') ||
      spells(text, i, 'from') ||
      (spells(text, i, 'for') && spells(text, i - 1, 'conducted')) ||
      (spells(text, i, 'at') && spells(text, i + 1, 'the')) ||
      (spells(text, i, 'in') && spells(text, i - 1, 'published')) ||
      (spells(text, i, 'in') && i === head + 1 && !isPluralNoun(text, head));
    if (maker && [1, 2, 3, 4].some((step) => hasShape(text, i + step, CAPITAL))) return true;
    const determined = spells(text, i + 1, 'the') || isIn(text, i + 1, L.owner);
    if (maker && isIn(text, i + 1, L.force)) return true;
    if (maker && determined && [2, 3, 4, 5].some((step) => isMaker(text, i + step))) return true;
  }
  return false;
}

/** Whether it is told in front of a noun whose it is: "his wife", "the suspect's lawyer", "a CNN poll". */
export function hasOwner(text: Text, sentence: Sentence, { first, head }: SourcePhrase): boolean {
  for (let i = first; i < head; i += 1) {
    if (
      isIn(text, i, L.owner) ||
      isOwnerEnding(text, i) ||
      isIn(text, i, L.be) ||
      ((i > sentence.first || hasShape(text, i, ALL_CAPITALS)) && isProper(text, sentence, i))
    )
      return true;
  }
  return false;
}
