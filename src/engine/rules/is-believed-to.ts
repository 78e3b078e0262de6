import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'is-believed-to',
  kind: 'agentless',
  says: 'Says what is believed or said, but not by whom.',
  phrase: [
    '<be> [<adverb>, <-ly>, <negation>]? [<adverb>, <-ly>]? [believed, said, reported, thought, understood, rumored, rumoured, assumed, alleged, presumed, feared] to',
    '<be> [<adverb>, <-ly>]? [believed, thought, rumored, rumoured, feared] [that, <number>, dead, lost]',
    '<have> been [<adverb>, <-ly>]? [rumored, rumoured, reported, said, believed, thought] to',
  ],
} as const satisfies Rule;

export const examples = {
  finds: ['The suspect ⟦is believed to⟧ have fled.', 'She ⟦is said to⟧ be ill.', 'He ⟦was reported to⟧ be in Spain.'],
  leaves: ['She is believed.', 'He was thought a fool.'],
} as const satisfies Examples;
