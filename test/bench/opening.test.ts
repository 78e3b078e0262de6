import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../browser.ts';
import { type Extension, PATIENCE, startExtension } from '../extension/fixture.ts';
import { newsPage } from '../extension/news.ts';

const CLAIMS = 200;

let extension: Extension;
let site: Site;

beforeAll(async () => {
  const sentences = Array.from(
    { length: CLAIMS },
    (_, place) =>
      `Two officials said that quay ${place} would close in spring, and that the steel of the old bridge had gone elsewhere by then.`,
  );
  site = await startSite({ '/many': newsPage(sentences) });
  extension = await startExtension();
  await extension.context.addInitScript(countCalls);
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
});

test.each(['popup', 'panel'] as const)(
  '%s asks the browser once and the page once before it has rows',
  async (view) => {
    const page = await extension.open(site.url('/many'));
    await extension.readReportOf(page);
    const opened = await (view === 'popup' ? extension.openPopupFor(page) : extension.openPanelFor(page));
    const rows = opened.locator('.claim, .entry');
    await expect.poll(() => rows.count(), PATIENCE).toBeGreaterThanOrEqual(CLAIMS);
    const first = await opened.evaluate(() => (globalThis as unknown as { readonly first: First }).first);
    expect(first.calls.filter((call) => call.startsWith('tabs.'))).toEqual(['tabs.get', 'tabs.sendMessage']);
    // The service worker may sleep: what is shown first does not wait for it.
    expect(first.calls).not.toContain('runtime.sendMessage');
    // What can be seen at once comes at once, and the hundreds below it when that is drawn.
    expect(first.rows).toBeGreaterThan(5);
    expect(first.rows).toBeLessThan(CLAIMS / 4);
  },
);

/** What a view had asked for when its first rows came, and how many those were. */
type First = { readonly calls: readonly string[]; readonly rows: number };

/** Runs in a view before anything else. */
function countCalls(): void {
  const world = globalThis as unknown as { chrome?: Record<string, Record<string, unknown>>; first?: First };
  const calls: string[] = [];
  const watched = { tabs: ['get', 'query', 'sendMessage'], runtime: ['sendMessage'], scripting: ['executeScript'] };
  for (const [room, names] of Object.entries(watched)) {
    const api = world.chrome?.[room];
    for (const name of api ? names : []) {
      const call = api?.[name];
      if (!api || typeof call !== 'function') continue;
      api[name] = (...asked: readonly unknown[]) => {
        calls.push(`${room}.${name}`);
        return call.apply(api, asked);
      };
    }
  }
  const look = (): void => {
    const rows = document.querySelectorAll('.claim, .entry').length;
    if (rows > 0) world.first ??= { calls: [...calls], rows };
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}
