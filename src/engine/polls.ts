import { L } from './lists.ts';
import { ALL_CAPITALS, CAPITAL, hasShape, isIn, NEW_BLOCK, spells, type Text } from './text.ts';

/** Where a text names a poll or study, from a token on: "a CNN poll", "the survey by the Pew Research Center". */
export function namedPollsIn(text: Text, first: number): readonly number[] {
  const found: number[] = [];
  for (let i = first; i < text.count; i += 1) if (isIn(text, i, L.poll) && isNamedPoll(text, i)) found.push(i);
  return found;
}

/** "Recent polls": with a capital because it opens the sentence. */
function opens(text: Text, i: number): boolean {
  return (i === 0 || hasShape(text, i, NEW_BLOCK) || isIn(text, i - 1, L.stop)) && !hasShape(text, i, ALL_CAPITALS);
}

function isNamedPoll(text: Text, i: number): boolean {
  for (let j = i - 1; j >= i - 3 && !opens(text, j); j -= 1)
    if (hasShape(text, j, CAPITAL) && (isIn(text, j, L.time) || !isIn(text, j, L.grammar))) return true;
  for (let j = i + 1; j < i + 14 && !isIn(text, j, L.stop); j += 1) {
    const published = spells(text, j, 'in') && spells(text, j - 1, 'published');
    const maker = (isIn(text, j, L.maker) || published) && [1, 2, 3].some((step) => hasShape(text, j + step, CAPITAL));
    if (maker) return true;
  }
  return false;
}
