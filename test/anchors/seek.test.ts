import { expect, test } from 'vitest';
import { describe } from '../../src/anchors/describe.ts';
import { seek } from '../../src/anchors/seek.ts';
import { tilesOf } from '../../src/anchors/tiles.ts';

const SIZE = 1_000_000;
const HOSTILE = {
  'one letter': 'a'.repeat(SIZE),
  'one sentence': 'Officials said so. '.repeat(SIZE / 20),
  'nothing but space': ' '.repeat(SIZE),
  'quotation marks': '“’'.repeat(SIZE / 2),
  fish: '🐟'.repeat(SIZE / 2),
};
const SOUGHT = {
  'a sentence': 'Two officials who asked not to be named said so on Monday evening in the harbour.',
  'what repeats itself': 'aaaaaaaaaaaaaaaaaaaaab'.repeat(3),
  'short words': 'officials said',
  'a whole article': 'Two officials who asked not to be named said so, and then the tide came in. '.repeat(80),
};

const CASES = Object.entries(HOSTILE).flatMap(([what, text]) =>
  Object.entries(SOUGHT).map(([which, words]) => ({ what, text, which, words })),
);

test.each(CASES)('$which in $what: many small steps, each of little work, and nothing found', ({ text, words }) => {
  const frame = `What stood before it here: ${words} And what came after it was this.`;
  const { steps, decided } = seek(text, tilesOf(text), describe(frame, { start: 27, end: 27 + words.length }));
  let [most, count] = [0, 0];
  for (const cost of steps) {
    most = Math.max(most, cost);
    count += 1;
  }
  // A tile of 1,024 units with its overlaps, 5 words of 32 signs at once, and no more than 8 places in it.
  expect(most).toBeLessThanOrEqual(2600 * 5 * 9);
  expect(count).toBeLessThanOrEqual((4 * SIZE) / 1000);
  expect(decided().outcome).toBe('orphaned');
});

test('far from its place in a large text, an edited sentence is found when the search may go on', () => {
  const words = 'Two officials who asked not to be named said on Monday that the quay would be closed for weeks.';
  const filler = Array.from({ length: 9000 }, (_, at) => `Ship ${at} left berth ${(at * 7919) % 1000} at dawn.`);
  const text = `${words} ${filler.join(' ')}`;
  const edited = words.replace('for weeks', 'for a month');
  const later = `${filler.join(' ')} ${edited} The end.`;
  const { steps, decided } = seek(later, tilesOf(later), describe(text, { start: 0, end: words.length }));
  expect([...steps].length).toBeGreaterThan(200);
  const start = later.indexOf(edited);
  expect(decided()).toEqual({ outcome: 'moved', span: { start, end: start + edited.length } });
});
