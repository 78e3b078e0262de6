import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Site, startSite } from '../browser.ts';
import { boxOf, cardGone, cardOn, cardThere, hover } from './cards.ts';
import { type Extension, PATIENCE, startExtension } from './fixture.ts';
import { newsPage, PARAGRAPHS, paintedOn } from './news.ts';
import { forgetAll } from './words.ts';

let extension: Extension;
let site: Site;

beforeAll(async () => {
  extension = await startExtension();
  site = await startSite({ '/news': newsPage() });
});

beforeEach(() => forgetAll(extension));

afterAll(async () => {
  expect(await extension.workerErrors()).toEqual([]);
  await extension.close();
  await site.close();
});

async function openMarked(path: string): Promise<Page> {
  const page = await extension.open(site.url(path));
  await expect.poll(() => paintedOn(page), PATIENCE).not.toEqual([]);
  return page;
}

test('a card opens where the pointer rests on a mark', async () => {
  const page = await openMarked('/news');
  (await extension.worker()).on('console', (m) => console.log('WORKER', m.text()));
  page.on('console', (m) => console.log(m.text()));
  await hover(page, 'officials said');
  const card = await cardThere(page);
  console.log(card);
  await page.screenshot({ path: '/tmp/card-shots/a.png' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: '/tmp/card-shots/b.png' });
});
