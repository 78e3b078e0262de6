import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'there-are-signs',
  kind: 'agentless',
  phrase: [
    'there <have>? <be> ..2 [indications, signs, suggestions, fears, concerns, claims, worries, questions, doubts, allegations] [that]?',
    'there <be> [<adverb>, also, growing, mounting, some, strong]? evidence that',
    '[general, growing, mounting, widespread] [belief, feeling, recognition, sense] that',
    'the [concern, consensus, expectation, fear, suspicion, thinking, worry] [is, was] that',
    'there <be> ..2 speculation [that, about, over]?',
    'there [<have>, <be>]? <be> ..1 talk [of, that]',
    'school of thought that',
    '[one, another] theory [goes, has, holds, is]? it? that',
    '[general, growing, mounting, widespread] [belief, feeling, recognition, sense] [across, at, in, inside, within] ..3 that',
    'word ..4 is that',
    '[alarm, concern, concerns, fears, speculation] <be> [growing, mounting, rising, spreading]',
    '[questions, concerns, doubts] [have, had, were, are] ..2 [raised, arisen]',
    '[concern, concerns, doubts, fears, speculation] [grew, mounted, spread] [about, of, over, that]',
    '[questions, doubts, concerns, fears] arose',
    '[raising, sparking, fueling, fuelling, stoking, prompting] ..1 [fears, concerns, doubts]',
    '<have> ..1 been called into question',
  ],
  unless: [
    'there <be> ..2 signs [along, on, at, in, above]',
    'there <be> [few, no] signs of',
    'there <be> any',
    'there <be> ..2 signs for',
  ],
} as const satisfies Rule;

export const says = 'Speaks of signs, fears or talk, but not of anybody who has them.';

export const examples = {
  finds: [
    '⟦There are indications that⟧ the army is leaving.',
    '⟦Questions have been raised⟧ about the vote.',
    'There is a ⟦growing sense that⟧ he has lost.',
    '⟦The fear is that⟧ the dam will burst.',
    '⟦There is evidence that⟧ naps help.',
    '⟦There has been talk of⟧ a merger.',
    'There is a ⟦school of thought that⟧ stars matter.',
    '⟦One theory is that⟧ the pilot slept.',
    'There is a ⟦growing sense in the party that⟧ he has lost.',
    '⟦Fears mounted that⟧ the dam would burst.',
    '⟦Questions have also been raised⟧ about the bill.',
  ],
  leaves: [
    'There are signs along the road.',
    'There were few signs of life.',
    'If there were any doubts, he lost them.',
    'It is one theory of many.',
    'There are signs for drivers.',
    'He asked questions.',
    'There is no evidence that it works.',
  ],
} as const satisfies Examples;
