import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'unclear-whether',
  kind: 'speculation',
  phrase: [
    'it <be> ..1 unclear [whether, if, how, why, what, who, when]',
    'it <be> <negation> ..1 clear [whether, if, how, why, what, who, when]',
    'it [remains, remained] unclear [whether, if, how, why, what, who, when]',
    'it [remains, remained] to be seen [whether, if, how, what, who]',
  ],
} as const satisfies Rule;

export const says = 'Leaves open what is so, in the voice of the writer.';

export const examples = {
  finds: [
    '⟦It is unclear whether⟧ the dam will hold.',
    '⟦It was not immediately clear how⟧ the fire began.',
    '⟦It remains to be seen whether⟧ the peace lasts.',
  ],
  leaves: [
    'The water was unclear after the rain.',
    'It is clear who won.',
    'Police said it was unclear whether he fell.',
  ],
} as const satisfies Examples;
