import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'it-is-claimed',
  kind: 'agentless',
  says: 'Says that something is claimed or has come out, but not who says so.',
  phrase: [
    'it <be> [<adverb>, <-ly>]? [claimed, said, reported, believed, thought, understood, rumored, rumoured, alleged, suggested, argued, feared, assumed, implied, revealed, hoped] [that]?',
    'it [has, had] been [<adverb>, <-ly>]? [claimed, said, reported, suggested, argued, rumored, rumoured, alleged, revealed] [that]?',
    'it [has, had]? emerged [that]?',
    '[we, you] <be> told that',
    'it is [<adverb>, <-ly>]? [believed, claimed, understood]',
    '[<adverb>, <-ly>]? believed that',
  ],
} as const satisfies Rule;

export const examples = {
  finds: [
    '⟦It is claimed that⟧ the vote was bought.',
    '⟦It emerged that⟧ the files were lost.',
    '⟦It has been suggested that⟧ he knew.',
  ],
  leaves: ['It was announced that the road is open.', 'She emerged from the car.'],
} as const satisfies Examples;
