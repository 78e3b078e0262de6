import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'accused-of',
  kind: 'alleged',
  phrase: [
    'accused of',
    '<be> [<adverb>, <-ly>]? accused of',
    '<have> been [<adverb>, <-ly>]? accused of',
    'accused [shooter, killer, gunman, rapist, murderer, attacker, spy, hacker]',
  ],
  unless: ['<negation> been ..1 accused of', 'accused of nothing', '[<pronoun>, <self>, had, has, have] accused of'],
} as const satisfies Rule;

export const says = 'Speaks of an accusation without naming the accuser.';

export const examples = {
  finds: ['The clerk ⟦is accused of⟧ taking bribes.', 'A clerk ⟦accused of⟧ taking bribes has left.'],
  leaves: [
    'A clerk accused of nothing was dismissed.',
    'The clerk was excused.',
    'The clerk whom she has accused of fraud is ill.',
    'She has not been accused of any crime.',
    'The accused stood up.',
  ],
} as const satisfies Examples;
