import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Watch } from '../../src/notes/watch.ts';
import { type Extension, PATIENCE, startExtension } from './fixture.ts';
import { keep, noteOn, type Stored, stored } from './kept-notes.ts';

let extension: Extension;
let library: Page;

beforeAll(async () => {
  extension = await startExtension();
});

beforeEach(async () => {
  await (await extension.worker()).evaluate(() => chrome.storage.local.clear());
});

afterEach(() => library.close());
afterAll(() => extension.close());

const seen = (locator: Locator) => expect.poll(() => locator.first().isVisible(), PATIENCE).toBe(true);

type Attribution = Watch['first']['attributions'][number];

const attribution = (words: string, paragraph: number): Attribution => ({
  words,
  kind: 'anonymous',
  verdict: 'unsourced',
  source: null,
  sentence: `The quay will close, ${words}.`,
  paragraph,
});

/** A page with a note on it that was looked at on two days, as storage keeps it. */
function looked(
  url: string,
  number: number,
  day: string,
  { words, unsourced }: { readonly words: number; readonly unsourced: number },
  before: readonly string[] = [],
  after: readonly string[] = before,
): Stored {
  const state = (date: string, all: readonly string[], from: number) => ({
    date,
    words,
    unsourced,
    attributions: all.map((one, place) => attribution(one, from + place)),
    paragraphs: all.map((_, place) => from + place),
  });
  const watch = {
    version: 1,
    source: url,
    url,
    title: `Page ${number}`,
    first: state(day, before, 1),
    last: state('2026-05-20T12:00:00.000Z', after, before === after ? 1 : 100),
    changes: [],
  };
  return { ...stored(noteOn(url, number, { target: { title: `Page ${number}` } })), [`watch:${url}`]: watch };
}

const READING: Stored = {
  ...looked('https://courier.example/a', 1, '2026-01-10T12:00:00.000Z', { words: 1000, unsourced: 3 }),
  ...looked('https://courier.example/b', 2, '2026-03-10T12:00:00.000Z', { words: 1000, unsourced: 5 }),
  ...looked('https://post.example/c', 3, '2026-03-11T12:00:00.000Z', { words: 500, unsourced: 1 }),
};

async function openWith(records: Stored, view: string): Promise<void> {
  await keep(extension, records);
  library = await extension.openLibrary(view);
}

test('the figures of one’s own reading: by outlet, by month, with the articles behind them, and as tables', async () => {
  await openWith(READING, 'reading');
  await seen(library.getByText('3.6 unsourced claims per 1,000 words'));
  await seen(library.getByText('So few articles say little.'));
  await seen(library.getByRole('img', { name: 'By outlet' }));
  await seen(library.getByRole('img', { name: 'By month' }));
  expect(await library.locator('.chart-name').allTextContents()).toEqual(['courier.example', 'post.example']);
  expect(await library.locator('.chart-bar-few').count()).toBe(2);
  expect(await library.locator('.chart-point').count()).toBe(2);
  const [outlets, months] = await library
    .locator('.figures table')
    .evaluateAll((tables) =>
      tables.map((table) =>
        [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent)),
      ),
    );
  expect(outlets).toEqual([
    ['courier.example', '4.0', '2', '8', '2,000'],
    ['post.example', '2.0', '1', '1', '500'],
  ]);
  expect(months).toEqual([
    ['January 2026', '3.0', '1', '3', '1,000'],
    ['March 2026', '4.0', '2', '6', '1,500'],
  ]);
});

test('without an article that was looked at there is no figure, and no 0', async () => {
  await openWith(stored(noteOn('https://courier.example/a', 1)), 'reading');
  await seen(library.getByRole('heading', { name: 'No figures yet' }));
  expect(await library.locator('.chart').count()).toBe(0);
});

test('a page says which of its attributions are gone, new and changed since it was first kept', async () => {
  const records = looked(
    'https://courier.example/a',
    1,
    '2026-01-10T12:00:00.000Z',
    { words: 1000, unsourced: 3 },
    ['officials said'],
    [],
  );
  await openWith({ ...READING, ...records }, 'notes');
  await library.getByText('1 attribution has changed since Jan 10, 2026').click();
  await seen(library.locator('.attribution del').filter({ hasText: 'officials said' }));
  expect(await library.locator('.attributions').count()).toBe(1);
});

test.each(['light', 'dark'] as const)('axe finds nothing in the charts, %s', async (colorScheme) => {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await openWith(READING, 'reading');
  await library.emulateMedia({ colorScheme });
  await seen(library.getByRole('img', { name: 'By month' }));
  for (const table of await library.getByText('The figures as a table').all()) await table.click();
  await library.evaluate(axe);
  const found = await library.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  expect(found).toEqual([]);
});
