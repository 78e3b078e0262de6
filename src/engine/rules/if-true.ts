import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'if-true',
  kind: 'speculation',
  says: 'Builds on something that the writer does not vouch for.',
  phrase: ['if [true, accurate]'],
} as const satisfies Rule;

export const examples = {
  finds: ['The claim, ⟦if true⟧, would end his career.', '⟦If accurate⟧, the figure is the lowest since the war.'],
  leaves: ['If the truth comes out, he must go.', 'The story is true.'],
} as const satisfies Examples;
