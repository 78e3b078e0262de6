import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'reportedly',
  kind: 'agentless',
  phrase: ['reportedly'],
} as const satisfies Rule;

export const says = 'Says that it is reported, but not by whom.';

export const examples = {
  finds: ['The firm has ⟦reportedly⟧ lost the contract.'],
  leaves: ['The firm reported a loss.'],
} as const satisfies Examples;
