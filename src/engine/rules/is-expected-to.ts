import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'is-expected-to',
  kind: 'agentless',
  phrase: [
    'those expected to',
    '[<be>, been] [<negation>, <adverb>, <-ly>]? [<adverb>, <-ly>]? [expected, projected, predicted, forecast, tipped, anticipated] not? to',
    '[<be>, been] [<adverb>, <-ly>]? tipped [as, for]',
    '<be> <negation>? [<adverb>, <-ly>]? expected [this, next, later, soon, within, anytime]',
  ],
  unless: ['<possibly> [<adverb>, well]? be expected to'],
} as const satisfies Rule;

export const says = 'Says what is expected, but not by whom.';

export const examples = {
  finds: [
    'The bank ⟦is expected to⟧ raise rates.',
    'The merger ⟦is widely expected to⟧ fail.',
    'She ⟦is tipped for⟧ the top job.',
  ],
  leaves: [
    'As might be expected to happen, it rained.',
    'He got the expected vote.',
    'He was expected at the office by nine.',
  ],
} as const satisfies Examples;
