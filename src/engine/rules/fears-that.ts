import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'fears-that',
  kind: 'agentless',
  says: 'Speaks of a fear, concern or claim without saying whose it is.',
  phrase: [
    '[fears, concerns, claims, suggestions, assertions, complaints, worries, perceptions, perception, notion, implication, impression, indications, suspicions, consensus, carping, criticism, accusation] that',
  ],
  unless: [
    '[<owner>, <be>] ..2 [fears, concerns, claims, suggestions, assertions, complaints, worries, perceptions, perception, notion, implication, impression, suspicions, criticism] that',
    '<pronoun> [fears, claims] that',
  ],
} as const satisfies Rule;

export const examples = {
  finds: [
    '⟦Fears that⟧ the dam could burst emptied the valley.',
    'Markets fell on ⟦concerns that⟧ the bank would fail.',
  ],
  leaves: ['His claims that the vote was bought were false.', 'He fears that the dam could burst.'],
} as const satisfies Examples;
