import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'perhaps',
  kind: 'speculation',
  phrase: ['[apparently, perhaps, possibly, potentially, seemingly]'],
  unless: ['[can, could, cannot] <negation>? possibly'],
} as const satisfies Rule;

export const says = 'Holds something to be possible, in the voice of the writer.';

export const examples = {
  finds: [
    'The fire was ⟦possibly⟧ set on purpose.',
    '⟦Perhaps⟧ the letter was never sent.',
    'The clerk had ⟦apparently⟧ left by the back door.',
    'A ⟦seemingly⟧ small leak emptied the pool.',
  ],
  leaves: [
    'It is possible to walk there.',
    'The bridge could not possibly hold.',
    'The mayor said the fire was possibly set on purpose.',
  ],
} as const satisfies Examples;
