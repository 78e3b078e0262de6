import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'crowd',
  kind: 'vague',
  says: 'Credits a crowd or a side that nobody could ask.',
  credits: ['crowd'],
} as const satisfies Rule;

export const examples = {
  finds: [
    'The law goes too far, ⟦critics say⟧.',
    '⟦Many fear⟧ that the mine will close.',
    '⟦Republicans argue⟧ that the tax is unfair.',
  ],
  leaves: ['Critics met in the town hall.', 'Many want change.'],
} as const satisfies Examples;
