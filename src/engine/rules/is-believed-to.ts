import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'is-believed-to',
  kind: 'agentless',
  phrase: [
    '[rumored, rumoured]',
    'romantically linked [to, with]',
    '[<be>, been] ..1 linked with ..2 [move, transfer]',
    '[believed, feared] dead',
    '<be> [<adverb>, <-ly>]? [believed, feared, thought, reported] [drowned, injured, killed, trapped, wounded]',
    '<be> presumed [dead, extinct, drowned, lost, missing]',
    '<be> [<adverb>, <-ly>, <negation>]? [<adverb>, <-ly>]? [believed, said, reported, thought, understood, rumored, rumoured, feared, learnt, learned] not? to',
    '<be> [<adverb>, <-ly>]? [believed, thought, rumored, rumoured, feared] [that, <number>, dead, lost]',
    '<have> been [<adverb>, <-ly>]? [rumored, rumoured, reported, said, believed, thought] not? to',
    '[believed, rumored, rumoured, said, thought, understood] to [be, have]',
  ],
  unless: ['[said, reported] to [<article>, <owner>, <institution>, me, him, them, us]'],
} as const satisfies Rule;

export const says = 'Says what is believed or said, but not by whom.';

export const examples = {
  finds: [
    'The suspect ⟦is believed to⟧ have fled.',
    'She ⟦is said to⟧ be ill.',
    'He ⟦was reported to⟧ be in Spain.',
    'The ⟦rumoured⟧ sequel may never come.',
    'The keeper has ⟦been linked with a move⟧ abroad.',
    'The pair ⟦are understood not to⟧ speak.',
    'Six ministers ⟦are learnt to⟧ have gone.',
    'Ten miners ⟦are feared trapped⟧.',
  ],
  leaves: [
    'She is believed.',
    'The disease is linked with damp homes.',
    'The theft was reported to police.',
    'The words were said to her.',
    'He was thought a fool.',
  ],
} as const satisfies Examples;
