import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'writer-or-reader',
  kind: 'named',
  credits: ['self'],
} as const satisfies Rule;

export const says = 'Credits the writer or the reader of the text.';

export const examples = {
  finds: ['⟦I think⟧ the plan will fail.'],
  leaves: ['I left at noon.'],
} as const satisfies Examples;
