import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../browser.ts';
import { PATIENCE } from './fixture.ts';
import { newsPage, PARAGRAPHS } from './news.ts';
import { startUnattended, type Unattended } from './unattended.ts';

const AHEAD = '<script type="speculationrules">{"prerender":[{"urls":["/next"],"eagerness":"immediate"}]}</script>';

/** Tells the site, by what it asks for, when it is loaded and when it is shown. */
const TELLING = `<script>
  fetch(document.prerendering ? '/loaded-ahead' : '/loaded-when-shown');
  document.addEventListener('prerenderingchange', () => fetch(CSS.highlights.size > 0 ? '/shown-with-marks' : '/shown'));
</script>`;

const PAGES: Readonly<Record<string, string>> = {
  '/first': newsPage(PARAGRAPHS, AHEAD),
  '/next': newsPage([...PARAGRAPHS, 'Officials said the quay would be closed until the spring.'], TELLING),
  '/meanwhile': newsPage(),
};

/** What a page said to the service worker. */
type Heard = { readonly path: string; readonly state: string | undefined; readonly count: number | undefined };

let browser: Unattended;
let site: Site;
const asked: string[] = [];

beforeAll(async () => {
  const answer = (pages: typeof PAGES, path: string): string | undefined => {
    asked.push(path);
    return pages[path];
  };
  site = await startSite(new Proxy(PAGES, { get: (pages, path) => answer(pages, String(path)) }));
  browser = await startUnattended();
  await browser.inWorker(() => {
    const heard: Heard[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message: unknown, { url }: { readonly url?: string }): undefined => {
      const { ask } = message as { readonly ask: Partial<Heard> | null };
      heard.push({ path: new URL(url ?? '').pathname, state: ask?.state, count: ask?.count });
    });
  });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const open = (path: string): Promise<number> =>
  browser.inWorker(async (url) => (await chrome.tabs.create({ url })).id ?? 0, site.url(path));

const heardFrom = async (path: string): Promise<readonly Heard[]> =>
  (await browser.inWorker(() => (globalThis as unknown as { heard: readonly Heard[] }).heard)).filter(
    (heard) => heard.path === path,
  );

/** The count of an article, once it says so. */
async function countOf(path: string): Promise<number> {
  const count = async (): Promise<number> =>
    (await heardFrom(path)).find(({ state }) => state === 'article')?.count ?? 0;
  await expect.poll(count, PATIENCE).toBeGreaterThan(0);
  return count();
}

const badgeOf = (tab: number): Promise<string> =>
  browser.inWorker((tabId) => chrome.action.getBadgeText({ tabId }), tab);

test('a page that is loaded ahead of time is not read until it is shown, and then it is', async () => {
  const tab = await open('/first');
  const first = String(await countOf('/first'));
  await expect.poll(() => asked, PATIENCE).toContain('/loaded-ahead');
  // Another page is loaded, read and counted: in that time the one ahead would have been too.
  await open('/meanwhile');
  await countOf('/meanwhile');
  expect(await heardFrom('/next')).toEqual([]);
  expect(await badgeOf(tab)).toBe(first);

  await browser.inWorker(async (tabId) => {
    await chrome.tabs.update(tabId, { active: true });
    await chrome.scripting.executeScript({ target: { tabId }, func: () => location.assign('/next') });
  }, tab);
  const next = String(await countOf('/next'));
  expect(next).not.toBe(first);
  await expect.poll(() => badgeOf(tab), PATIENCE).toBe(next);
  expect(asked.filter((path) => /^\/(?:loaded|shown)/.test(path))).toEqual(['/loaded-ahead', '/shown']);
  const marked = (): Promise<number> =>
    browser.inWorker(async (tabId) => {
      const func = (): number => CSS.highlights.size;
      return Number((await chrome.scripting.executeScript({ target: { tabId }, func }))[0]?.result);
    }, tab);
  await expect.poll(marked, PATIENCE).toBeGreaterThan(2);
});
