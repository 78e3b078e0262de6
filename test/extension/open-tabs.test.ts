import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { claims } from '../../src/engine/index.ts';
import { PATIENCE } from './fixture.ts';
import { runLasting } from './lasting.ts';
import { newsPage, paintedOn } from './news.ts';

const { extension, site, restart } = runLasting({
  '/news': newsPage(),
  '/front': '<!doctype html><html lang="en"><title>The Bay Post</title><main><p>Nothing yet.</p></main>',
});

/** Asks the browser for something that Playwright has no types for: its protocol is newer than they are. */
async function ask(method: string, parameters: object): Promise<void> {
  const protocol = await extension.context.browser()?.newBrowserCDPSession();
  const send = protocol?.send as unknown as (method: string, parameters: object) => Promise<unknown>;
  await send.call(protocol, method, parameters);
  await protocol?.detach();
}

/** Loads the extension anew in the place of the one that runs, as the browser does with an update. */
async function update(): Promise<void> {
  const [old] = extension.context.serviceWorkers();
  await ask('Extensions.loadUnpacked', { path: resolve('dist/chrome') });
  await expect.poll(async () => (await extension.worker()) !== old, PATIENCE).toBe(true);
}

/** Of each copy of the content script in a page, the oldest first: whether it has been stopped. */
async function stoppedIn(page: Page): Promise<readonly boolean[]> {
  const session = await page.context().newCDPSession(page);
  const worlds: { readonly id: number; readonly origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const stopped: boolean[] = [];
  for (const { id, origin } of worlds.sort((one, other) => one.id - other.id)) {
    if (!origin.startsWith('chrome-extension:')) continue;
    const expression = 'globalThis[Symbol.for("says-who")].signal.aborted';
    const { result } = await session.send('Runtime.evaluate', { expression, contextId: id });
    stopped.push(result.value);
  }
  await session.detach();
  return stopped;
}

test('an update while tabs are open: the new script takes over, nothing is marked twice, the old one is stopped', async () => {
  const front = await extension.open(site.url('/front'));
  expect((await extension.readReportOf(front)).state).toBe('not-an-article');
  const page = await extension.open(site.url('/news'));
  await expect.poll(() => paintedOn(page), PATIENCE).not.toEqual([]);
  const errors: string[] = [];
  for (const each of [front, page]) each.on('pageerror', ({ message }) => errors.push(message));
  const before = await paintedOn(page);
  const badge = String(claims((await extension.reportOf(page)).signals).length);
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(badge);

  await update();
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(badge);
  await expect.poll(() => extension.titleOf(front), PATIENCE).toBe('Says Who? — not an article');
  await expect.poll(() => stoppedIn(page), PATIENCE).toEqual([true, false]);
  await expect.poll(() => paintedOn(page), PATIENCE).toEqual(before);

  // Where there are no marks, the old script sleeps until something happens.
  await front.evaluate((html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html), newsPage());
  await expect.poll(() => paintedOn(front), PATIENCE).toEqual(before);
  await expect.poll(() => stoppedIn(front), PATIENCE).toEqual([true, false]);
  expect(errors).toEqual([]);
});

test('tabs that come back with the browser are marked and counted again', async () => {
  const url = site.url('/news?kept');
  const page = await extension.open(url);
  await expect.poll(() => paintedOn(page), PATIENCE).not.toEqual([]);
  const before = await paintedOn(page);
  const badge = String(claims((await extension.reportOf(page)).signals).length);
  await restart(['--restore-last-session']);
  const find = (): Page | undefined => extension.context.pages().find((one) => one.url() === url);
  await expect.poll(() => find() !== undefined, PATIENCE).toBe(true);
  const again = find();
  if (!again) throw new Error('the tab is gone');
  await expect.poll(() => paintedOn(again), PATIENCE).toEqual(before);
  await expect.poll(() => extension.badgeOf(again), PATIENCE).toBe(badge);
});

test('a script whose extension is removed takes its marks away and says nothing', async () => {
  const page = await extension.open(site.url('/news'));
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await expect.poll(() => paintedOn(page), PATIENCE).not.toEqual([]);
  const worker = await extension.worker();
  // The worker is gone before it can answer.
  void worker.evaluate(() => chrome.management.uninstallSelf()).catch(() => {});
  await expect.poll(() => paintedOn(page), PATIENCE).toEqual([]);
  await page.evaluate(() => document.querySelector('article p')?.append('Officials said so.'));
  await expect.poll(() => stoppedIn(page), PATIENCE).toEqual([true]);
  expect(errors).toEqual([]);
});
