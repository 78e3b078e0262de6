import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'unnamed-person',
  kind: 'anonymous',
  credits: ['person'],
} as const satisfies Rule;

export const says = 'Credits one person or a few who are not named.';

export const examples = {
  finds: [
    '“It is a joke,” ⟦tweeted another⟧.',
    'One ⟦voter said⟧ she had waited for three hours.',
    '“I heard a bang,” ⟦said a woman⟧ on the corner.',
    '“It was dark,” ⟦said a hiker⟧ from Leeds.',
    'The ⟦woman, who asked to be identified only as Jo, said⟧ it was dark.',
  ],
  leaves: [
    'One voter waited for three hours.',
    '“Stop,” said a nearby sign.',
    'The woman, who lives nearby, said it was dark.',
    'Maria Voss, a voter, said she had waited.',
  ],
} as const satisfies Examples;
