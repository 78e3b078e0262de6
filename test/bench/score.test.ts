import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/engine/index.ts';
import { unmarkedArticle } from './corpus.ts';
import { type Found, measure, score } from './score.ts';

const mark = (start: number, end: number, kind: Kind, rule = 'a-rule'): Found => ({ start, end, kind, rule });

describe('score', () => {
  test('a found mark is right when it overlaps a wanted one, one to one', () => {
    const wanted = [mark(0, 10, 'vague'), mark(20, 30, 'vague')];
    const found = [mark(5, 8, 'vague'), mark(8, 12, 'vague'), mark(30, 40, 'vague')];
    expect(score([{ wanted, found }]).total).toEqual({ right: 1, wrong: 2, missed: 1 });
  });

  test('of several wanted marks, the one that is overlapped most is met', () => {
    const wanted = [mark(0, 10, 'vague'), mark(10, 20, 'alleged')];
    const { kinds } = score([{ wanted, found: [mark(8, 20, 'alleged')] }]);
    expect(kinds.get('alleged')).toEqual({ right: 1, wrong: 0, missed: 0 });
    expect(kinds.get('vague')).toEqual({ right: 0, wrong: 0, missed: 1 });
  });

  test('another kind is right in all, wrong for its own kind and rule, missed for the wanted kind', () => {
    const { total, kinds, rules } = score([{ wanted: [mark(0, 5, 'vague')], found: [mark(0, 5, 'anonymous')] }]);
    expect(total).toEqual({ right: 1, wrong: 0, missed: 0 });
    expect(kinds.get('anonymous')).toEqual({ right: 0, wrong: 1, missed: 0 });
    expect(kinds.get('vague')).toEqual({ right: 0, wrong: 0, missed: 1 });
    expect(rules.get('a-rule')).toEqual({ right: 0, wrong: 1, missed: 0 });
  });

  test('articles add up, and an article does not meet the marks of another', () => {
    const one = { wanted: [mark(0, 5, 'vague')], found: [] };
    const other = { wanted: [], found: [mark(0, 5, 'vague')] };
    expect(score([one, other]).total).toEqual({ right: 0, wrong: 1, missed: 1 });
  });

  test('precision, recall and F1', () => {
    expect(measure({ right: 3, wrong: 1, missed: 3 })).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 });
    expect(measure({ right: 0, wrong: 0, missed: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('marked articles', () => {
  test('the text without its marks, and where they stood', () => {
    expect(unmarkedArticle('⟦Critics say|vague⟧ it ⟦allegedly|alleged⟧ sank.')).toEqual({
      text: 'Critics say it allegedly sank.',
      marks: [
        { start: 0, end: 11, kind: 'vague' },
        { start: 15, end: 24, kind: 'alleged' },
      ],
    });
  });

  test('a mark inside another', () => {
    expect(unmarkedArticle('⟦an aide, ⟦allegedly|alleged⟧, said|anonymous⟧').marks).toEqual([
      { start: 0, end: 24, kind: 'anonymous' },
      { start: 9, end: 18, kind: 'alleged' },
    ]);
  });

  test.each(['⟦never closed', 'never begun|vague⟧', '⟦of no kind⟧', '⟦of no kind|doubtful⟧'])('not %s', (marked) => {
    expect(() => unmarkedArticle(marked)).toThrow(/mark|kind/);
  });
});
