import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'purported',
  kind: 'alleged',
  phrase: [
    '[purported, purportedly, putative, putatively, ostensible, ostensibly, reputed, reputedly]',
    '[unconfirmed, unverified, unsubstantiated]',
  ],
} as const satisfies Rule;

export const says = 'Marks something as claimed to be what it is called, without saying by whom.';

export const examples = {
  finds: ['The ⟦purported⟧ letter was sold at auction.', 'The ⟦unconfirmed⟧ figure spread fast.'],
  leaves: ['The letter was sold at auction.'],
} as const satisfies Examples;
