import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'experts',
  kind: 'vague',
  credits: ['expert'],
} as const satisfies Rule;

export const says = 'Credits experts without naming any.';

export const examples = {
  finds: [
    'Prices will fall, ⟦analysts say⟧.',
    '⟦Experts believe⟧ the virus came from bats.',
    '⟦Analysts expect⟧ profits to fall.',
  ],
  leaves: ['Experts in the field met in Oslo.', 'The analyst Lena Koch said prices will fall.'],
} as const satisfies Examples;
