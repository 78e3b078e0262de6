import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'to-some',
  kind: 'vague',
  phrase: [
    '[credited, dubbed, labeled, labelled, rated, tipped] by [many, most, some]',
    '[appeared, appears, felt, looked, looks, seemed, seems] ,? to [many, most, others, some]',
  ],
} as const satisfies Rule;

export const says = 'Says how it seems to some, without saying to whom.';

export const examples = {
  finds: [
    'The offer ⟦seemed to some⟧ like a bribe.',
    'The visit ⟦seemed, to many⟧, a mistake.',
    'He is ⟦rated by many⟧ as the best.',
  ],
  leaves: ['The offer seemed to him like a bribe.', 'He looked to the harbour.'],
} as const satisfies Examples;
