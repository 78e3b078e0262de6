import { expect, test } from 'vitest';
import { byMonth, byOutlet, inAll, type ReadPage } from '../../src/library/figures.ts';

const page = (url: string, since: string, claims: number, words: number): ReadPage => ({
  url,
  since,
  claims,
  words,
});

const PAGES = [
  page('https://www.courier.example/a', '2026-01-10T12:00:00.000Z', 3, 1000),
  page('https://courier.example/b', '2026-03-11T12:00:00.000Z', 1, 1000),
  page('https://post.example/c', '2026-03-12T12:00:00.000Z', 9, 500),
  page('https://post.example/empty', '2026-03-12T12:00:00.000Z', 0, 0),
];

test('an outlet’s figure is of all its articles together, and those with most articles come first', () => {
  expect(byOutlet(PAGES)).toEqual([
    { name: 'courier.example', articles: 2, claims: 4, words: 2000, rate: 2 },
    { name: 'post.example', articles: 1, claims: 9, words: 500, rate: 18 },
  ]);
});

test('months without an article are there, without a figure', () => {
  expect(byMonth(PAGES).map(({ name, articles, rate }) => [name, articles, rate])).toEqual([
    ['2026-01', 1, 3],
    ['2026-02', 0, null],
    ['2026-03', 2, 10_000 / 1500],
  ]);
  expect(byMonth([])).toEqual([]);
});

test('all articles together have one figure, and none has none', () => {
  expect(inAll(PAGES)).toMatchObject({ articles: 3, claims: 13, words: 2500, rate: 5.2 });
  expect(inAll([])).toMatchObject({ articles: 0, rate: null });
});
