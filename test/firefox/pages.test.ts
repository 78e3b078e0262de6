import { describe, expect, test } from 'vitest';
import { COMPONENTS, rangeInRoots } from '../extension/components.ts';
import { PATIENCE } from '../extension/fixture.ts';
import { FRAMED } from '../extension/framed.ts';
import { marksHere, newsPage, PARAGRAPHS } from '../extension/news.ts';
import { findFirefox } from './finding.ts';
import { popupsOf } from './popup.ts';
import { runFirefox } from './running.ts';
import type { Box, Tab } from './tab.ts';

const PLACE = 'Veldhoven';

describe.skipIf(!findFirefox())('pages in Firefox', () => {
  const routes: Record<string, string> = {
    ...FRAMED,
    '/news': newsPage(),
    '/whole': COMPONENTS.whole,
    '/paragraphs': COMPONENTS.paragraphs,
    '/slots': COMPONENTS.slots,
  };

  const { firefox, site } = runFirefox(routes);

  /** An article of a site of its own, read and marked. */
  async function openArticle(host: string): Promise<Tab> {
    const tab = await firefox.open(site.url('/news', host));
    await isRead(tab);
    return tab;
  }

  const badge = (tab: Tab, text: string | RegExp) => expect.poll(() => firefox.badgeOf(tab), PATIENCE).toMatch(text);
  const isRead = (tab: Tab) => badge(tab, /^4$/);
  const boxOf = (tab: Tab, words: string): Promise<Box> => tab.run(rangeInRoots, { words, selects: false });
  const openPopup = (tab: Tab): Promise<Tab> => firefox.openOwn(`src/popup/index.html?tab=${tab.id}`);

  test('the same words are marked as in Chromium, and the badge counts the claims', async () => {
    const tab = await openArticle('marks.test');
    expect((await tab.run(marksHere)).map(({ kind, words }) => `${kind}: ${words}`)).toEqual([
      'anonymous: according to sources',
      'anonymous: officials said',
      'alleged: allegedly',
      'agentless: is believed to',
      'vague: critics say',
    ]);
  });

  // Shadow roots are in all but the first.
  test.each(['news', 'whole', 'paragraphs', 'slots'])(
    'marks can be seen, and a key hides and shows them (%s)',
    async (name) => {
      const tab = await firefox.open(site.url(`/${name}`, 'seen.test'));
      await isRead(tab);
      const words = await boxOf(tab, 'officials said');
      const marked = await tab.picture(words);
      await firefox.shortcut('H');
      await expect.poll(() => tab.picture(words), PATIENCE).not.toBe(marked);
      await firefox.shortcut('H');
      await expect.poll(() => tab.picture(words), PATIENCE).toBe(marked);
      await badge(tab, '4');
    },
  );

  test.each(['/viewer', '/written', '/frameset'])('marks in a frame can be seen (%s)', async (path) => {
    const tab = await firefox.open(site.url(path, 'frames.test'));
    await isRead(tab);
    const { state, url } = await firefox.askPage(tab, 'report', null);
    expect([state, url]).toEqual(['article', site.url(path, 'frames.test')]);
    const marked = await tab.picture();
    await firefox.shortcut('H');
    await expect.poll(() => tab.picture(), PATIENCE).not.toBe(marked);
    await firefox.shortcut('H');
    await expect.poll(() => tab.picture(), PATIENCE).toBe(marked);
  });

  test('a card opens where the pointer rests, and by the key for the next claim, with the focus in it', async () => {
    const tab = await openArticle('cards.test');
    await tab.point(await boxOf(tab, 'officials said'));
    await expect
      .poll(async () => (await tab.card()) ?? [], PATIENCE)
      .toContain('Credits an official who is not named.');
    await tab.point(null);
    await expect.poll(() => tab.card(), PATIENCE).toBeNull();

    await firefox.shortcut('VK_PERIOD');
    await expect
      .poll(async () => (await tab.card()) ?? [], PATIENCE)
      .toContain('Credits a source and says no more about who that is.');
    expect(await tab.run(() => document.activeElement?.matches('html > div'))).toBe(true);
    await tab.press('Escape');
    await expect.poll(() => tab.card(), PATIENCE).toBeNull();
  });

  test('the popup opens over the page, and counts its claims by kind', async () => {
    await openArticle('popup.test');
    await firefox.extension(() => chrome.action.openPopup());
    await expect
      .poll(() => popupsOf(firefox), PATIENCE)
      .toEqual([expect.stringMatching(/4 unsourced claims.*2 anonymous\n1 agentless\n1 alleged/s)]);
    await firefox.extension(() => chrome.extension.getViews({ type: 'popup' })[0]?.close());
    await expect.poll(() => popupsOf(firefox), PATIENCE).toEqual([]);
  });

  test('a note on a claim is kept, and finds its words again after a reload and after the page has changed', async () => {
    const tab = await openArticle('notes.test');
    const popup = await openPopup(tab);
    await expect.poll(() => popup.run(() => document.querySelectorAll('.claim').length), PATIENCE).toBe(4);
    await popup.choose('.claim:nth-child(2) button', 'Add note');
    await expect.poll(() => popup.run(() => document.activeElement?.tagName), PATIENCE).toBe('TEXTAREA');
    await popup.type('Who');
    await popup.press('Control', 'Enter');
    const notes = (view: Tab) => () =>
      view.run(() =>
        [...document.querySelectorAll('.claim')].map((claim) => [
          claim.querySelector('.note-text')?.textContent ?? '',
          claim.querySelector('.moved') !== null,
        ]),
      );
    const kept = [
      ['', false],
      ['Who', false],
      ['', false],
      ['', false],
    ];
    await expect.poll(notes(popup), PATIENCE).toEqual(kept);
    await popup.close();

    await tab.go(site.url('/news', 'notes.test'));
    await isRead(tab);
    const again = await openPopup(tab);
    await expect.poll(notes(again), PATIENCE).toEqual(kept);
    await again.close();

    routes['/news'] = newsPage([`The bridge of ${PLACE} was closed on Sunday.`, ...PARAGRAPHS]);
    await tab.go(site.url('/news', 'notes.test'));
    routes['/news'] = newsPage();
    await isRead(tab);
    const later = await openPopup(tab);
    await expect.poll(notes(later), PATIENCE).toEqual(kept.map(([text]) => [text, text !== '']));
    await later.close();
  });

  test('the background page may be put to sleep at any time: badge, menu and keys are there again', async () => {
    const tab = await openArticle('asleep.test');
    const sleep = () =>
      firefox.window(async (id) => {
        // Of the browser's own: what it does after half a minute without an event.
        const { WebExtensionPolicy } = globalThis as unknown as { WebExtensionPolicy: Policies };
        const { extension } = WebExtensionPolicy.getByID(id);
        await extension.terminateBackground();
        return extension.backgroundState;
      }, firefox.id);
    expect(await sleep()).toBe('stopped');
    const words = await boxOf(tab, 'officials said');
    const marked = await tab.picture(words);
    await firefox.shortcut('H');
    await expect.poll(() => tab.picture(words), PATIENCE).not.toBe(marked);
    expect(await sleep()).toBe('stopped');
    await openArticle('awake.test');
    await firefox.extension(() => chrome.contextMenus.update('mark-vague', {}));
  });

  test('nothing of all this has left an error', async () => {
    expect(await firefox.errors()).toEqual([]);
  });
});

type Policies = {
  getByID(id: string): {
    readonly extension: { terminateBackground(): Promise<void>; readonly backgroundState: string };
  };
};
