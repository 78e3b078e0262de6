import { expect, test } from 'vitest';
import { analyse, claims, tell } from '../../src/engine/index.ts';
import { toldOf } from '../../src/parts/told.ts';

/** The lines of each claim of a text. */
const linesOf = (text: string): readonly (readonly string[])[] =>
  claims(tell(text, analyse(text))).map((claim) => toldOf(text, claim).map(({ key, words }) => `${key} ${words}`));

test('a reason is told, and whether it is a stock phrase', () => {
  expect(linesOf('An aide, who asked not to be named because she feared the mob, said it failed.')).toEqual([
    ['told_reason because she feared the mob'],
  ]);
  expect(linesOf('An aide, who was not authorized to speak publicly, said it failed.')).toEqual([
    ['told_boilerplate not authorized to speak publicly'],
  ]);
});

test('a role is told where the sentence has only a pronoun, and a name that comes later', () => {
  expect(
    linesOf('A port guard said it was dark. He added that it was late. Then it was noon. The guard, Tom Reed, left.'),
  ).toEqual([['told_later Tom Reed'], ['told_role port guard', 'told_later Tom Reed']]);
});

test('of whom nothing more is told there is nothing to say', () => {
  expect(linesOf('Sources said it failed. It reportedly failed twice.')).toEqual([[], []]);
});

test('a long reason is cut between words', () => {
  const long = `An aide, who asked not to be named because she feared ${'the very long arm '.repeat(20)}of the law, said it failed.`;
  const [[line = ''] = []] = linesOf(long);
  expect(line.length).toBeLessThan(170);
  expect(line).toMatch(/(?:the|very|long|arm) …$/);
});
