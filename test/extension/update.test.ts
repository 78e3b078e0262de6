import { expect, test } from 'vitest';
import { startSite } from '../browser.ts';
import { PATIENCE, startExtension } from './fixture.ts';
import { newsPage, paintedOn } from './news.ts';

test('a script that an update leaves behind takes its marks away and says nothing', async () => {
  const extension = await startExtension();
  const site = await startSite({ '/news': newsPage() });
  const page = await extension.open(site.url('/news'));
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await expect.poll(() => paintedOn(page), PATIENCE).not.toEqual([]);
  const worker = await extension.worker();
  // The worker is gone before it can answer.
  void worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
  await expect.poll(() => paintedOn(page), PATIENCE).toEqual([]);
  await page.evaluate(() => document.querySelector('article p')?.append('Officials said so.'));
  expect(errors).toEqual([]);
  await extension.close();
  await site.close();
});
