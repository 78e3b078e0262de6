import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'speculation',
  kind: 'agentless',
  phrase: [
    'speculation [that, about, over, mounted, mounts, grew]',
    'speculation <be> [mounting, rampant, rife, swirling]',
    'speculation <have> been [mounting, rife, swirling]',
    '[amid, fuel, fueled, fuelled, fueling, fuelling, fuels, prompted, prompts, sparked, sparks, spurred] ..1 speculation',
    '[rumblings, whispers] [about, of, that]',
  ],
} as const satisfies Rule;

export const says = 'Speaks of speculation without saying whose it is.';

export const examples = {
  finds: ['Shares fell on ⟦speculation that⟧ the firm would close.', '⟦Speculation is rife⟧ that she will run.'],
  leaves: ['Property prices rose.'],
} as const satisfies Examples;
