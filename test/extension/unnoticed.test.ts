import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../browser.ts';
import { type Extension, PATIENCE, startExtension } from './fixture.ts';
import { newsPage } from './news.ts';

/** What happens dozens of times a second under a reader's hand. */
const HOT = /^(pointer|mouse|touch|wheel|scroll|key|click|input|selection)/;

let extension: Extension;
let site: Site;

beforeAll(async () => {
  extension = await startExtension();
  const teasers = Array.from({ length: 60 }, (_, at) => `<li><a href="/${at}">Headline ${at} of the day</a></li>`);
  site = await startSite({
    '/news': newsPage(),
    '/front': `<!doctype html><html lang="en"><title>The Bay Post</title><main><ul>${teasers.join('')}</ul></main>`,
    '/adverts': `<!doctype html><html lang="en"><title>The Bay Post</title><main><ul>${teasers.join('')}</ul></main>
      ${'<iframe srcdoc="Buy it" width="300" height="250"></iframe>'.repeat(5)}
      <iframe srcdoc="Buy it all" width="700" height="400"></iframe>`,
  });
});

afterAll(async () => {
  expect(await extension.workerErrors()).toEqual([]);
  await extension.close();
  await site.close();
});

/** The worlds of the extension in a page and its frames, each with its number. */
async function worldsIn(session: CDPSession): Promise<readonly { readonly id: number }[]> {
  const worlds: { readonly id: number; readonly origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  return worlds.filter(({ origin }) => origin.startsWith('chrome-extension:'));
}

/** The events that the extension listens for on a page's window, document and body. The browser tells them by world. */
async function listenedTo(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const [ours] = await worldsIn(session);
  if (!ours) throw new Error('no world of ours');
  const types: string[] = [];
  for (const expression of ['window', 'document', 'document.documentElement', 'document.body']) {
    const { result } = await session.send('Runtime.evaluate', { expression, contextId: ours.id });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
    types.push(...listeners.map(({ type }) => type));
  }
  await session.detach();
  return types;
}

test('an article is listened to for what its marks answer', async () => {
  const page = await extension.open(site.url('/news'));
  expect((await extension.readReportOf(page)).state).toBe('article');
  expect((await listenedTo(page)).filter((type) => HOT.test(type))).toContain('pointermove');
});

test('where there is no article, nothing that a reader does wakes anything of ours', async () => {
  const page = await extension.open(site.url('/front'));
  expect((await extension.readReportOf(page)).state).toBe('not-an-article');
  const types = await listenedTo(page);
  expect(types).toContain('pageshow');
  expect(types.filter((type) => HOT.test(type))).toEqual([]);
});

test('what stands in frames that are too small for an article is not looked into: for each the browser makes a world', async () => {
  const page = await extension.open(site.url('/adverts'));
  expect((await extension.readReportOf(page)).state).toBe('not-an-article');
  const worlds = async (): Promise<number> => (await worldsIn(await page.context().newCDPSession(page))).length;
  // The page's own and, at the latest once it is loaded, that of the last frame.
  await expect.poll(worlds, PATIENCE).toBeGreaterThan(1);
  expect(await worlds()).toBe(2);
});
