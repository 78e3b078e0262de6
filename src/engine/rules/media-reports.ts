import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'media-reports',
  kind: 'vague',
  credits: ['medium'],
} as const satisfies Rule;

export const says = 'Credits reports or media without saying which.';

export const examples = {
  finds: [
    'The ⟦media reported⟧ that he had fled.',
    '⟦According to reports⟧, the singer has left the band.',
    'Media ⟦reports said⟧ the ship had sunk.',
  ],
  leaves: ['The Daily Herald reported that the ship had sunk.', 'He reports to the director.'],
} as const satisfies Examples;
