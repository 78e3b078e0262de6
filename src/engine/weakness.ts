import { hasAs } from './complement.ts';
import { L } from './lists.ts';
import { isOwnerEnding, isPersonNoun, isPluralNoun } from './nouns.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { CAPITAL, hasShape, isIn, MARK, type Sentence, spells, type Text } from './text.ts';
import { isBetween } from './verb-group.ts';

/** Attitudes, mere possibilities, conditions, and beliefs that the same sentence has just reported. */
export function isWeak(
  text: Text,
  sentence: Sentence,
  first: number,
  i: number,
  { first: start, head }: SourcePhrase,
): boolean {
  if (isFloating(text, sentence, start, head) || isBareOne(text, sentence, start, head)) return true;
  if (isIn(text, i, L.attitude) && !isIn(text, i, L.say)) return !hasAs(text, sentence, i + 1) && !hasDoubt(text, i);
  if (isIn(text, i, L.knowing)) return true;
  const thing =
    (isIn(text, head, L.study) && !isIn(text, head, L.poll)) ||
    (isIn(text, head, L.medium) && !isPluralNoun(text, head));
  let before = first - 1;
  while (isBetween(text, before)) before -= 1;
  if (thing && spells(text, before, 'that')) return true;
  if (isIn(text, first, L.possibly) && isIn(text, i, L.ordering)) return true;
  const foreseen =
    (isIn(text, head, L.crowd) && isPluralNoun(text, head)) ||
    isIn(text, head, L.quantity) ||
    spells(text, i + 1, 'that');
  const will = isIn(text, i, L.say) && !isIn(text, i, L.ordering) && !foreseen;
  if (isIn(text, first, L.modal) && (will || spells(text, head, 'one'))) return true;
  const accuses = spells(text, i, 'accused') || spells(text, i, 'accuse');
  if (accuses && isIn(text, first - 1, L.relative) && !isIn(text, first - 2, L.comma)) return true;
  if (isIn(text, i, L.base) && isIn(text, first - 1, L.relative) && isIn(text, i, L.believe))
    return !isIn(text, head, L.study);
  const deeds =
    isPersonNoun(text, head) ||
    isIn(text, head, L.pronoun) ||
    isIn(text, head, L.institution) ||
    isIn(text, head, L.number);
  if (
    isIn(text, i, L.doing) &&
    deeds &&
    !isConfirming(text, head, i) &&
    !startsThat(text, i + 1) &&
    !putsAt(text, sentence, i)
  )
    return true;
  if (isIn(text, i, L.call) && (isIn(text, first, L.modal) || !names(text, sentence, i, start))) return true;
  if (
    (isIn(text, first, L.possibly) && !(foreseen && isIn(text, i, L.say))) ||
    spells(text, start - 1, 'if') ||
    spells(text, start - 1, 'whenever') ||
    (spells(text, start - 1, 'when') && isIn(text, start, L.indefinite) && !isIn(text, i, L.past)) ||
    isIn(text, start - 1, isIn(text, head, L.pronoun) ? L.auxiliary : L.do)
  )
    return true;
  return isIn(text, head, L.pronoun) && isIn(text, i, L.believe) && isIn(text, start - 1, L.cueVerb);
}

/** "have all attacked", "all told": *all* that stands for nobody by itself. */
function isFloating(text: Text, sentence: Sentence, start: number, head: number): boolean {
  if (!spells(text, head, 'all')) return false;
  if (spells(text, head + 1, 'told')) return true;
  return start > sentence.first && !hasShape(text, start - 1, MARK) && !isIn(text, start - 1, L.opener);
}

/** One person without an article is no subject ("kindle worker protests"), but in a headline ("Official says"). */
function isBareOne(text: Text, sentence: Sentence, start: number, head: number): boolean {
  if (!isPersonNoun(text, head) || isPluralNoun(text, head) || isIn(text, head, L.office)) return false;
  if (start === sentence.opening || sentence.titled || hasShape(text, start - 1, MARK)) return false;
  if (hasShape(text, head, CAPITAL) || hasShape(text, head - 1, CAPITAL)) return false;
  for (let i = start; i <= head; i += 1) if (isIn(text, i, L.determiner) || isIn(text, i, L.number)) return false;
  return !isOwnerEnding(text, head - 1);
}

/** "officials confirmed the deal": whoever has access confirms by saying so. */
function isConfirming(text: Text, head: number, i: number): boolean {
  return (isIn(text, head, L.official) || isIn(text, head, L.source)) && spells(text, i, 'confirmed');
}

function startsThat(text: Text, i: number): boolean {
  return spells(text, i, 'that') || isIn(text, i, L.comma);
}

/** "expressed doubts", "voiced concern": what is felt is a claim. */
function hasDoubt(text: Text, i: number): boolean {
  const felt =
    isIn(text, i + 1, L.beliefNoun) ||
    isIn(text, i + 2, L.beliefNoun) ||
    spells(text, i + 1, 'doubts') ||
    spells(text, i + 1, 'doubt');
  return isIn(text, i, L.uttering) && felt;
}

/** "call it a plot", "what they call the truth", not "called the school". */
function names(text: Text, sentence: Sentence, i: number, start: number): boolean {
  if (isIn(text, i + 1, L.objectPronoun) || isIn(text, i + 1, L.quote) || spells(text, start - 1, 'what')) return true;
  for (let at = i + 2; at < Math.min(i + 8, sentence.last) && !isIn(text, at, L.comma); at += 1)
    if (isIn(text, at, L.quote) || (spells(text, at, 'a') && !spells(text, i + 1, 'himself'))) return true;
  return false;
}

/** "put the number at 38", "as one put it" */
function putsAt(text: Text, sentence: Sentence, i: number): boolean {
  if (!spells(text, i, 'put') && !spells(text, i, 'puts')) return false;
  if (spells(text, i + 1, 'it')) return true;
  for (let at = i + 2; at < Math.min(i + 9, sentence.last); at += 1) if (spells(text, at, 'at')) return true;
  return false;
}
