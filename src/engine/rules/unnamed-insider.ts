import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'unnamed-insider',
  kind: 'anonymous',
  credits: ['insider'],
} as const satisfies Rule;

export const says = 'Credits people with access to the matter, but does not name them.';

export const examples = {
  finds: [
    'She will not run again, two ⟦people familiar with her plans said⟧.',
    'His ⟦advisers believe⟧ that the vote can be won.',
    '⟦Insiders told⟧ the paper they planned to wait.',
    'Her ⟦strategists say⟧ that she will run.',
    '⟦Someone else commented⟧ that it was dark.',
    'One senior ⟦figure at the bank told⟧ us that it would close.',
    'His ⟦donors remain confident⟧ that he will win.',
    '“It was chaos,” ⟦said an aide⟧ who was in the room.',
  ],
  leaves: [
    'Her aides booked a hall.',
    'The figure told him nothing new.',
    'Forty employees volunteered, some of them twice.',
    'The adviser, Tom Reed, said the hall was booked.',
  ],
} as const satisfies Examples;
