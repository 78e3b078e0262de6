import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'suspected',
  kind: 'alleged',
  phrase: [
    'suspected of',
    '<be> [<adverb>, <-ly>]? suspected [of, in]',
    '<have> been [<adverb>, <-ly>]? suspected [of, in]',
    'suspected ..1 [assassin, assault, bombing, burglar, collaborator, collaborators, kidnapper, kidnappers, kidnapping, poacher, poachers, rapist, robber, robbers, sabotage]',
    'suspected ..1 [gunman, gunmen, killer, killers, militant, militants, terrorist, terrorists, shooter, attacker, attackers, bomber, bombers, spy, spies, hackers, hacker, smuggler, smugglers, arson, murder, poisoning, fraud, arsonist, dealer, dealers, member, members, extremists, insurgents, rebels, traffickers, thief, thieves, drunk]',
  ],
  unless: ['[no, nobody] ..1 <be> suspected'],
} as const satisfies Rule;

export const says = 'Speaks of a suspicion without saying whose it is.';

export const examples = {
  finds: [
    'A man ⟦suspected of⟧ theft fled.',
    'He ⟦is suspected of⟧ setting the fire.',
    'A ⟦suspected gunman⟧ was shot.',
    'Two ⟦suspected robbers⟧ were held.',
  ],
  leaves: ['The suspect was arrested.', 'Nobody is suspected of the fire.', 'She suspected that he lied.'],
} as const satisfies Examples;
