import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'widely-seen-as',
  kind: 'agentless',
  phrase: [
    '<be> described as',
    '<be> <widely> [seen, regarded, viewed, considered, believed, expected, accepted, credited, blamed, thought, perceived, acknowledged, praised, condemned, criticized, criticised] [as, to, that, for]?',
    'has been <widely> [seen, regarded, viewed, considered, condemned, criticized, criticised, praised] [as]?',
  ],
} as const satisfies Rule;

export const says = 'Says what is generally thought, but not by whom.';

export const examples = {
  finds: ['She ⟦is widely seen as⟧ his heir.', 'He ⟦is generally regarded as⟧ honest.'],
  leaves: ['She is considered an honest broker.', 'The book is widely available.'],
} as const satisfies Examples;
