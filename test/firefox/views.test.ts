import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PATIENCE } from '../extension/fixture.ts';
import { newsPage } from '../extension/news.ts';
import { asStored, noteOf } from '../notes/making.ts';
import { findFirefox } from './finding.ts';
import { startExtension } from './fixture.ts';
import { clickInPopup, popupsOf } from './popup.ts';
import { runFirefox } from './running.ts';
import type { Tab } from './tab.ts';

describe.skipIf(!findFirefox())('the extension’s own pages in Firefox', () => {
  let downloads = '';

  const { firefox, site } = runFirefox(
    { '/news': newsPage(), '/other': newsPage(undefined, '', 'Another bridge') },
    async () => {
      downloads = await mkdtemp(join(tmpdir(), 'says-who-files-'));
      return startExtension({
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.useDownloadDir': true,
        // It would lie over the popup.
        'browser.download.alwaysOpenPanel': false,
      });
    },
  );

  afterAll(async () => {
    if (downloads) await rm(downloads, { recursive: true, force: true });
  });

  const textOf = (tab: Tab): Promise<string> => tab.run(() => document.body.innerText);
  const says = (tab: Tab, words: string | RegExp) => expect.poll(() => textOf(tab), PATIENCE).toMatch(words);
  const isRead = (tab: Tab) => expect.poll(() => firefox.badgeOf(tab), PATIENCE).toBe('4');

  test('the welcome page has opened by itself, with its sample marked', async () => {
    await says(firefox.welcome, /Where shall it run\?/);
    expect(await firefox.welcome.run(() => document.querySelectorAll('.paper .mark').length)).toBeGreaterThan(3);
    expect(await textOf(firefox.welcome)).not.toMatch(/Allow on all websites/);
  });

  test('the options list the keys, lead to where Firefox changes them, and keep what is chosen', async () => {
    const options = await firefox.openOwn('src/options/index.html');
    await says(options, /Alt\+Shift\+\./);
    const before = await firefox.extension(async () => (await chrome.tabs.query({})).length);
    await options.choose('button', 'Change keys in the browser');
    const count = () => firefox.extension(async () => (await chrome.tabs.query({})).length);
    await expect.poll(count, PATIENCE).toBe(before + 1);
    await options.run(() => document.querySelectorAll<HTMLElement>('.card-choice')[2]?.click());
    const kept = () => firefox.extension(async () => Object.values(await chrome.storage.local.get('setting:where')));
    await expect.poll(kept, PATIENCE).toMatchObject([{ value: 'clicked' }]);
    await firefox.extension(() => chrome.storage.local.remove('setting:where'));
    await options.close();
  });

  test('the library shows what is kept and saves it as a file', async () => {
    const note = noteOf(1, 'Ask the council');
    await firefox.extension((kept) => chrome.storage.local.set(kept), Object.fromEntries(asStored([note])));
    const library = await firefox.openOwn('src/library/index.html');
    await says(library, /Ask the council/);
    await library.choose('a.view', 'Files and backups');
    await says(library, /Save file/);
    await library.choose('button', 'Save file');
    const files = async (): Promise<readonly string[]> =>
      (await readdir(downloads)).filter((name) => name.endsWith('.jsonld'));
    await expect.poll(files, PATIENCE).toHaveLength(1);
    const [name = ''] = await files();
    const read = async () => readFile(join(downloads, name), 'utf8');
    await expect.poll(read, PATIENCE).toContain('Ask the council');
    expect(JSON.parse(await read()).type).toContain('AnnotationCollection');
    await library.close();
  });

  test('a click in the popup opens the sidebar, which stays and goes along from tab to tab', async () => {
    const first = await firefox.open(site.url('/news', 'sidebar.test'));
    await isRead(first);
    await firefox.extension(() => chrome.action.openPopup());
    await clickInPopup(firefox, 'Side panel');
    await expect.poll(() => popupsOf(firefox), PATIENCE).toEqual([]);
    const sidebars = () =>
      firefox.extension(() =>
        chrome.extension.getViews({ type: 'sidebar' }).map(({ document }) => document.querySelector('h1')?.textContent),
      );
    await expect.poll(sidebars, PATIENCE).toEqual(['Bridge talks collapse']);
    const second = await firefox.open(site.url('/other', 'sidebar.test'));
    await expect.poll(sidebars, PATIENCE).toEqual(['Another bridge']);
    await firefox.extension((id) => chrome.tabs.update(id, { active: true }), first.id);
    await expect.poll(sidebars, PATIENCE).toEqual(['Bridge talks collapse']);
    await second.close();
  });

  test('where the reader has taken away the right to read pages, popup and welcome page ask for it by a click', async () => {
    const origins = ['http://*/*', 'https://*/*'];
    expect(await firefox.extension((all) => chrome.permissions.remove({ origins: all }), origins)).toBe(true);
    await says(firefox.welcome, /does not let Says Who\? read pages yet/);
    const tab = await firefox.open(site.url('/news', 'asked.test'));
    const popup = await firefox.openOwn(`src/popup/index.html?tab=${tab.id}`);
    await says(popup, /does not let Says Who\? read pages yet/);
    expect(await firefox.badgeOf(tab)).toBe('');
    await popup.choose('button', 'Allow on all websites');
    await says(popup, /Bridge talks collapse/);
    // Firefox lets what is not in front wait.
    await firefox.extension((id) => chrome.tabs.update(id, { active: true }), tab.id);
    await isRead(tab);
    await says(popup, /4 unsourced claims/);
    await expect.poll(() => textOf(firefox.welcome), PATIENCE).not.toMatch(/Allow on all websites/);
    await popup.close();
  });

  test('nothing of all this has left an error', async () => {
    expect(await firefox.errors()).toEqual([]);
  });
});
