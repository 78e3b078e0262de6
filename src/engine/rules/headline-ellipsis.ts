import { L } from '../lists.ts';
import type { Tokens } from '../phrase.ts';
import type { Examples, Rule } from '../rule.ts';
import { hasShape, ING, isIn, MARK, type Sentence, spells, type Text } from '../text.ts';

export const rule = {
  id: 'headline-ellipsis',
  kind: 'agentless',
  at: L.headlineCue,
  find,
} as const satisfies Rule;

export const says = 'Says in headline style what is said, seen or expected, but not by whom.';

/** More words than this are no headline. */
const LONGEST = 18;

/** A headline leaves out the *is* of "is said to", "is seen doing". */
function find(text: Text, { first, last, opensBlock }: Sentence, i: number): Tokens | null {
  if (!opensBlock || last - first > LONGEST || isIn(text, last, L.stop) || i === first || i === last) return null;
  if (isIn(text, i - 1, L.auxiliary) || hasShape(text, i - 1, MARK)) return null;
  const doing = spells(text, i, 'seen') && hasShape(text, i + 1, ING);
  const to = spells(text, i + 1, 'to') && !isIn(text, i + 2, L.grammar) && !hasShape(text, i + 2, MARK);
  return doing || to ? { first: i, last: doing ? i : i + 1 } : null;
}

export const examples = {
  finds: ['Bank ⟦seen⟧ raising rates in June', 'New phone ⟦said to⟧ lose its only button'],
  leaves: [
    'She was said to be ill.',
    'Ministers said to the crowd that they were sorry',
    'The comet was seen passing the moon.',
  ],
} as const satisfies Examples;
