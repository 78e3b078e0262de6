import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { claims } from '../../src/engine/index.ts';
import { PATIENCE } from './fixture.ts';
import { newsPage, PARAGRAPHS, paintedOn } from './news.ts';
import { runExtension } from './running.ts';

const FRESH =
  'The council will allegedly meet again on Monday, officials said late on Thursday after the vote in Veldhoven.';

const TRANSLATED = PARAGRAPHS.map(
  (paragraph) =>
    `<font dir="auto"><font dir="auto">${paragraph.replaceAll('. ', '. </font><font dir="auto">')}</font></font>`,
);

const SECOND = `<article><h1>Port strike goes on</h1><p>${PARAGRAPHS[1]}</p><p>${FRESH} ${PARAGRAPHS[3]}</p><p>${PARAGRAPHS[0]}</p></article>`;

const { extension, site, openRead } = runExtension({
  '/news': newsPage(),
  '/translated': newsPage(TRANSLATED),
  '/amp': newsPage().replace('<html lang="en">', '<html amp lang="en">'),
  '/amp-by-its-sign': newsPage().replace('<html lang="en">', '<html ⚡ lang="en" i-amphtml-layout>'),
  '/amp-at-first': newsPage(PARAGRAPHS, '<style amp-boilerplate>body { visibility: hidden }</style>'),
  '/written': '<!doctype html><title>Wait</title><p>Wait.</p>',
  '/two': newsPage(),
  '/live': newsPage(PARAGRAPHS.map((paragraph, at) => `<time>1${at}.00</time> ${paragraph}`)),
});

const wordsOn = async (page: Page): Promise<readonly string[]> => (await paintedOn(page)).map(({ words }) => words);

/** Waits until the badge is what the report has, and that text is in it. */
async function expectCounted(page: Page, words: string): Promise<void> {
  await expect.poll(async () => (await extension.reportOf(page).catch(() => null))?.text, PATIENCE).toContain(words);
  const { signals } = await extension.reportOf(page);
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(String(claims(signals).length));
}

test.each(['/translated', '/amp', '/amp-by-its-sign'])(
  '%s has the marks of the page that it comes from',
  async (path) => {
    const plain = await openRead('/news');
    await expect.poll(async () => (await wordsOn(plain)).length, PATIENCE).toBeGreaterThan(2);
    const page = await openRead(path);
    await expect.poll(() => wordsOn(page), PATIENCE).toEqual(await wordsOn(plain));
  },
);

test('a page that hides all of itself until its scripts are there, as AMP pages do, is read then', async () => {
  const page = await extension.open(site.url('/amp-at-first'));
  expect((await extension.readReportOf(page)).state).toBe('not-an-article');
  await page.evaluate(() => document.body.style.setProperty('visibility', 'visible'));
  await expectCounted(page, 'Veldhoven');
  await expect.poll(async () => (await wordsOn(page)).length, PATIENCE).toBeGreaterThan(2);
});

test('entries that come on top of a live page are counted, and the marks below stay on their words', async () => {
  const page = await openRead('/live');
  await expect.poll(async () => (await wordsOn(page)).length, PATIENCE).toBeGreaterThan(2);
  const before = await wordsOn(page);
  await page.evaluate((words) => {
    const entry = document.createElement('p');
    entry.textContent = words;
    document.querySelector('h1')?.after(entry);
  }, FRESH);
  await expectCounted(page, 'allegedly meet');
  await expect.poll(async () => (await wordsOn(page)).length, PATIENCE).toBeGreaterThan(before.length);
  expect((await wordsOn(page)).slice(-before.length)).toEqual(before);
});

test('of several articles in one document the one with most of the text is read, and all where none has it', async () => {
  const page = await openRead('/two');
  await page.evaluate((html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html), SECOND);
  await page.evaluate((html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html), SECOND);
  await expectCounted(page, 'allegedly meet');
  const { text } = await extension.reportOf(page);
  expect(text).toContain('Bridge talks collapse');
  expect(text).toContain('Port strike goes on');
  await page.evaluate(() => {
    for (const article of [...document.querySelectorAll('article')].slice(1)) article.remove();
  });
  await expect.poll(async () => (await extension.reportOf(page)).text, PATIENCE).not.toContain('Port strike');
});

test('a document that the page writes anew is read anew', async () => {
  const page = await extension.open(site.url('/written'));
  expect((await extension.readReportOf(page)).state).toBe('not-an-article');
  await page.evaluate((html) => {
    document.open();
    document.write(html);
    document.close();
  }, newsPage());
  await expectCounted(page, 'Veldhoven');
});

test('an article that is brought over from another document is read, and one that is taken away is no more', async () => {
  const page = await openRead('/news');
  await page.evaluate(
    (html) => {
      const other = new DOMParser().parseFromString(html, 'text/html');
      document.querySelector('main')?.replaceChildren(document.adoptNode(other.querySelector('article') ?? other.body));
    },
    newsPage([FRESH, ...PARAGRAPHS]),
  );
  await expectCounted(page, 'allegedly meet');
  await page.evaluate(() => {
    const elsewhere = document.implementation.createHTMLDocument('');
    elsewhere.body.append(elsewhere.adoptNode(document.querySelector('article') ?? document.body));
  });
  await expect.poll(async () => (await extension.reportOf(page)).state, PATIENCE).toBe('not-an-article');
  expect(await wordsOn(page)).toEqual([]);
});

test('an article that goes over into a frame and comes back is marked and counted as before', async () => {
  const page = await openRead('/news?there-and-back');
  await expect.poll(async () => (await wordsOn(page)).length, PATIENCE).toBeGreaterThan(2);
  const [before, { signals, text }] = [await paintedOn(page), await extension.reportOf(page)];
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    document.body.append(frame);
    frame.contentDocument?.body.append(document.querySelector('article') ?? '');
  });
  await expect.poll(async () => (await extension.reportOf(page)).state, PATIENCE).toBe('not-an-article');
  expect(await paintedOn(page)).toEqual([]);
  await page.evaluate(() => {
    const article = document.querySelector('iframe')?.contentDocument?.querySelector('article');
    document.querySelector('main')?.append(article ?? '');
  });
  await expectCounted(page, 'Veldhoven');
  expect(await extension.reportOf(page)).toMatchObject({ signals, text });
  await expect.poll(() => paintedOn(page), PATIENCE).toEqual(before);
});

test('a tab that was put to sleep has its marks and its badge when it wakes up', async () => {
  const page = await openRead('/news?asleep');
  const { signals } = await extension.reportOf(page);
  const badge = String(claims(signals).length);
  const marks = signals.filter(({ verdict }) => verdict === 'unsourced').length;
  const tabId = await extension.tabOf(page);
  await extension.open(site.url('/amp'));
  const sleeper = await (await extension.worker()).evaluate(async (id) => {
    // Chromium gives a tab that it puts to sleep another id.
    const asleep = (await chrome.tabs.discard(id)) as { readonly id?: number } | undefined;
    if (asleep?.id === undefined) throw new Error('the tab did not go to sleep');
    await chrome.tabs.update(asleep.id, { active: true });
    return asleep.id;
  }, tabId);
  const badgeNow = async (): Promise<string> =>
    (await extension.worker()).evaluate((id) => chrome.action.getBadgeText({ tabId: id }), sleeper);
  const stateNow = async (): Promise<string> =>
    (await extension.worker()).evaluate(
      (id) =>
        chrome.tabs.sendMessage(id, { call: 'report', ask: null }).then(
          (report) => String((report as { readonly state?: unknown }).state),
          () => 'no answer',
        ),
      sleeper,
    );
  await expect.poll(stateNow, PATIENCE).toBe('article');
  await expect.poll(badgeNow, PATIENCE).toBe(badge);
  const marksNow = async (): Promise<unknown> =>
    (await extension.worker()).evaluate(async (tabId) => {
      const func = (): number =>
        [...(CSS.highlights as unknown as Map<string, Highlight>).values()].reduce((sum, { size }) => sum + size, 0);
      const [answer] = await chrome.scripting.executeScript({ target: { tabId }, func });
      return answer?.result;
    }, sleeper);
  await expect.poll(marksNow, PATIENCE).toBe(marks);
});
