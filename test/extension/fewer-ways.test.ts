import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../browser.ts';
import { type Extension, PATIENCE, startExtension } from './fixture.ts';
import { newsPage } from './news.ts';

let folder: string;
let extension: Extension;
let site: Site;

/** Runs first in every page of the extension: takes away what Firefox for Android has not, and highlights. Chromium has two names for the rest. */
const TAKE = `for (const name of ['sidePanel', 'windows', 'commands', 'contextMenus'])
  for (const api of [globalThis.browser, chrome]) if (api) Object.defineProperty(api, name, { value: undefined });
delete CSS.highlights;`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'says-who-'));
  await cp('dist/chrome', folder, { recursive: true });
  await writeFile(join(folder, 'take.js'), TAKE);
  for (const view of ['popup', 'panel', 'options', 'welcome']) {
    const path = join(folder, 'src', view, 'index.html');
    const html = await readFile(path, 'utf8');
    await writeFile(path, html.replace('<head>', '<head><script src="/take.js"></script>'));
  }
  extension = await startExtension('', 'en', [], folder);
  site = await startSite({ '/news': newsPage() });
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

const says = (page: Page, words: string | RegExp) =>
  expect.poll(() => page.locator('body').innerText(), PATIENCE).toMatch(words);

test('without a side panel the list of attributions opens in a tab', async () => {
  const page = await extension.open(site.url('/news'));
  await extension.readReportOf(page);
  const popup = await extension.openPopupFor(page);
  const [panel] = await Promise.all([
    extension.context.waitForEvent('page'),
    popup.getByRole('button', { name: 'All attributions' }).click(),
  ]);
  await says(panel, /7 attributions/);
  await panel.close();
});

test('without highlights the popup says that there are no marks, and counts as ever', async () => {
  const page = await extension.open(site.url('/news'));
  await extension.readReportOf(page);
  const popup = await extension.openPopupFor(page);
  await says(popup, /4 unsourced claims/);
  await says(popup, /This browser cannot show marks in pages/);
  expect(await popup.getByRole('switch', { name: 'Hide marks' }).count()).toBe(0);
});

test('without windows the popup is a page like any other, as wide as a telephone', async () => {
  const page = await extension.open(site.url('/news'));
  await extension.readReportOf(page);
  const popup = await extension.context.newPage();
  await popup.setViewportSize({ width: 360, height: 640 });
  await popup.goto(`chrome-extension://${extension.extensionId}/src/popup/index.html`);
  await popup.locator('.state, .article').first().waitFor();
  expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('without keys and a toolbar the options say so, and the welcome page says nothing of them', async () => {
  const options = await extension.openOptions();
  await says(options, /This browser has no keys for extensions/);
  const welcome = await extension.context.newPage();
  await welcome.goto(`chrome-extension://${extension.extensionId}/src/welcome/index.html`);
  await says(welcome, /Where shall it run\?/);
  expect(await welcome.getByText('Keep it in sight').count()).toBe(0);
});
