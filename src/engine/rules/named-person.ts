import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'named-person',
  kind: 'named',
  credits: ['name'],
} as const satisfies Rule;

export const says = 'Credits somebody by name.';

export const examples = {
  finds: [
    '⟦Smith said⟧ the plan would fail.',
    '“It is over,” ⟦said Maria Voss⟧.',
    'A clerk said it leaked. Mr ⟦Ellis denied⟧ that. “It is dry,” ⟦he said⟧ on Monday.',
    'A clerk said it leaked. Reed laughed. “Not a drop,” ⟦he said⟧ on Monday.',
    'One guest said it leaked. Critics said it leaked twice. ⟦She denied⟧ that.',
  ],
  leaves: ['Smith left at noon.', 'Critics say the plan would fail.'],
} as const satisfies Examples;
