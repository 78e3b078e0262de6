import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'unnamed-person',
  kind: 'anonymous',
  credits: ['person'],
} as const satisfies Rule;

export const says = 'Credits one person or a few who are not named.';

export const examples = {
  finds: [
    '“It is a joke,” ⟦tweeted another⟧.',
    'One ⟦voter said⟧ she had waited for three hours.',
    '“I heard a bang,” ⟦said a woman⟧ on the corner.',
  ],
  leaves: ['One voter waited for three hours.', 'Maria Voss, a voter, said she had waited.'],
} as const satisfies Examples;
