import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'it-is-claimed',
  kind: 'agentless',
  phrase: [
    '[later, since] revealed to [be, have]',
    'it <be> [<adverb>, <-ly>]? [claimed, said, reported, believed, thought, understood, rumored, rumoured, suggested, argued, feared, assumed, implied, revealed, hoped, learned, learnt] [that]?',
    'it [<have>, <be>] been [<adverb>, <-ly>]? [claimed, said, reported, suggested, argued, rumored, rumoured, revealed] [that]?',
    '<have> been told ..3 that',
    'it [has, had]? emerged [that]?',
    '[i, we] [am, are] [assured, told] that?',
    'it is [<adverb>, <-ly>]? [believed, claimed, understood]',
    '[<adverb>, <-ly>]? believed that',
  ],
  unless: ['told by'],
} as const satisfies Rule;

export const says = 'Says that something is claimed or has come out, but not who says so.';

export const examples = {
  finds: [
    '⟦It is claimed that⟧ the vote was bought.',
    '⟦It emerged that⟧ the files were lost.',
    '⟦It has been suggested that⟧ he knew.',
    '⟦It’s been reported that⟧ she will leave.',
  ],
  leaves: ['It was announced that the road is open.', 'She emerged from the car.', 'I am told by the doctor to rest.'],
} as const satisfies Examples;
