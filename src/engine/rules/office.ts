import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'office',
  kind: 'named',
  credits: ['office'],
} as const satisfies Rule;

export const says = 'Credits the holder of an office that only one person holds.';

export const examples = {
  finds: ['The ⟦president said⟧ the plan would fail.'],
  leaves: ['The president left at noon.'],
} as const satisfies Examples;
