import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'supposed',
  kind: 'alleged',
  phrase: ['supposed', 'supposedly'],
  unless: ['supposed to', '<pronoun> supposed', 'supposed [so, that]'],
} as const satisfies Rule;

export const says = 'Doubts what something is said to be, without saying who says so.';

export const examples = {
  finds: ['The ⟦supposed⟧ heir never appeared.', 'The cure ⟦supposedly⟧ works.'],
  leaves: [
    'The train is supposed to arrive at noon.',
    'He supposed her ill.',
    'The coach supposed that it would fail.',
  ],
} as const satisfies Examples;
