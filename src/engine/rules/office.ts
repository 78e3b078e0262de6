import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'office',
  kind: 'named',
  says: 'Credits the holder of an office that only one person holds.',
  credits: ['office'],
} as const satisfies Rule;

export const examples = {
  finds: ['The ⟦president said⟧ the plan would fail.'],
  leaves: ['The president left at noon.'],
} as const satisfies Examples;
