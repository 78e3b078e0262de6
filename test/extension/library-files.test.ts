import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Extension, PATIENCE, startExtension } from './fixture.ts';
import { flagOn, keep, keptIn, manyNotes, noteOn, type Stored, stored } from './kept-notes.ts';

const BRIDGE = 'https://callan-courier.example/bridge';

let extension: Extension;
let library: Page;

beforeAll(async () => {
  extension = await startExtension();
});

beforeEach(async () => {
  await library?.close();
  await (await extension.worker()).evaluate(() => chrome.storage.local.clear());
});

afterAll(() => extension.close());

const seen = (locator: Locator) => expect.poll(() => locator.first().isVisible(), PATIENCE).toBe(true);
const button = (name: string): Locator => library.getByRole('button', { name, exact: true });
const choose = (name: string | RegExp) => library.getByRole('radio', { name }).check();

async function openWith(records: Stored, view = 'files'): Promise<void> {
  await keep(extension, records);
  library = await extension.openLibrary(view);
}

async function goTo(view: string): Promise<void> {
  await library.getByRole('navigation').getByRole('link', { name: view }).click();
}

/** What is saved, by its name and text. */
async function saved(): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([library.waitForEvent('download'), button('Save file').click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** Chooses a file of this text. */
async function bring(text: string, name = 'notes.jsonld'): Promise<void> {
  await library
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/ld+json', buffer: Buffer.from(text) });
}

/** Notes and flags alone: imports and reminders have records of their own. */
async function records(): Promise<Stored> {
  const all = Object.entries(await keptIn(extension));
  return Object.fromEntries(all.filter(([key]) => /^(?:note|flag):/.test(key)));
}

const keptRecords = (expected: Stored) => expect.poll(records, PATIENCE).toEqual(expected);

const TWO = stored(
  noteOn(BRIDGE, 1, {
    text: 'Ask the council',
    words: 'Critics say 👩🏽‍🚀 it is late.',
    tags: ['budget'],
    assessment: { status: 'confirmed', modified: '2026-03-03T08:00:00.000Z', link: 'https://council.example/' },
    target: { title: 'Bridge talks collapse', kind: 'vague' },
  }),
  flagOn(BRIDGE, 2, 'Bridge talks collapse'),
);

test.each([
  ['Web Annotations (JSON-LD)', 'jsonld', 'AnnotationCollection'],
  ['Hypothesis', 'json', '"annotations"'],
  ['Table (CSV)', 'csv', 'Ask the council'],
  ['Text (Markdown)', 'md', 'Ask the council'],
  ['Report (HTML)', 'html', '<!doctype html>'],
  ['ClaimReview draft', 'jsonld', 'ClaimReview'],
])('%s is saved as a file', async (format, ending, holds) => {
  await openWith(TWO);
  await choose(new RegExp(format.replace(/[()]/g, '\\$&')));
  const { name, text } = await saved();
  expect(name).toMatch(new RegExp(`^says-who-\\d{4}-\\d{2}-\\d{2}\\S*\\.${ending}$`));
  expect(text.toLowerCase()).toContain(holds.toLowerCase());
});

test('what the list shows, or what is selected, goes out alone', async () => {
  await openWith(stored(...manyNotes(8, 5)), 'notes');
  await library.getByRole('searchbox').fill('harbour');
  await seen(library.getByText(/of 42 notes/));
  const shown = Number((await library.locator('.search-count b').textContent())?.split(' ')[0]);
  await library.locator('.entry-check').first().check();
  await goTo('Files and backups');
  for (const [scope, count] of [
    ['what the list shows', shown],
    ['what is selected', 1],
    ['everything', 42],
  ] as const) {
    await choose(new RegExp(`^${scope} `));
    expect(JSON.parse((await saved()).text).total).toBe(count);
  }
});

test('export, delete everything, import: all is as before; a second import finds nothing new; and it can be taken back', async () => {
  const all = stored(...manyNotes(12, 5));
  await openWith(all);
  const { text } = await saved();
  await goTo('Notes and flags');
  await library.getByLabel('Select all').check();
  await library.locator('.bulk').getByRole('button', { name: 'Delete' }).click();
  await keptRecords({});

  await goTo('Files and backups');
  await bring(text);
  await seen(library.getByText('63 new'));
  expect(await records()).toEqual({});
  await button('Import').click();
  await seen(library.getByText('63 added, 0 changed.'));
  await keptRecords(all);

  await bring(text);
  await seen(library.getByText('63 here already'));
  expect(await button('Import').isDisabled()).toBe(true);
  await button('Cancel').click();
  await button('Take it back').click();
  await keptRecords({});
});

test('an import tells what is changed, what stays out and why, and changes nothing before it is carried out', async () => {
  await openWith(TWO);
  const { text } = await saved();
  const file = JSON.parse(text);
  const items = file.first?.items ?? file.items;
  const note = items.find((item: { motivation: unknown }) => JSON.stringify(item).includes('Ask the council'));
  const changed = JSON.parse(
    JSON.stringify(note)
      .replaceAll('Ask the council', 'Asked the council')
      .replace(/"modified":"[^"]+"/, '"modified":"2027-01-01T00:00:00.000Z"'),
  );
  const unreadable = { ...note, id: 'urn:uuid:00000000-0000-4000-8000-000000000077', motivation: 7 };
  items.splice(0, items.length, changed, unreadable);
  await bring(JSON.stringify(file));
  await seen(library.getByText('1 changed: takes the place of an older one'));
  await seen(library.getByText('1 cannot be read: stays out'));
  await library.getByText('Why they cannot be read').click();
  await seen(library.locator('.preview-skipped li'));
  expect(await records()).toEqual(TWO);
  await button('Import').click();
  await seen(library.getByText('0 added, 1 changed.'));
  await button('Take it back').click();
  await keptRecords(TWO);
});

test.each([
  ['nothing', ''],
  [
    'a broken file',
    '{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationCollection", "first": {"items": [{',
  ],
  ['something else', '{"hello": "world"}'],
  ['no JSON at all', 'Dear diary,'],
])('%s is told as what it is and changes nothing', async (_what, text) => {
  await openWith(TWO);
  await bring(text);
  await seen(library.locator('.part .problem'));
  expect((await library.locator('.part .problem').textContent())?.length).toBeGreaterThan(10);
  expect(await records()).toEqual(TWO);
  await bring('{}');
  await seen(library.locator('.part .problem'));
});

test('a file can be dropped', async () => {
  await openWith(TWO);
  const { text } = await saved();
  const dropped = await library.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'dropped.jsonld'));
    return data;
  }, text);
  await library.dispatchEvent('.drop', 'drop', { dataTransfer: dropped });
  await seen(library.getByText('What dropped.jsonld would do'));
});

test('a backup is made, restored, taken back and deleted', async () => {
  await openWith(TWO);
  await button('Make a backup').click();
  await seen(library.locator('.backup').filter({ hasText: '1 note, 1 flag · made by you' }));
  await goTo('Notes and flags');
  await library.getByLabel('Select all').check();
  await library.locator('.bulk').getByRole('button', { name: 'Delete' }).click();
  await keptRecords({});
  await goTo('Files and backups');
  await button('Restore').click();
  await keptRecords(TWO);
  await library
    .locator('.toast')
    .filter({ hasText: 'Everything is as in the backup' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await keptRecords({});
  const backups = library.locator('.backup');
  const made = backups.filter({ hasText: 'made by you' });
  await made.getByRole('button', { name: 'Delete', exact: true }).click();
  await made.getByRole('button', { name: 'Delete for good' }).click();
  await expect.poll(() => made.count(), PATIENCE).toBe(0);
});

test('after many changes the reader is reminded, can put it off and turn it off', async () => {
  await openWith({ ...TWO, 'export-reminder': { version: 1, changes: 57, exported: null, off: false } }, 'notes');
  await seen(library.getByText('57 changes since your last export.'));
  await button('Not now').click();
  expect(await library.locator('.reminder').count()).toBe(0);
  await library.reload();
  await button('Turn the reminder off').click();
  await expect.poll(() => library.locator('.reminder').count(), PATIENCE).toBe(0);
  await goTo('Options');
  const remind = library.getByRole('switch', { name: 'Reminder to export' });
  await expect.poll(() => remind.getAttribute('aria-checked'), PATIENCE).toBe('false');
  await remind.click();
  await seen(library.locator('.reminder'));
  await library.locator('.reminder').getByRole('link', { name: 'Export' }).click();
  await saved();
  await expect.poll(() => library.locator('.reminder').count(), PATIENCE).toBe(0);
});

test('the name that new notes carry is kept', async () => {
  await openWith({}, 'options');
  await library.getByLabel('Author').fill('A. K.');
  await expect.poll(() => keptIn(extension), PATIENCE).toMatchObject({ 'setting:author': { value: 'A. K.' } });
  await library.reload();
  await expect.poll(() => library.getByLabel('Author').inputValue(), PATIENCE).toBe('A. K.');
});
