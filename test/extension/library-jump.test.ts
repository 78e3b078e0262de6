import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describe } from '../../src/anchors/describe.ts';
import type { Note } from '../../src/notes/note.ts';
import { type Site, startSite } from '../browser.ts';
import { type Extension, PATIENCE, startExtension } from './fixture.ts';
import { keep, noteOn, stored } from './kept-notes.ts';
import { newsPage, PARAGRAPHS } from './news.ts';

/** Words far down the page, so that only a jump leads there. */
const WORDS = 'Insiders said the lighthouse would be sold before the winter to a company that nobody had heard of';
const FAR = [...Array(12).fill(PARAGRAPHS[2]), `${WORDS}.`, ...PARAGRAPHS];

let extension: Extension;
let site: Site;
const pages: Record<string, string> = { '/far': newsPage(FAR), '/gone': newsPage(), '/whole': newsPage() };

beforeAll(async () => {
  extension = await startExtension();
  site = await startSite(pages);
});

afterAll(async () => {
  await extension.close();
  await site.close();
});

const seen = (locator: Locator) => expect.poll(() => locator.first().isVisible(), PATIENCE).toBe(true);

/** A note on words of the page, as they stand in a text that has them. */
function noteFor(path: string, number: number, text: string): Note {
  const url = site.url(path, 'jump.test');
  const start = text.indexOf(WORDS);
  return noteOn(url, number, {
    text: `Note for ${path}`,
    target: { selector: [...describe(text, { start, end: start + WORDS.length })], sentence: WORDS },
  });
}

const TEXT = FAR.map((paragraph) => (paragraph.startsWith(WORDS) ? `${WORDS}.` : paragraph)).join('\n\n');
const row = (library: Page, text: string): Locator => library.locator('.entry').filter({ hasText: text });

/** The page that is opened, or brought to the front, by what is done. */
async function tabWith(url: string): Promise<Page> {
  const find = (): Page | undefined => extension.context.pages().find((page) => page.url().startsWith(url));
  await expect.poll(() => find() !== undefined, PATIENCE).toBe(true);
  return find() as Page;
}

const wordsAreInSight = (page: Page) =>
  page.evaluate((words) => {
    const found = [...document.querySelectorAll('p')].find((p) => p.textContent?.startsWith(words));
    const box = found?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
  }, WORDS);

test('a note leads to its words: in a new tab, and then in the tab that has the page', async () => {
  await keep(extension, stored(noteFor('/far', 1, TEXT)));
  const library = await extension.openLibrary();
  await row(library, 'Note for /far').getByRole('button', { name: 'Show in page' }).click();
  const page = await tabWith(site.url('/far', 'jump.test'));
  await expect.poll(() => wordsAreInSight(page), PATIENCE).toBe(true);
  expect(await library.getByText('no longer there').count()).toBe(0);

  // The first jump may still be on its way.
  const goBack = async (): Promise<boolean> => {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    return wordsAreInSight(page);
  };
  await expect.poll(goBack, PATIENCE).toBe(false);
  const tabs = extension.context.pages().length;
  await library.bringToFront();
  await row(library, 'Note for /far').focus();
  await library.keyboard.press('Enter');
  await expect.poll(() => wordsAreInSight(page), PATIENCE).toBe(true);
  expect(extension.context.pages().length).toBe(tabs);
  await library.close();
});

test('where the words are gone, the library says so and can show all such notes', async () => {
  await keep(extension, stored(noteFor('/gone', 2, TEXT), noteOn(site.url('/whole', 'jump.test'), 3)));
  const library = await extension.openLibrary();
  await row(library, 'Note for /gone').getByRole('button', { name: 'Show in page' }).click();
  await seen(library.getByText('The page is open, but these words are no longer there. The note keeps them.'));
  await seen(row(library, 'Note for /gone').getByText('These words were not in the page'));
  await library.getByLabel('Words gone from the page (1 known)').check();
  await expect.poll(() => library.locator('.entry').count(), PATIENCE).toBe(1);
  await library.close();
});

test('a note on a page as a whole opens the page', async () => {
  await keep(extension, stored(noteOn(site.url('/whole', 'jump.test'), 3)));
  const library = await extension.openLibrary();
  await row(library, 'Note 3').getByRole('button', { name: 'Open page' }).click();
  await tabWith(site.url('/whole', 'jump.test'));
  await library.close();
});

test('the title of a page is a link that leads to the words', async () => {
  await keep(extension, stored(noteFor('/far', 1, TEXT)));
  const library = await extension.openLibrary();
  const link = row(library, 'Note for /far').getByRole('link').first();
  expect(await link.getAttribute('href')).toMatch(/^http:\/\/jump\.test:\d+\/far#:~:text=/);
  await library.close();
});
