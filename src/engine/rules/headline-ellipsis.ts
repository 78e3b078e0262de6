import { L } from '../lists.ts';
import type { Examples, Found, Rule } from '../rule.ts';
import { hasShape, ING, isIn, MARK, type Sentence, spells, type Text } from '../text.ts';

export const rule = {
  id: 'headline-ellipsis',
  kind: 'agentless',
  find,
} as const satisfies Rule;

export const says = 'Says in headline style what is said, seen or expected, but not by whom.';

/** More words than this are no headline. */
const LONGEST = 18;

/** A headline leaves out the *is* of "is said to", "is seen doing". */
function find(text: Text, sentence: Sentence): readonly Found[] {
  const { first, last, opensBlock } = sentence;
  if (!opensBlock || last - first > LONGEST || isIn(text, last, L.stop)) return [];
  const found: Found[] = [];
  for (let i = first + 1; i < last; i += 1) {
    if (!isIn(text, i, L.headlineCue) || isIn(text, i - 1, L.auxiliary) || hasShape(text, i - 1, MARK)) continue;
    const doing = spells(text, i, 'seen') && hasShape(text, i + 1, ING);
    const to = spells(text, i + 1, 'to') && !isIn(text, i + 2, L.grammar) && !hasShape(text, i + 2, MARK);
    if (doing || to) found.push({ first: i, last: doing ? i : i + 1 });
  }
  return found;
}

export const examples = {
  finds: ['Bank ⟦seen⟧ raising rates in June', 'New phone ⟦said to⟧ lose its only button'],
  leaves: [
    'She was said to be ill.',
    'Ministers said to the crowd that they were sorry',
    'The comet was seen passing the moon.',
  ],
} as const satisfies Examples;
