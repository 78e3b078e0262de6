import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../browser.ts';
import { type Extension, startExtension } from './fixture.ts';
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
  });
});

afterAll(async () => {
  expect(await extension.workerErrors()).toEqual([]);
  await extension.close();
  await site.close();
});

/** The events that the extension listens for on a page's window, document and body. The browser tells them by world. */
async function listenedTo(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const worlds: { readonly id: number; readonly origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const ours = worlds.find(({ origin }) => origin.startsWith('chrome-extension:'));
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
