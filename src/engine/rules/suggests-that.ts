import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'suggests-that',
  kind: 'speculation',
  phrase: ['[suggest, suggests, suggested, suggesting] that'],
} as const satisfies Rule;

export const says = 'Draws a conclusion from what things suggest, in the voice of the writer.';

export const examples = {
  finds: ['The timing ⟦suggests that⟧ the fire was set.', 'The lock was whole, ⟦suggesting that⟧ someone had a key.'],
  leaves: ['Maria Voss suggested that the fire was set.', 'The menu suggests a soup.'],
} as const satisfies Examples;
