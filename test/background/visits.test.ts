import { beforeEach, expect, test, vi } from 'vitest';
import { describe } from '../../src/anchors/describe.ts';
import { isKept, visited } from '../../src/background/visits.ts';
import type { Span } from '../../src/engine/index.ts';
import { EMPTY } from '../../src/notes/draft.ts';
import { flagPage } from '../../src/notes/flags.ts';
import { type Motivation, newId, newNote, type Target } from '../../src/notes/note.ts';
import { restoreNote } from '../../src/notes/notes.ts';
import { held } from '../notes/fake-storage.ts';

vi.mock('../../src/browser/storage.ts', async () => (await import('../notes/fake-storage.ts')).storage);
vi.mock('../../src/browser/locks.ts', async () => (await import('../notes/fake-storage.ts')).locks);

const TEXT =
  'Two officials said on Monday that the bridge is late. The mayor smiled at the press. Critics say that it will rain on the day.';

const PAGE: Target = {
  source: 'https://news.test/bridge',
  url: 'https://news.test/bridge',
  title: 'Bridge',
  sourceDate: '2026-05-03T10:00:00.000Z',
};

const spanOf = (words: string, text = TEXT): Span => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

let hour = 0;

async function keep(motivation: Motivation, words: string, kind?: Target['kind']): Promise<void> {
  hour += 1;
  const selector = [...describe(TEXT, spanOf(words))] as NonNullable<Target['selector']>;
  const target = { ...PAGE, selector, ...(kind ? { kind } : {}) };
  await restoreNote(newNote(newId(), target, { ...EMPTY, motivation }, new Date(Date.UTC(2026, 4, 3, hour))));
}

const visit = (text = TEXT) =>
  visited({ url: `${PAGE.url}?utm_source=x`, canonical: null, title: '', text, signals: [] });

beforeEach(() => {
  held.clear();
  hour = 0;
});

test('something is kept on a page that has a note or a flag, under its key', async () => {
  const ask = { url: `${PAGE.url}?utm_source=x#top`, canonical: null };
  expect(await isKept(ask)).toEqual({ any: false, key: PAGE.source });
  await keep('commenting', 'The mayor');
  expect(await isKept(ask)).toEqual({ any: true, key: PAGE.source });
  expect((await isKept({ url: `${PAGE.url}-two`, canonical: null })).any).toBe(false);
  held.clear();
  await flagPage(PAGE, new Date());
  expect((await isKept(ask)).any).toBe(true);
});

test('dismissed sentences and marked words are told where they stand now, other notes are not', async () => {
  const sentence = 'Critics say that it will rain on the day.';
  await keep('moderating', sentence);
  await keep('classifying', 'mayor smiled', 'vague');
  await keep('commenting', 'Two officials said');
  const later = `A new paragraph stands above all that was there before.\n\n${TEXT}`;
  expect(await visit(later)).toEqual({
    dismissed: [spanOf(sentence, later)],
    marked: [{ ...spanOf('mayor smiled', later), kind: 'vague' }],
  });
});

test('words that are gone correct nothing', async () => {
  await keep('moderating', 'Critics say that it will rain on the day.');
  await keep('classifying', 'mayor smiled', 'vague');
  expect(await visit('Another story altogether, about a school that opens its doors in spring.')).toEqual({
    dismissed: [],
    marked: [],
  });
});

test('of a mark and a dismissal on the same words the later holds', async () => {
  const sentence = 'The mayor smiled at the press.';
  await keep('classifying', 'mayor smiled', 'vague');
  await keep('moderating', sentence);
  expect((await visit()).marked).toEqual([]);
  await keep('classifying', 'at the press', 'alleged');
  expect((await visit()).marked).toEqual([{ ...spanOf('at the press'), kind: 'alleged' }]);
});

test('a mark of a kind that is not counted changes nothing', async () => {
  await keep('classifying', 'mayor smiled', 'named');
  await keep('classifying', 'at the press');
  expect(await visit()).toEqual({ dismissed: [], marked: [] });
});
