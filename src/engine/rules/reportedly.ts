import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'reportedly',
  kind: 'agentless',
  says: 'Says that it is reported, but not by whom.',
  phrase: ['reportedly'],
} as const satisfies Rule;

export const examples = {
  finds: ['The firm has ⟦reportedly⟧ lost the contract.'],
  leaves: ['The firm reported a loss.'],
} as const satisfies Examples;
