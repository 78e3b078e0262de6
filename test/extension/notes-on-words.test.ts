import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { pageKey } from '../../src/notes/page-key.ts';
import { PATIENCE } from './fixture.ts';
import { newsPage, PARAGRAPHS, paintedOn } from './news.ts';
import { runExtension } from './running.ts';
import { begunIn, choose, forgetAll, notesIn, popupsOf, selectWords, withoutPopups } from './words.ts';

const WORDS = 'would publish the figures next week';

const ABOVE = 'The council met in the old hall by the harbour, as it has done on every second Tuesday for many years.';

const routes: Record<string, string> = {
  '/news': newsPage(),
  '/beside': newsPage().replace('</main>', '</main><footer><p>Printed in Veldhoven by its readers.</p></footer>'),
  '/plain': '<!doctype html><html lang="en"><title>Contact</title><p>Write to the editors of the paper.',
  '/shadow': newsPage().replace('</main>', '</main><div id="host"></div>'),
  '/field': newsPage().replace('</main>', '</main><textarea>Words in a field of the page.</textarea>'),
  '/long': newsPage(Array.from({ length: 40 }, () => PARAGRAPHS[2])),
};

const { extension, site, openRead } = runExtension(routes);

beforeEach(() => forgetAll(extension));

/** The window that opens in place of a popup while something is done. */
async function windowAt(action: () => Promise<void>): Promise<Page> {
  const opened = extension.context.waitForEvent('page');
  await action();
  return opened;
}

test('a note from the menu opens the popup over the page', async () => {
  const page = await openRead('/news');
  await selectWords(page, WORDS);
  await choose(extension, page, 'note');
  await expect.poll(() => popupsOf(extension), PATIENCE).toBe(1);
  await expect.poll(() => begunIn(extension), PATIENCE).toEqual({});
  await page.close();
});

test('the menu and the keys are the ones of the manifest', async () => {
  const commands = await (await extension.worker()).evaluate(() => chrome.commands.getAll());
  const keys = Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]));
  expect(keys).toMatchObject({
    note: 'Alt+Shift+S',
    next: 'Alt+Shift+Period',
    previous: 'Alt+Shift+Comma',
    hide: 'Alt+Shift+H',
    library: '',
  });
});

test('a note on selected words is typed at once, saved with its place, and found again in a changed page', async () => {
  await withoutPopups(extension);
  const page = await openRead('/news');
  await selectWords(page, WORDS);
  const view = await windowAt(() => choose(extension, page, 'note'));
  await expect.poll(() => view.evaluate(() => document.activeElement?.localName), PATIENCE).toBe('textarea');
  await view.keyboard.type('Ask for the figures.');
  await view.keyboard.press('Control+Enter');
  await expect.poll(async () => (await notesIn(extension)).length, PATIENCE).toBe(1);
  const [note] = await notesIn(extension);
  expect(note).toMatchObject({
    motivation: 'commenting',
    body: { value: 'Ask for the figures.' },
    target: {
      source: pageKey(site.url('/news')),
      title: 'Bridge talks collapse',
      sentence: 'Mayor Anna Vermeer said on Wednesday that the city would publish the figures next week.',
      selector: [{ exact: WORDS, suffix: '. "We have nothing to hide from ' }, { type: 'TextPositionSelector' }],
    },
  });
  const { text } = await extension.reportOf(page);
  expect(note?.target.selector?.[1].start).toBe(text.indexOf(WORDS));
  await view.close();

  routes['/news'] = newsPage([ABOVE, ...PARAGRAPHS]);
  await page.reload();
  await extension.readReportOf(page);
  const again = await extension.openPopupFor(page);
  await expect.poll(() => again.getByText('Ask for the figures.').count(), PATIENCE).toBe(1);
  expect(await again.getByText('no longer').count()).toBe(0);
  routes['/news'] = newsPage();
});

test('words beside the article and words on any page can have a note', async () => {
  for (const [path, words] of [
    ['/beside', 'Printed in Veldhoven'],
    ['/plain', 'editors of the paper'],
  ] as const) {
    const page = await openRead(path);
    await selectWords(page, words);
    expect(await extension.askPage(page, 'selection', null)).toMatchObject({ text: 'document', words });
    const whole = await extension.askPage(page, 'documentText', null);
    const start = whole.indexOf(words);
    expect(await extension.askPage(page, 'show', { start, end: start + words.length, in: 'document' })).toBe(true);
    expect((await paintedOn(page)).find(({ kind }) => kind === 'flash')?.words).toBe(words);
    const view = await windowAt(() => choose(extension, page, 'note'));
    await expect.poll(() => view.evaluate(() => document.activeElement?.localName), PATIENCE).toBe('textarea');
    await view.close();
  }
});

test('a selection is the same forwards and backwards, and over blocks and links', async () => {
  const page = await openRead('/news');
  const selected = async (backwards: boolean) => {
    await page.evaluate((back) => {
      const [one, two] = document.querySelectorAll('article p');
      const [from, to] = [one?.firstChild, two?.firstChild];
      if (!from || !to) throw new Error('no paragraphs');
      if (back) getSelection()?.setBaseAndExtent(to, 13, from, 4);
      else getSelection()?.setBaseAndExtent(from, 4, to, 13);
    }, backwards);
    return extension.askPage(page, 'selection', null);
  };
  const forwards = await selected(false);
  expect(forwards?.words).toMatch(/^talks over the harbour[\s\S]*\n\nTwo officials$/);
  expect(forwards?.whole.slice(forwards.sentence?.start, forwards.sentence?.end)).toMatch(/^The talks[\s\S]*month\.$/);
  expect(await selected(true)).toEqual(forwards);
});

test('of a whole page that is selected only the beginning is meant', async () => {
  const page = await openRead('/long');
  await page.keyboard.press('Control+A');
  const selected = await extension.askPage(page, 'selection', null);
  expect(selected?.text).toBe('article');
  expect(selected?.words).toMatch(/^Bridge talks collapse/);
  expect(selected?.words.length).toBeLessThanOrEqual(2000);
  expect(selected?.whole.charAt(selected.span.end)).toMatch(/\s/);
});

test('words that cannot be read are told, and nothing is kept', async () => {
  const page = await openRead('/shadow');
  await page.evaluate(() => {
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    root?.append('Words in a tree of their own.');
    if (root?.firstChild) getSelection()?.setBaseAndExtent(root.firstChild, 0, root.firstChild, 5);
  });
  expect(await extension.askPage(page, 'selection', null)).toBeNull();
  for (const id of ['note', 'mark-vague']) {
    const view = await windowAt(() => choose(extension, page, id));
    await expect.poll(() => view.getByText('These words cannot be read here').count(), PATIENCE).toBe(1);
    expect(await view.getByRole('textbox').count()).toBe(0);
    await view.close();
  }
  expect(await notesIn(extension)).toEqual([]);
});

test('words in a field are none of the page', async () => {
  const page = await openRead('/field');
  await page.locator('textarea').selectText();
  expect(await extension.askPage(page, 'selection', null)).toBeNull();
});
