import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'unnamed-official',
  kind: 'anonymous',
  credits: ['official'],
} as const satisfies Rule;

export const says = 'Credits an official who is not named.';

export const examples = {
  finds: [
    'Talks will resume next week, a senior ⟦official said⟧.',
    '⟦According to officials⟧, the bridge is safe.',
    'The road is closed, ⟦authorities said⟧.',
    'An ⟦official was quoted⟧ as saying that the road was closed.',
    'A US defence ⟦official said⟧ the missile had failed.',
  ],
  leaves: ['Officials met on Monday.', 'The plan was approved, said Harbour Master Ida Lund.'],
} as const satisfies Examples;
