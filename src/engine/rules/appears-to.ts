import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'appears-to',
  kind: 'speculation',
  phrase: [
    '[appear, appears, appeared, seem, seems, seemed] to',
    'it [appears, appeared, seems, seemed] [that, as, like]?',
  ],
  unless: ['[seems, seemed] to [me, us]', '[appear, appears, appeared] to [the, a, his, her, their]'],
} as const satisfies Rule;

export const says = 'Tells how something looks, in the voice of the writer.';

export const examples = {
  finds: [
    'The plan ⟦appears to⟧ have failed.',
    'The river ⟦seems to⟧ be falling.',
    '⟦It seems that⟧ nobody locked the gate.',
  ],
  leaves: [
    'The singer appeared on stage at nine.',
    'It seems to me a poor bargain.',
    'The saint appeared to the shepherds.',
    'Police said the lock seemed to be broken.',
  ],
} as const satisfies Examples;
