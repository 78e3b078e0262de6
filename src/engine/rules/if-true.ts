import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'if-true',
  kind: 'speculation',
  phrase: ['if [true, accurate]'],
} as const satisfies Rule;

export const says = 'Builds on something that the writer does not vouch for.';

export const examples = {
  finds: ['The claim, ⟦if true⟧, would end his career.', '⟦If accurate⟧, the figure is the lowest since the war.'],
  leaves: ['If the truth comes out, he must go.', 'The story is true.'],
} as const satisfies Examples;
