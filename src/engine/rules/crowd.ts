import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'crowd',
  kind: 'vague',
  credits: ['crowd'],
} as const satisfies Rule;

export const says = 'Credits a crowd or a side that nobody could ask.';

export const examples = {
  finds: [
    'The law goes too far, ⟦critics say⟧.',
    '⟦Many fear⟧ that the mine will close.',
    '⟦Republicans argue⟧ that the tax is unfair.',
    '⟦Others, however, say⟧ that the tax is fair.',
    '⟦Supporters of the dam, on the other hand, argue⟧ that it saves lives.',
    '⟦Democrats — and some Republicans — say⟧ that the tax is unfair.',
    'The bill was too weak, many ⟦voters believe⟧.',
    '⟦Growers say⟧ the frost was mild.',
    '⟦Groups that back the dam say⟧ it is safe.',
    '⟦Fans were quick to point⟧ out that the date was wrong.',
    '⟦Critics call⟧ it a betrayal.',
    '⟦Critics branded⟧ the plan a betrayal.',
    '⟦Critics slammed⟧ the plan as a betrayal.',
    '⟦Critics of the shorter week claim⟧ that it costs too much.',
    '⟦Fans of the “old” bridge say⟧ that it was safe.',
    'There are ⟦those who say⟧ that it was safe.',
    '⟦Critics charge⟧ that he took bribes.',
    '⟦Everyone agrees⟧ the law was a mistake.',
    'It would not. Many ⟦critics argued⟧ that it was late.',
    'She is the judge many ⟦voters fear⟧ he would choose.',
    'That pleases many farmers because ⟦they believe⟧ that the dam is safe.',
    'There is a ⟦sense among some⟧ that the dam is lost.',
  ],
  leaves: [
    'Critics met in the town hall.',
    'Many want change.',
    'Protesters charged the police line.',
    'Fans called it a day.',
    'Supporters thought back to better days.',
    'Some state laws were changed.',
    'Harrods says the shop is open.',
    'Ranchers branded the calves.',
    'Voters will see the dam as a gift.',
    'Unions have insisted on a vote.',
    'That is how voters view the dam.',
    'The fans on the late radio show, all of them young, sang.',
    'A few days later, the mayor gave in, saying that the bridge was safe.',
  ],
} as const satisfies Examples;
