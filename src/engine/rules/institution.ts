import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'institution',
  kind: 'named',
  credits: ['institution'],
} as const satisfies Rule;

export const says = 'Credits an institution that a reader could ask.';

export const examples = {
  finds: ['The ⟦ministry said⟧ the road was safe.', '⟦Police said⟧ the man had fled.'],
  leaves: ['The ministry closed the road.'],
} as const satisfies Examples;
