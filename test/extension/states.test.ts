import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsIn } from './axe.ts';
import { PATIENCE } from './fixture.ts';
import { newsPage } from './news.ts';
import { runExtension } from './running.ts';

const GERMAN =
  'Der Rat der Stadt hat am Dienstag beschlossen, die alte Brücke über den Fluss für zwei Jahre zu sperren, und die Läden am Ufer fürchten um ihre Kunden.';

const VIEWS = ['popup', 'panel'] as const;

const { extension, site } = runExtension({
  '/news': newsPage(),
  '/plain': '<!doctype html><html lang="en"><title>Contact</title><p>Write to us.',
  '/german': newsPage(Array.from({ length: 6 }, () => GERMAN)).replace('lang="en"', 'lang="de"'),
});

/** Opens a view of a page's tab. `changes` are put over what the page answers; a text is what it answers instead. */
async function openView(view: 'popup' | 'panel', page: Page, changes: object | string = {}): Promise<Page> {
  const tabId = await extension.tabOf(page);
  const opened = await extension.context.newPage();
  await opened.addInitScript((over) => {
    const { tabs } = chrome;
    const send = tabs.sendMessage.bind(tabs) as (...call: readonly unknown[]) => Promise<object>;
    Object.assign(tabs, {
      sendMessage: async (...call: readonly unknown[]) => {
        const answer = await send(...call);
        if ((call[1] as { readonly call: string }).call !== 'report') return answer;
        return typeof over === 'string' ? over : { ...answer, ...over };
      },
    });
  }, changes);
  await opened.goto(`chrome-extension://${extension.extensionId}/src/${view}/index.html?tab=${tabId}`);
  return opened;
}

/** Waits for the heading of a state, and for the panel to announce it. */
async function says(view: 'popup' | 'panel', opened: Page, heading: string | RegExp): Promise<void> {
  const title = opened.getByRole('heading', { name: heading });
  await title.waitFor();
  if (view === 'panel') {
    const said = opened.locator('.unseen[aria-live="polite"]');
    await expect.poll(() => said.textContent(), PATIENCE).toContain((await title.textContent()) ?? '?');
  }
  expect(await violationsIn(opened)).toEqual([]);
}

test.each(VIEWS)('the %s says that a page is still being read, and shows no count', async (view) => {
  const page = await extension.open(site.url('/news', `${view}-reading.test`));
  await extension.readReportOf(page);
  const opened = await openView(view, page, { state: 'reading', signals: [] });
  await says(view, opened, 'Still reading this page…');
  expect(await opened.getByText(/unsourced claim|attributions?:/).count()).toBe(0);
});

test.each(VIEWS)('the %s says that a page is no article, or in another language', async (view) => {
  const page = await extension.open(site.url('/plain', `${view}-other.test`));
  await extension.readReportOf(page);
  const opened = await openView(view, page);
  await says(view, opened, 'Not an article');
  await page.goto(site.url('/german', `${view}-other.test`));
  await says(view, opened, 'Language not supported');
  await opened.getByRole('main').getByText('This page seems to be in German.').waitFor();
});

test.each(VIEWS)('the %s switches a site off, says so, and switches it on again', async (view) => {
  const page = await extension.open(site.url('/news', `${view}-off.test`));
  await extension.readReportOf(page);
  const opened = await openView(view, page);
  const turn = opened.getByRole('switch', { name: new RegExp(`${view}-off\\.test`) });
  await turn.press('Enter');
  await says(view, opened, `Switched off for ${view}-off.test`);
  await turn.press('Enter');
  await opened.locator('.claim, .entry').first().waitFor();
});

test.each([
  ['popup', 'This page is closed to extensions'],
  ['panel', 'Nothing to show for this tab'],
] as const)('the %s says that the browser keeps a page to itself', async (view, heading) => {
  const page = await extension.open('chrome://version');
  await says(view, await openView(view, page), heading);
});

test('the popup says that no file of the reader’s own is read', async () => {
  const page = await extension.open(pathToFileURL('LICENSE').href);
  const popup = await openView('popup', page);
  await says('popup', popup, 'This page is closed to extensions');
  await popup.getByText('no files on your computer').waitFor();
});

test.each(VIEWS)('the %s says what went wrong, to be copied', async (view) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await extension.open(site.url('/news', `${view}-error.test`));
  await extension.readReportOf(page);
  for (const [changes, details] of [
    [{ state: 'error', error: 'The block went away.' }, 'The block went away.'],
    [{ readTo: 'here' }, 'report: readTo'],
    ['no report at all', 'report:'],
  ] as const) {
    const opened = await openView(view, page, changes);
    await says(view, opened, 'This page could not be read');
    await opened.getByRole('button', { name: 'Copy details' }).press('Enter');
    await opened.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await opened.evaluate(() => navigator.clipboard.readText())).toContain(details);
    await opened.close();
  }
});
