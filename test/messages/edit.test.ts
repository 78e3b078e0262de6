import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editBetween, edited } from '../../src/messages/edit.ts';

test('an edit makes one text the other, whatever they are', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 300 });
  fc.assert(
    fc.property(text, text, text, text, (head, one, other, tail) => {
      const [before, now] = [head + one + tail, head + other + tail];
      expect(edited(before, editBetween(before, now))).toBe(now);
    }),
  );
});

test.each([
  ['nothing', '', { start: 0, end: 0, words: '' }],
  ['all', 'The vote is on Monday.', { start: 0, end: 0, words: 'The vote is on Monday.' }],
])('of no text: %s', (_, now, edit) => {
  expect(editBetween('', now)).toEqual(edit);
});

test('an edit holds no more than what is new, in a text of any length', () => {
  const [head, tail] = ['The vote is on Monday. '.repeat(10_000), ' It rained in Veldhoven.'.repeat(10_000)];
  const words = (edit: { readonly words: string; readonly start: number; readonly end: number }) => [
    edit.words,
    edit.end - edit.start,
  ];
  expect(words(editBetween(`${head}x${tail}`, `${head}yz${tail}`))).toEqual(['yz', 1]);
  expect(words(editBetween(head + tail, `${head}yz${tail}`))).toEqual(['yz', 0]);
  expect(words(editBetween(`${head}x${tail}`, head + tail))).toEqual(['', 1]);
  expect(words(editBetween(head, head))).toEqual(['', 0]);
  expect(words(editBetween(head, head + head))[0]).toHaveLength(head.length);
});
