import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, BY_HAND, claims, type Span } from '../../src/engine/index.ts';
import { carried, corrected } from '../../src/page/corrected.ts';
import { NONE } from '../../src/page/corrections.ts';

const TEXT =
  'Two officials said the bridge is late.\n\nThe mayor smiled. The old builder allegedly overcharged the city. Critics say it is late.';

const spanOf = (words: string, text = TEXT): Span => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const found = analyse(TEXT);
const rulesOf = (corrections: Parameters<typeof corrected>[2]): readonly string[] =>
  corrected(TEXT, found, corrections).map(({ start, end, rule }) => `${TEXT.slice(start, end)} ${rule}`);

describe('what the reader corrected', () => {
  test('a dismissed claim is left out, the others stay', () => {
    const all = rulesOf(NONE);
    expect(all.length).toBe(3);
    const dismissed = [spanOf('The old builder allegedly overcharged the city.')];
    expect(rulesOf({ dismissed, marked: [] })).toEqual(all.filter((rule) => !rule.startsWith('allegedly')));
  });

  test('a dismissed stretch that has moved a little still means its sentence, and not its neighbour', () => {
    const { start, end } = spanOf('The old builder allegedly overcharged the city.');
    const dismissed = [{ start: start - 6, end: end - 4 }];
    expect(rulesOf({ dismissed, marked: [] })).toEqual(rulesOf(NONE).filter((rule) => !rule.startsWith('allegedly')));
    expect(rulesOf({ dismissed: [{ start: end - 4, end: end + 4 }], marked: [] })).toEqual(rulesOf(NONE));
  });

  test('words marked by hand are an unsourced signal in their sentence, in the order of the text', () => {
    const marked = [{ ...spanOf('mayor smiled'), kind: 'vague' } as const];
    const signals = corrected(TEXT, found, { dismissed: [], marked });
    const [mine] = signals.filter(({ rule }) => rule === BY_HAND);
    expect(mine).toMatchObject({ kind: 'vague', verdict: 'unsourced', sentence: spanOf('The mayor smiled.') });
    expect(signals.map(({ start }) => start)).toEqual(signals.map(({ start }) => start).sort((a, b) => a - b));
    expect(claims(signals).length).toBe(claims(found).length + 1);
  });

  test('words marked in a claim make no second claim of it', () => {
    const marked = [{ ...spanOf('overcharged the city'), kind: 'alleged' } as const];
    expect(claims(corrected(TEXT, found, { dismissed: [], marked })).length).toBe(claims(found).length);
  });
});

describe('corrections in a later text', () => {
  const corrections = {
    dismissed: [spanOf('Critics say it is late.')],
    marked: [{ ...spanOf('Two'), kind: 'vague' } as const],
  };

  test('stand before and behind what changed', () => {
    const later = TEXT.replace('The mayor smiled.', 'The mayor left the room.');
    expect(carried(corrections, TEXT, later)).toEqual({
      dismissed: [spanOf('Critics say it is late.', later)],
      marked: [{ ...spanOf('Two', later), kind: 'vague' }],
    });
  });

  test('are dropped where the change is in them', () => {
    const { dismissed } = carried(corrections, TEXT, TEXT.replace('Critics say', 'Some say'));
    expect(dismissed).toEqual([]);
  });

  test('always mean the same words', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 30 });
    fc.assert(
      fc.property(text, text, fc.nat(30), fc.nat(30), (before, after, start, length) => {
        const span = { start, end: Math.min(start + length, before.length) };
        fc.pre(span.start < span.end);
        for (const { start, end } of carried({ dismissed: [span], marked: [] }, before, after).dismissed)
          expect(after.slice(start, end)).toBe(before.slice(span.start, span.end));
      }),
    );
  });
});
