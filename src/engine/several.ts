import { L } from './lists.ts';
import { isPluralNoun } from './nouns.ts';
import type { Tokens } from './phrase.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { CAPITAL, hasShape, isIn, spells, type Text } from './text.ts';

/** Whether *they* can stand for a source: a plural, *they* itself, "Foner and Alba", "a voter and his friend". */
export function isSeveral(text: Text, { first, head }: SourcePhrase): boolean {
  if (isPluralNoun(text, head) || isIn(text, head, L.quantity) || spells(text, head, 'they')) return true;
  return hasAnd(text, { first, last: head });
}

/** Whether an *and* joins what stands between the first and the last token. */
export function hasAnd(text: Text, { first, last }: Tokens): boolean {
  for (let i = first + 1; i < last; i += 1) if (spells(text, i, 'and') && !hasShape(text, i, CAPITAL)) return true;
  return false;
}
