import { L } from '../lists.ts';
import { isProper, isSourceNoun } from '../nouns.ts';
import type { Tokens } from '../phrase.ts';
import type { Examples, Rule } from '../rule.ts';
import { isIn, type Sentence, spells, type Text } from '../text.ts';

export const rule = {
  id: 'fears-that',
  kind: 'agentless',
  at: L.beliefNoun,
  find,
} as const satisfies Rule;

export const says = 'Speaks of a fear, concern or claim without saying whose it is.';

/** A noun of saying or believing with its *that*, where nobody owns it or utters it. */
function find(text: Text, sentence: Sentence, i: number): Tokens | null {
  if (!spells(text, i + 1, 'that') || isIn(text, i + 2, L.be) || isIn(text, i + 2, L.have)) return null;
  return i === sentence.last || isOwned(text, sentence, i) ? null : { first: i, last: i + 1 };
}

/** "his fears that", "voiced concern that", and the verb of "the leadership fears that". */
function isOwned(text: Text, sentence: Sentence, noun: number): boolean {
  const before = noun - 1;
  if (
    isSourceNoun(text, before) ||
    isIn(text, before, L.pronoun) ||
    spells(text, before, 'who') ||
    isProper(text, sentence, before)
  )
    return true;
  if ((isIn(text, before, L.quantity) && isIn(text, noun, L.base)) || isIn(text, before, L.negation)) return true;
  for (let i = before; i >= sentence.first && noun - i <= 4; i -= 1) {
    if (isIn(text, i, L.owner) || isIn(text, i, L.uttering) || (isIn(text, i, L.be) && spells(text, i, "'s")))
      return true;
    // "the clerk's son denied claims that"
    const verb = isIn(text, i, L.auxiliary) || isIn(text, i, L.past);
    if (verb || isIn(text, i, L.preposition) || isIn(text, i, L.comma)) return false;
  }
  return false;
}

export const examples = {
  finds: [
    '⟦Fears that⟧ the dam could burst emptied the valley.',
    'Markets fell on ⟦concerns that⟧ the bank would fail.',
    'The clerk’s son rejected ⟦claims that⟧ the vote was bought.',
  ],
  leaves: [
    'His claims that the vote was bought were false.',
    'The leadership fears that the dam could burst.',
    'Smith voiced concern that the dam could burst.',
  ],
} as const satisfies Examples;
