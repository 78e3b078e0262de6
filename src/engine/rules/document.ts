import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'document',
  kind: 'named',
  credits: ['document'],
} as const satisfies Rule;

export const says = 'Credits a document, study or report that a reader could look up.';

export const examples = {
  finds: [
    'The ⟦indictment says⟧ he took bribes.',
    'A Gallup ⟦poll found⟧ that the bridge leaks.',
    '⟦One in five drivers admits⟧ to it, according to Gallup.',
  ],
  leaves: ['The indictment was read aloud.', 'One in five drivers admits to it.'],
} as const satisfies Examples;
