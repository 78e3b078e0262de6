import { L } from './lists.ts';
import { isInnerStop, isOwnerEnding, isPersonNoun, isPluralNoun } from './nouns.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { CAPITAL, hasShape, isIn, MARK, type Sentence, spells, type Text } from './text.ts';

/** Attitudes, mere possibilities, conditions, and beliefs that the same sentence has just reported. */
export function isWeak(
  text: Text,
  sentence: Sentence,
  first: number,
  i: number,
  { first: start, head }: SourcePhrase,
): boolean {
  if (isFloating(text, sentence, start, head) || isBareOne(text, sentence, start, head)) return true;
  if (isIn(text, i, L.attitude) && !isIn(text, i, L.say)) return !seenAs(text, sentence, i + 1);
  if (isIn(text, i, L.knowing)) return true;
  const will = isIn(text, i, L.say) && !isIn(text, i, L.ordering) && !spells(text, i + 1, 'that');
  if (isIn(text, first, L.modal) && (will || spells(text, head, 'one'))) return true;
  if (isIn(text, i, L.base) && isIn(text, first - 1, L.relative) && isIn(text, i, L.believe)) return true;
  if (isIn(text, i, L.doing) && (isPersonNoun(text, head) || isIn(text, head, L.pronoun)) && !startsThat(text, i + 1))
    return true;
  if (
    isIn(text, first, L.possibly) ||
    spells(text, start - 1, 'if') ||
    spells(text, start - 1, 'whenever') ||
    isIn(text, start - 1, L.do)
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
  for (let i = start; i <= head; i += 1) {
    if (isIn(text, i, L.determiner) || isIn(text, i, L.number) || hasShape(text, i, CAPITAL)) return false;
  }
  return !isOwnerEnding(text, head - 1);
}

function startsThat(text: Text, i: number): boolean {
  return spells(text, i, 'that') || isIn(text, i, L.comma);
}

export function seenAs(text: Text, sentence: Sentence, from: number): boolean {
  for (let i = from; i <= Math.min(from + 9, sentence.last); i += 1) {
    if (hasShape(text, i, MARK) && !isInnerStop(text, i)) return false;
    if (spells(text, i, 'as')) return true;
  }
  return false;
}
