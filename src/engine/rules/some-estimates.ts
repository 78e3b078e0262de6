import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'some-estimates',
  kind: 'vague',
  phrase: [
    'by [all, many, most, some, several] [accounts, estimates, measures]',
    'by one [account, estimate, reckoning]',
    'in [many, most, recent, several, some] recent? polls',
  ],
} as const satisfies Rule;

export const says = 'Rests on polls or estimates without saying which.';

export const examples = {
  finds: [
    'The dam cost twice as much, ⟦by some estimates⟧.',
    'Support topped 65 percent ⟦in some polls⟧.',
    '⟦By one account⟧ he swam ashore.',
  ],
  leaves: ['She leads in the polls.', 'He is ahead in national polls.', 'He found a mistake in the accounts.'],
} as const satisfies Examples;
