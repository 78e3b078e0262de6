import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'it-is-claimed',
  kind: 'agentless',
  phrase: [
    '[later, since] revealed to [be, have]',
    'it <be> not [believed, thought, understood] that?',
    'it <be> being? [<adverb>, <-ly>]? [claimed, said, reported, believed, thought, understood, rumored, rumoured, suggested, argued, feared, assumed, implied, revealed, hoped, gathered, learned, learnt] [that]?',
    'it [<have>, <be>] [<adverb>, <-ly>]? been [<adverb>, <-ly>]? [claimed, said, reported, suggested, argued, rumored, rumoured, revealed, assumed, believed, feared, thought] [that]?',
    '[bbc, guardian, independent, itv, mail, mirror, news, observer, sun, telegraph, times] <have> been told',
    '<have> been told ..3 that',
    'it [has, had]? emerged [that]?',
    '[i, we] [am, are] [assured, told] that?',
    'it is [<adverb>, <-ly>]? [believed, claimed, understood]',
    '[<adverb>, <-ly>]? believed that',
  ],
  unless: ['told [by, to]'],
} as const satisfies Rule;

export const says = 'Says that something is claimed or has come out, but not who says so.';

export const examples = {
  finds: [
    '⟦It is claimed that⟧ the vote was bought.',
    '⟦It emerged that⟧ the files were lost.',
    '⟦It has been suggested that⟧ he knew.',
    '⟦It’s been reported that⟧ she will leave.',
    '⟦It has long been assumed that⟧ the reef was safe.',
    '⟦It is not thought that⟧ he will stay.',
    '⟦It was gathered that⟧ the gate was open.',
    'Sky ⟦News has been told⟧ the mine will close.',
  ],
  leaves: [
    'It was announced that the road is open.',
    'She emerged from the car.',
    'I am told by the doctor to rest.',
    'The Sun has been told to pay.',
  ],
} as const satisfies Examples;
