import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'studies-show',
  kind: 'vague',
  credits: ['study'],
} as const satisfies Rule;

export const says = 'Credits studies, polls or figures without saying which.';

export const examples = {
  finds: ['⟦Studies show⟧ that sleep helps.', '⟦Polls suggest⟧ the race is close.'],
  leaves: ['A Gallup poll found the race is close.', 'She studies law.'],
} as const satisfies Examples;
