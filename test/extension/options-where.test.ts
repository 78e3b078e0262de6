import type { Locator, Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { PATIENCE } from './fixture.ts';
import { newsPage, PARAGRAPHS, paintedOn } from './news.ts';
import { runExtension } from './running.ts';
import { forgetAll } from './words.ts';

const { extension, site } = runExtension({
  '/news': newsPage(PARAGRAPHS),
  '/more': newsPage(PARAGRAPHS, '', 'More of it'),
});

beforeEach(() => forgetAll(extension));

const seen = (locator: Locator) => expect.poll(() => locator.first().isVisible(), PATIENCE).toBe(true);
const stateOf = (page: Page, state: string) =>
  expect.poll(async () => (await extension.reportOf(page)).state, PATIENCE).toBe(state);
const isMarked = (page: Page) => expect.poll(async () => (await paintedOn(page)).length, PATIENCE).toBeGreaterThan(2);
const isBare = (page: Page) => expect.poll(() => paintedOn(page), PATIENCE).toEqual([]);
const badge = (page: Page, text: string) => expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(text);

async function openBoth(): Promise<{ page: Page; options: Page }> {
  const page = await extension.open(site.url('/news', 'veldhoven.test'));
  await isMarked(page);
  return { page, options: await extension.openOptions() };
}

test('only on chosen sites: open tabs obey at once, and the popup switches the site on', async () => {
  const { page, options } = await openBoth();
  await options.getByRole('radio', { name: 'Only on sites that I choose' }).check();
  await isBare(page);
  await stateOf(page, 'not-chosen-here');
  await badge(page, '');
  expect(await extension.titleOf(page)).toBe('Says Who? — not one of your sites');

  const popup = await extension.openPopupFor(page);
  await seen(popup.getByRole('heading', { name: 'Not one of your sites' }));
  expect(await popup.getByRole('switch', { name: /^Says Who\? on/ }).getAttribute('aria-checked')).toBe('false');
  await popup.getByRole('button', { name: 'Switch on for veldhoven.test' }).click();
  await isMarked(page);
  await expect
    .poll(() => popup.getByRole('switch', { name: /^Says Who\? on/ }).getAttribute('aria-checked'), PATIENCE)
    .toBe('true');

  const row = options.getByRole('listitem').filter({ hasText: 'veldhoven.test' });
  await seen(row.getByText('On', { exact: true }));
  await row.getByRole('button', { name: /^Remove/ }).click();
  await stateOf(page, 'not-chosen-here');
  await options.getByRole('button', { name: 'Undo' }).click();
  await isMarked(page);
  await popup.getByRole('switch', { name: /^Says Who\? on/ }).click();
  await stateOf(page, 'not-chosen-here');
  await expect.poll(() => row.count(), PATIENCE).toBe(0);
  await options.getByRole('radio', { name: 'On articles everywhere' }).check();
  await isMarked(page);
});

test('on a site that is not chosen one page can be read once', async () => {
  const { page, options } = await openBoth();
  await options.getByRole('radio', { name: 'Only on sites that I choose' }).check();
  await stateOf(page, 'not-chosen-here');
  const popup = await extension.openPopupFor(page);
  await popup.getByRole('button', { name: 'Read this page once' }).click();
  await isMarked(page);
  await page.goto(site.url('/more', 'veldhoven.test'));
  await stateOf(page, 'not-chosen-here');
});

test('only when I click: opening the popup reads the page, until the tab goes elsewhere', async () => {
  const { page, options } = await openBoth();
  await options.getByRole('radio', { name: 'Only when I click' }).check();
  await stateOf(page, 'waiting-for-click');
  await isBare(page);
  await badge(page, '');
  const popup = await extension.openPopupFor(page);
  await seen(popup.locator('.total strong'));
  await isMarked(page);
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toMatch(/^\d+$/);

  // A new address without a new document counts as elsewhere, and so does a new document.
  await page.evaluate(() => history.pushState(null, '', '/another'));
  await stateOf(page, 'waiting-for-click');
  await seen(popup.getByRole('heading', { name: 'Waiting for your click' }));
  await popup.getByRole('button', { name: 'Read this page' }).click();
  await isMarked(page);
  await page.goto(site.url('/more', 'veldhoven.test'));
  await stateOf(page, 'waiting-for-click');
  await isBare(page);
});

test('a site that is switched off stays off, whatever is chosen', async () => {
  const { page, options } = await openBoth();
  await options.getByRole('textbox', { name: 'Site' }).fill('no site');
  await options.getByRole('button', { name: 'Switch it off there' }).click();
  await seen(options.getByText('That is no site.'));
  await options.getByRole('textbox', { name: 'Site' }).fill(site.url('/news', 'veldhoven.test'));
  await options.getByRole('button', { name: 'Switch it off there' }).click();
  await stateOf(page, 'switched-off-here');
  await options.getByRole('radio', { name: 'Only when I click' }).check();
  const popup = await extension.openPopupFor(page);
  await seen(popup.getByRole('heading', { name: 'Switched off for' }));
  expect((await extension.reportOf(page)).state).toBe('switched-off-here');
});
