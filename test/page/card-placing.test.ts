import fc from 'fast-check';
import { expect, test } from 'vitest';
import { APART, placedBy } from '../../src/page-card/placing.ts';
import { paragraphAt } from '../../src/page-card/saying.ts';

const SCREEN = { left: 0, top: 0, right: 1000, bottom: 700 };

const wordsAt = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 });

test('a card stands below its words, above them where there is no room, and never beyond the edges', () => {
  expect(placedBy(wordsAt(100, 100), 350, 300, SCREEN)).toEqual({ left: 100, top: 120 + APART, height: 300 });
  expect(placedBy(wordsAt(100, 600), 350, 300, SCREEN)).toEqual({ left: 100, top: 600 - APART - 300, height: 300 });
  expect(placedBy(wordsAt(900, 100), 350, 300, SCREEN).left).toBe(1000 - APART - 350);
  expect(placedBy(wordsAt(500, 100), 350, 300, SCREEN, true).left).toBe(580 - 350);
});

test('it is on the screen wherever the words are, and on the words only where there is no room beside them', () => {
  const number = fc.integer({ min: -2000, max: 3000 });
  fc.assert(
    fc.property(number, number, fc.integer({ min: 20, max: 2000 }), fc.boolean(), (left, top, height, fromRight) => {
      const words = wordsAt(left, top);
      const placed = placedBy(words, 350, height, SCREEN, fromRight);
      expect(placed.left).toBeGreaterThanOrEqual(APART);
      expect(placed.left + 350).toBeLessThanOrEqual(SCREEN.right - APART);
      expect(placed.top).toBeGreaterThanOrEqual(APART);
      expect(placed.top + placed.height).toBeLessThanOrEqual(SCREEN.bottom - APART);
      expect(placed.top >= words.bottom + APART || placed.top + placed.height <= words.top - APART).toBe(true);
    }),
  );
});

test('paragraphs are counted as a reader does: no headline, no byline', () => {
  const first = 'The ferry line will end its night boats in the autumn, said the board of the line in May.';
  const text = ['Ferry line cuts its boats', 'By Ann Lee', first, `“${first}”`, 'Tom Reed said so.'].join('\n\n');
  expect(paragraphAt(text, text.indexOf(first))).toBe(1);
  expect(paragraphAt(text, text.indexOf('“'))).toBe(2);
  expect(paragraphAt(text, text.indexOf('Tom'))).toBe(3);
});
