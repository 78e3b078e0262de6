import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Extension, PATIENCE, startExtension } from './fixture.ts';
import { flagOn, keep, keptIn, manyNotes, noteOn, type Stored, stored } from './kept-notes.ts';

const BRIDGE = 'https://callan-courier.example/bridge';
const SCHOOL = 'https://veldhoven-post.example/school';

let extension: Extension;
let library: Page;
const errors: string[] = [];

beforeAll(async () => {
  extension = await startExtension();
});

beforeEach(async () => {
  await (await extension.worker()).evaluate(() => chrome.storage.local.clear());
  errors.length = 0;
});

afterEach(async () => {
  await library?.close();
  expect(errors).toEqual([]);
});

afterAll(() => extension.close());

/** The library with some records in storage. */
async function openWith(records: Stored, view?: string): Promise<void> {
  await keep(extension, records);
  library = await extension.openLibrary(view);
  library.on('pageerror', (error) => errors.push(String(error)));
  library.on('console', (said) => said.type() === 'error' && errors.push(said.text()));
}

const seen = (locator: Locator) => expect.poll(() => locator.first().isVisible(), PATIENCE).toBe(true);
const texts = (): Promise<string[]> => library.locator('.what-text').allTextContents();
const shows = (...expected: readonly string[]) => expect.poll(texts, PATIENCE).toEqual(expected);
const row = (text: string): Locator => library.locator('.entry').filter({ hasText: text });
const search = (): Locator => library.getByRole('searchbox', { name: 'Search notes' });
const button = (name: string): Locator => library.getByRole('button', { name, exact: true });

const THREE = stored(
  noteOn(BRIDGE, 1, {
    text: 'Ask the council',
    words: 'Critics say the bridge is late.',
    tags: ['budget'],
    assessment: { status: 'open', modified: '2026-03-03T08:00:00.000Z', link: '' },
    target: { title: 'Bridge talks collapse', kind: 'vague' },
  }),
  noteOn(BRIDGE, 2, { text: 'Not what it seems', target: { title: 'Bridge talks collapse' } }),
  noteOn(SCHOOL, 3, {
    text: 'Zoë was there',
    words: 'Two officials said it would close.',
    motivation: 'moderating',
    creator: 'A. K.',
    target: { title: 'School to close', kind: 'anonymous' },
  }),
  flagOn(SCHOOL, 4, 'School to close'),
);

test('everything that is kept is there, by page, and follows what other windows do', async () => {
  await openWith(THREE);
  await shows('Zoë was there', 'Not what it seems', 'Ask the council');
  expect(await library.locator('.page-title').allTextContents()).toEqual(['School to close', 'Bridge talks collapse']);
  await seen(library.getByText('4 notes and flags'));
  await seen(row('Flagged page'));
  await seen(row('Zoë').getByText('dismissed'));
  await keep(extension, stored(noteOn(SCHOOL, 5, { text: 'From elsewhere', target: { title: 'School to close' } })));
  await shows('From elsewhere', 'Zoë was there', 'Not what it seems', 'Ask the council');
  await library.getByLabel('Group by page').uncheck();
  expect(await library.locator('.page-title').count()).toBe(0);
  expect(await library.locator('.entry-page').count()).toBe(5);
});

test('search goes through texts, words, titles, tags, addresses and authors, and takes words like them where there are none', async () => {
  await openWith(THREE);
  await shows('Zoë was there', 'Not what it seems', 'Ask the council');
  for (const [query, ...found] of [
    ['coun', 'Ask the council'],
    ['CRITICS late', 'Ask the council'],
    ['zoe', 'Zoë was there'],
    ['collapse seems', 'Not what it seems'],
    ['budget', 'Ask the council'],
    ['callan-courier', 'Not what it seems', 'Ask the council'],
    ['k.', 'Zoë was there'],
  ] as const) {
    await search().fill(query);
    await shows(...found);
  }
  await search().fill('councel');
  await shows('Ask the council');
  await seen(library.getByText('nothing has these words; these have words like them'));
  await search().fill('xylophone');
  await seen(library.getByText('Nothing found'));
  await button('Show everything').click();
  await shows('Zoë was there', 'Not what it seems', 'Ask the council');
  expect(await search().inputValue()).toBe('');
});

test('filters narrow the list, together, and tell how many there are', async () => {
  await openWith(THREE);
  const choose = (label: string, option: string) => library.getByLabel(label, { exact: true }).selectOption(option);
  await seen(row('Zoë'));
  await choose('Sort of note', 'Dismissed mark (1)');
  await shows('Zoë was there');
  await choose('Sort of note', 'All');
  await choose('Outlet', 'callan-courier.example (2)');
  await shows('Not what it seems', 'Ask the council');
  await library.locator('.filters').getByLabel('Status').selectOption('Open (2)');
  await shows('Ask the council');
  await choose('Kind of claim', 'Anonymous (1)');
  await shows();
  await library.locator('.filters').getByRole('button', { name: 'Clear filters' }).click();
  await choose('Tag', 'budget (1)');
  await shows('Ask the council');
  await choose('Tag', 'All');
  await library.getByLabel('Changed from').fill('2026-03-05');
  await shows('Zoë was there');
  await library.getByLabel('Changed from').fill('');
  await library.getByLabel('Changed until').fill('2026-03-03');
  await shows('Ask the council');
});

test('the list stands in the order that the reader chooses', async () => {
  await openWith(THREE);
  await library.getByLabel('Group by page').uncheck();
  for (const [order, ...expected] of [
    ['page title', 'Not what it seems', 'Ask the council', 'Zoë was there'],
    ['status', 'Ask the council', 'Zoë was there', 'Not what it seems'],
    ['outlet', 'Not what it seems', 'Ask the council', 'Zoë was there'],
    ['newest', 'Zoë was there', 'Not what it seems', 'Ask the council'],
  ] as const) {
    await library.getByLabel('Sort by').selectOption(order);
    await shows(...expected);
  }
});

test('what is changed keeps its place until the reader sorts the list again', async () => {
  await openWith(THREE);
  await library.getByLabel('Group by page').uncheck();
  await library.getByLabel('Sort by').selectOption('status');
  await shows('Ask the council', 'Zoë was there', 'Not what it seems');
  expect(await button('Sort again').count()).toBe(0);
  await row('Zoë').getByRole('combobox').selectOption('Open');
  await seen(button('Sort again'));
  await shows('Ask the council', 'Zoë was there', 'Not what it seems');
  await button('Sort again').press('Enter');
  await expect.poll(() => button('Sort again').count(), PATIENCE).toBe(0);
  await shows('Zoë was there', 'Ask the council', 'Not what it seems');
  expect(await library.getByLabel('Sort by').evaluate((order) => order === document.activeElement)).toBe(true);
});

test('what is selected gets tags and a status, goes, and comes back', async () => {
  await openWith(THREE);
  await seen(row('Zoë'));
  const before = await keptIn(extension);
  await library.getByLabel('Select all').check();
  await seen(library.getByText('4 selected'));
  await library.getByLabel('Tag for all that is selected').fill('follow up');
  await button('Add tag').click();
  await expect.poll(() => library.locator('.tag').filter({ hasText: 'follow up' }).count(), PATIENCE).toBe(4);
  await library.getByLabel('Set status…').selectOption('Confirmed');
  const statuses = () =>
    library.locator('.entry-side select').evaluateAll((all) => (all as HTMLSelectElement[]).map(({ value }) => value));
  await expect.poll(statuses, PATIENCE).toEqual(Array(4).fill('confirmed'));
  await library.getByLabel('Remove tag…').selectOption('budget');
  await expect.poll(() => library.locator('.tag').filter({ hasText: 'budget' }).count(), PATIENCE).toBe(0);
  await library.locator('.bulk').getByRole('button', { name: 'Delete' }).click();
  await seen(library.getByText('Nothing kept yet'));
  for (const [left, words] of [
    [3, '4 deleted'],
    [2, '1 changed'],
    [1, '4 changed'],
    [0, '4 changed'],
  ] as const) {
    await library.locator('.toast').filter({ hasText: words }).last().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => library.locator('.toast').count(), PATIENCE).toBe(left);
  }
  await expect.poll(() => library.locator('.tag').allTextContents(), PATIENCE).toEqual(['budget']);
  const records = (all: Stored) => Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('note:')));
  await expect.poll(async () => records(await keptIn(extension)), PATIENCE).toEqual(records(before));
});

test('a note is changed in its place: text, tags, status and link; what is typed is kept until it is saved', async () => {
  await openWith(THREE);
  await row('Ask the council').getByRole('button', { name: 'Edit' }).click();
  const editor = library.locator('.editor');
  await editor.getByRole('textbox', { name: 'Edit note' }).fill('Asked the council');
  await editor.getByLabel('Tags').fill('budget, answered');
  await library.reload();
  await row('Ask the council').getByRole('button', { name: 'Not saved yet: go on' }).click();
  expect(await editor.getByRole('textbox', { name: 'Edit note' }).inputValue()).toBe('Asked the council');
  await editor.getByLabel('Status').selectOption('Source found');
  await editor.getByLabel('Found at').fill('https://council.example/minutes');
  await button('Save note').click();
  await seen(row('Asked the council').getByText('answered'));
  expect(await row('Asked the council').getByRole('link', { name: 'Source' }).getAttribute('href')).toBe(
    'https://council.example/minutes',
  );
  expect(Object.keys(await keptIn(extension)).filter((key) => key.startsWith('draft:'))).toEqual([]);

  // By the keyboard: the rows may still be moving from what was just saved.
  await row('Flagged page').press('e');
  await editor.getByLabel('Tags').fill('later');
  await button('Save').click();
  await seen(row('Flagged page').getByText('later'));
  await row('Flagged page').getByRole('combobox').selectOption('Disputed');
  await row('Zoë').press('Delete');
  await expect.poll(() => row('Zoë').count(), PATIENCE).toBe(0);
  await button('Undo').click();
  await seen(row('Zoë'));
});

test('the list is walked, worked on and searched from the keyboard', async () => {
  await openWith(THREE);
  await seen(row('Zoë'));
  const here = () => library.evaluate(() => document.activeElement?.getAttribute('aria-posinset'));
  await library.keyboard.press('/');
  await library.keyboard.type('e');
  await library.keyboard.press('Backspace');
  await library.keyboard.press('ArrowDown');
  expect(await here()).toBe('1');
  for (const [key, place] of [
    ['j', '2'],
    ['ArrowDown', '3'],
    ['k', '2'],
    ['End', '4'],
    ['j', '4'],
    ['Home', '1'],
  ] as const) {
    await library.keyboard.press(key);
    await expect.poll(here, PATIENCE).toBe(place);
  }
  await library.keyboard.press('Space');
  await library.keyboard.press('j');
  await library.keyboard.press('Space');
  await seen(library.getByText('2 selected'));
  await library.keyboard.press('e');
  await expect.poll(() => library.evaluate(() => document.activeElement?.tagName), PATIENCE).toBe('TEXTAREA');
  await library.keyboard.press('Escape');
  await expect.poll(here, PATIENCE).toBe('2');
  await library.keyboard.press('?');
  await seen(library.getByRole('dialog', { name: 'Keyboard' }));
  await library.keyboard.press('Escape');
  await expect.poll(here, PATIENCE).toBe('2');
  await library.keyboard.press('Delete');
  await seen(library.getByText('Note deleted.'));
  await library.keyboard.press('Enter');
  await shows('Zoë was there', 'Not what it seems', 'Ask the council');
});

test('records that cannot be read are told and left as they are', async () => {
  const broken = { [`note:${BRIDGE}#00000000-0000-4000-8000-000000000009`]: { version: 9, from: 'the future' } };
  await openWith({ ...THREE, ...broken });
  await seen(library.getByText('1 record cannot be read'));
  await library.getByText('1 record cannot be read').click();
  await seen(library.getByText(Object.keys(broken)[0] ?? ''));
  expect(await keptIn(extension)).toMatchObject(broken);
});

test('text never becomes HTML, and no script becomes a link', async () => {
  const nasty = '<img src=x onerror="document.title=1">';
  await openWith(
    stored(
      noteOn(BRIDGE, 1, {
        text: nasty,
        words: nasty,
        tags: [nasty],
        creator: nasty,
        assessment: { status: 'open', modified: '2026-03-03T08:00:00.000Z', link: 'javascript:document.title=1' },
        target: { title: nasty, url: 'javascript:document.title=1' },
      }),
    ),
  );
  await shows(nasty);
  expect(await library.locator('img').count()).toBe(0);
  expect(await library.locator('a[href^="javascript"]').count()).toBe(0);
});

test('a library without anything in it says how to begin', async () => {
  await openWith({});
  await seen(library.getByRole('heading', { name: 'Nothing kept yet' }));
  expect(await library.getByRole('searchbox').count()).toBe(0);
});

test('only the rows in sight stand in the document, and each says the how-manieth it is', async () => {
  const records = manyNotes(200, 5);
  await openWith(stored(...records));
  await seen(library.locator('.entry'));
  const rows = () =>
    library.locator('.entry').evaluateAll((all) => all.map((one) => Number(one.getAttribute('aria-posinset'))));
  expect((await rows()).length).toBeLessThan(40);
  expect(await library.locator('.entry').first().getAttribute('aria-setsize')).toBe(String(records.length));
  await library.keyboard.press('j');
  await library.keyboard.press('End');
  await expect.poll(async () => (await rows()).includes(records.length), PATIENCE).toBe(true);
  expect((await rows()).length).toBeLessThan(40);
  const last = library.locator(`[aria-posinset="${records.length}"]`);
  await expect.poll(() => last.evaluate((one) => one.getBoundingClientRect().top < innerHeight), PATIENCE).toBe(true);
  await expect.poll(() => last.evaluate((one) => one === document.activeElement), PATIENCE).toBe(true);
});

test.each([
  ['notes', 'light'],
  ['notes', 'dark'],
  ['reading', 'light'],
  ['files', 'dark'],
  ['files', 'light'],
  ['options', 'light'],
] as const)('axe finds nothing in the %s of the library, %s', async (view, colorScheme) => {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await openWith(THREE, view);
  await library.emulateMedia({ colorScheme });
  await seen(library.locator(view === 'notes' ? '.entry' : 'h1'));
  if (view === 'notes') {
    await library.getByLabel('Select all').check();
    await row('Ask the council').getByRole('button', { name: 'Edit' }).click();
  }
  await library.evaluate(axe);
  const found = await library.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  });
  expect(found).toEqual([]);
});

test.each([320, 760, 1600])(
  'nothing hangs over the edge of a window %d pixels wide, whatever is written',
  async (width) => {
    const long = 'x'.repeat(400);
    await openWith(
      stored(
        noteOn(BRIDGE, 1, {
          text: long,
          words: long,
          tags: [long],
          creator: long,
          target: { title: long, kind: 'vague' },
        }),
        noteOn(SCHOOL, 2, { text: 'שלום עולם', words: 'שלום', tags: ['תג'], target: { title: 'עברית' } }),
      ),
    );
    await library.setViewportSize({ width, height: 700 });
    await seen(library.locator('.entry'));
    const heights = await library.locator('.tag').evaluateAll((all) => all.map((one) => one.clientHeight));
    expect(Math.max(...heights)).toBeLessThan(2 * Math.min(...heights));
    for (const view of ['notes', 'reading', 'files', 'options']) {
      await library.evaluate((hash) => {
        location.hash = hash;
      }, view);
      await seen(library.locator(`.main-${view}`));
      expect(await library.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  },
);
