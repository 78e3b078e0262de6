import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'bare-source',
  kind: 'anonymous',
  credits: ['source'],
} as const satisfies Rule;

export const says = 'Credits a source and says no more about who that is.';

export const examples = {
  finds: [
    'Talks broke down, ⟦according to two sources⟧ briefed on them.',
    'The deal is dead, ⟦sources said⟧.',
    'The plan, an inside ⟦source said⟧, is dead.',
    'Two ⟦sources confirmed⟧ the account.',
  ],
  leaves: ['The region needs other sources of energy.', 'The river has its source in the hills.'],
} as const satisfies Examples;
