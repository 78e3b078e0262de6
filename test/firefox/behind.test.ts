import { beforeEach, describe, expect, test } from 'vitest';
import { PATIENCE } from '../extension/fixture.ts';
import { newsPage, PARAGRAPHS } from '../extension/news.ts';
import { findFirefox } from './finding.ts';
import { startExtension } from './fixture.ts';
import { runFirefox } from './running.ts';
import type { Tab } from './tab.ts';

const LONG = Array.from({ length: 60 }, () => PARAGRAPHS).flat();

/** With and without what tells of new addresses: Firefox has it since 147. */
describe.skipIf(!findFirefox()).each([true, false])('in Firefox with the Navigation API: %s', (hasNavigation) => {
  const { firefox, site } = runFirefox({ '/news': newsPage(), '/long': newsPage(LONG) }, () =>
    startExtension({ 'dom.navigation.webidl.enabled': hasNavigation }),
  );

  beforeEach(() => firefox.extension(() => chrome.storage.local.clear()));

  const openBehind = (url: string): Promise<Tab> =>
    firefox.open('about:blank').then(async (tab) => {
      await firefox.extension((id) => chrome.tabs.update(id, { active: true }), firefox.welcome.id);
      await tab.go(url);
      return tab;
    });
  const isFront = (tab: Tab) => firefox.extension(async (id) => (await chrome.tabs.get(id)).active, tab.id);
  const badge = (tab: Tab, text: string) => expect.poll(() => firefox.badgeOf(tab), PATIENCE).toBe(text);
  const stateOf = async (tab: Tab): Promise<string> => (await firefox.askPage(tab, 'report', null)).state;
  const state = (tab: Tab, words: string) => expect.poll(() => stateOf(tab), PATIENCE).toBe(words);

  test('a page that the reader opens behind another is read there', async () => {
    const tab = await openBehind(site.url('/long', 'behind.test'));
    await badge(tab, '240');
    expect(await isFront(tab)).toBe(false);
    await tab.close();
  });

  test('a new address without a new document is another page', async () => {
    await firefox.extension(() => chrome.storage.local.set({ 'setting:where': { version: 1, value: 'clicked' } }));
    const tab = await firefox.open(site.url('/news', 'going.test'));
    await state(tab, 'waiting-for-click');
    expect(await tab.run(() => 'navigation' in window)).toBe(hasNavigation);
    for (const address of ['/another', '/a-third']) {
      await firefox.askPage(tab, 'read', null);
      await badge(tab, '4');
      // What was read on the reader's word is read until the tab goes elsewhere.
      await tab.run((to) => history.pushState(null, '', to), address);
      await state(tab, 'waiting-for-click');
    }
    await firefox.askPage(tab, 'read', null);
    await badge(tab, '4');
    await tab.run(() => history.back());
    await state(tab, 'waiting-for-click');
    await tab.close();
  });
});
