import { beforeEach, expect, test, vi } from 'vitest';
import { analyse, countWords } from '../../src/engine/index.ts';
import { type State, stateOf } from '../../src/notes/attributions.ts';
import { differenceOf } from '../../src/notes/difference.ts';
import { flagPage, unflagPage } from '../../src/notes/flags.ts';
import { judge } from '../../src/notes/shelf.ts';
import { changesIn, forgetWatches, visit, WATCHES, watchOn } from '../../src/notes/watch.ts';
import { held } from './fake-storage.ts';
import { WATCH_1 } from './samples.ts';

vi.mock('../../src/browser/storage.ts', async () => (await import('./fake-storage.ts')).storage);
vi.mock('../../src/browser/locks.ts', async () => (await import('./fake-storage.ts')).locks);

const KEY = 'https://example.com/harbour';
const URL = `${KEY}#top`;
const TITLE = 'Harbour to close';
const day = (number: number): Date => new Date(Date.UTC(2026, 4, number, 12));

const TEXT = [
  'The harbour will close for six weeks in the spring, officials said on Monday.',
  'The mayor, Ann Hale, said the city had no other choice. Critics say the work could have waited for a year.',
  'The crane was reportedly damaged in a storm last winter.',
].join('\n\n');

function state(text: string, date = day(1)): State {
  return stateOf(text, countWords(text), analyse(text), date);
}

function between(before: string, after: string) {
  const { removed, added, changed } = differenceOf(state(before).attributions, state(after).attributions);
  return {
    removed: removed.map(({ words }) => words),
    added: added.map(({ words }) => words),
    changed: changed.map((pair) => [pair.before.words, pair.after.words]),
  };
}

const look = (text: string, date: Date) => visit(KEY, { url: URL, title: TITLE, state: state(text, date) });
const flag = () => flagPage({ source: KEY, url: URL, title: TITLE, sourceDate: day(1).toISOString() }, day(1));

beforeEach(() => held.clear());

test('order, quotation marks and edits elsewhere make no difference', () => {
  const later = TEXT.split('\n\n').reverse().join('\n\n');
  expect(between(TEXT, later)).toEqual({ removed: [], added: [], changed: [] });
  const edited = TEXT.replace('for six weeks in the spring', 'for seven weeks this spring');
  expect(between(TEXT, edited)).toEqual({ removed: [], added: [], changed: [] });
});

test('the same statement under another source is changed, and not one gone and one new', () => {
  expect(between(TEXT, TEXT.replace('officials said', 'the mayor said'))).toEqual({
    removed: [],
    added: [],
    changed: [['officials said', 'mayor said']],
  });
});

test('what is gone is removed, and what is new is added', () => {
  const later = TEXT.replace(
    ' Critics say the work could have waited for a year.',
    ' Many fear that the fish will go.',
  );
  const { removed, added, changed } = between(TEXT, later);
  expect([removed, changed]).toEqual([['Critics say'], []]);
  expect(added.length).toBe(1);
});

test('a page is watched while something is kept on it', async () => {
  expect(await look(TEXT, day(1))).toEqual({ kind: 'not-watched' });
  expect(held.size).toBe(0);
  await flag();
  expect(await look(TEXT, day(1))).toMatchObject({
    kind: 'watched',
    sinceFirst: { removed: [], added: [], changed: [] },
  });
  expect(judge(WATCHES, held.get(WATCHES.prefix + KEY)).kind).toBe('readable');
});

test('a visit that finds all as it was writes nothing', async () => {
  await flag();
  await look(TEXT, day(1));
  const before = held.get(WATCHES.prefix + KEY);
  await look(TEXT, day(2));
  expect(held.get(WATCHES.prefix + KEY)).toBe(before);
});

test('“officials said” has gone since the third of May, however often one looks again', async () => {
  await flag();
  await look(TEXT, day(1));
  const later = TEXT.replace(', officials said on Monday', '');
  for (const date of [3, 4, 5]) await look(later, day(date));
  const watch = await watchOn(KEY);
  expect(watch && changesIn(watch)).toMatchObject([
    { before: { words: 'officials said' }, after: null, since: day(3).toISOString() },
  ]);
  await look(TEXT, day(6));
  const back = await watchOn(KEY);
  expect(back && changesIn(back)).toEqual([]);
  expect(back?.changes.map(({ date }) => date)).toEqual([day(3), day(6)].map((date) => date.toISOString()));
});

test('what a newer engine finds in paragraphs that stayed as they were is no change of the page', async () => {
  await flag();
  await look(TEXT, day(1));
  const other = { ...state(TEXT, day(2)), attributions: [] };
  expect(await visit(KEY, { url: URL, title: TITLE, state: other })).toMatchObject({
    sinceFirst: { removed: [], added: [], changed: [] },
  });
});

test('what a page was like is forgotten with its last note or flag, but not before the browser starts again', async () => {
  await flag();
  await look(TEXT, day(1));
  const watch = await watchOn(KEY);
  await forgetWatches();
  expect(await watchOn(KEY)).toEqual(watch);
  await unflagPage(KEY);
  expect(await watchOn(KEY)).toEqual(watch);
  held.set('note:11111111-1111-4111-8111-111111111111', 'of version 1, and of whatever page');
  await forgetWatches();
  expect(await watchOn(KEY)).toEqual(watch);
  held.delete('note:11111111-1111-4111-8111-111111111111');
  await forgetWatches();
  expect(await watchOn(KEY)).toBeNull();
});

test('the history is bounded, and so is what is kept of a page', async () => {
  await flag();
  for (let number = 0; number < 60; number += 1)
    await look(`${number % 2 ? 'Critics' : 'Experts'} say the harbour is no longer safe.`, day(number + 1));
  expect((await watchOn(KEY))?.changes.length).toBe(50);
  const long = Array.from({ length: 2000 }, (_, at) => `Officials said that ship ${at} had left the port.`).join(
    '\n\n',
  );
  const { attributions, paragraphs } = state(long);
  expect([attributions.length, paragraphs.length]).toEqual([300, 1000]);
});

test('a record of version 1 is read as it was written', () => {
  expect(judge(WATCHES, WATCH_1)).toEqual({ kind: 'readable', value: WATCH_1 });
  expect(judge(WATCHES, { ...WATCH_1, version: 2 })).toEqual({ kind: 'unreadable' });
});
