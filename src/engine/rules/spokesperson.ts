import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'spokesperson',
  kind: 'named',
  credits: ['spokesperson'],
} as const satisfies Rule;

export const says = 'Credits somebody who speaks for a person or an institution on the record.';

export const examples = {
  finds: ['A ministry ⟦spokeswoman said⟧ the road was safe.'],
  leaves: ['The spokeswoman left at noon.'],
} as const satisfies Examples;
