import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'likely',
  kind: 'speculation',
  phrase: ['likely', 'likely to'],
  unless: ['[as, equally, how, less, more] likely', 'likely [voter, voters]'],
} as const satisfies Rule;

export const says = 'Holds something to be likely, in the voice of the writer.';

export const examples = {
  finds: ['The vote is ⟦likely to⟧ be close.', 'The storm will ⟦likely⟧ pass to the south.'],
  leaves: [
    'Smokers are twice as likely to fall ill.',
    'The poll asked 900 likely voters.',
    'It is unlike him to be late.',
    'The mayor said the vote was likely to be close.',
  ],
} as const satisfies Examples;
