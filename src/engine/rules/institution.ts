import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'institution',
  kind: 'named',
  says: 'Credits an institution that a reader could ask.',
  credits: ['institution'],
} as const satisfies Rule;

export const examples = {
  finds: ['The ⟦ministry said⟧ the road was safe.', '⟦Police said⟧ the man had fled.'],
  leaves: ['The ministry closed the road.'],
} as const satisfies Examples;
