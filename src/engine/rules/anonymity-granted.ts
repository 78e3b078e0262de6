import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'anonymity-granted',
  kind: 'anonymous',
  phrase: [
    '<do> <negation> [want, wish] to be [named, identified, quoted]',
    '<negation> [wishing, wanting] to be [named, identified, quoted]',
    '[given, granted, promised] anonymity',
    'insisted on anonymity',
    '[spoke, speaking, speak, talked, talking] ..3 on [the]? [condition, conditions] of anonymity',
    'on [the]? [condition, conditions] of anonymity',
    '[spoke, speaking, speak] [anonymously, privately]',
    '[asked, asking, requested, requesting, wanted, declined, declining, refused] [not]? to be [named, identified, quoted]',
    '[asked, requested, requesting, pleaded, pleading] anonymity',
    'who [<be>]? <negation>? [authorized, authorised] to ..3 [speak, talk, comment, discuss, brief, disclose] [publicly, officially]?',
    '<negation> [authorized, authorised] to ..3 [speak, talk, comment, discuss, brief, disclose] [publicly, officially]?',
    '[speaking, spoke, said] on background',
  ],
} as const satisfies Rule;

export const says = 'Says that the source is kept from the reader.';

export const examples = {
  finds: [
    'An aide, ⟦speaking on condition of anonymity⟧, confirmed the visit.',
    'The officer ⟦asked not to be named⟧ because the case is open.',
    'A clerk ⟦who was not authorized to speak publicly⟧ described the scene.',
  ],
  leaves: ['She pleaded for help.', 'She spoke at length.', 'The condition of the road is poor.'],
} as const satisfies Examples;
