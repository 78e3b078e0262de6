import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pageKey } from '../../src/notes/page-key.ts';
import { PATIENCE } from './fixture.ts';
import { newsPage } from './news.ts';
import { runExtension } from './running.ts';

const { extension, site } = runExtension({ '/news': newsPage() });

/** Opens an article of a site of its own, so that tests do not see each other's notes, and its popup. */
async function openBoth(host: string): Promise<{ page: Page; popup: Page }> {
  const page = await extension.open(site.url('/news', host));
  await extension.readReportOf(page);
  return { page, popup: await openPopup(page) };
}

async function openPopup(page: Page): Promise<Page> {
  const popup = await extension.openPopupFor(page);
  await expect.poll(() => popup.locator('.claim').count(), PATIENCE).toBeGreaterThan(0);
  return popup;
}

const claimOf = (popup: Page, place: number): Locator => popup.locator('.claim').nth(place);
const statusOf = (popup: Page, place: number): Locator => claimOf(popup, place).getByLabel('Status of this claim');
const seen = (locator: Locator) => expect.poll(() => locator.first().isVisible(), PATIENCE).toBe(true);

async function stored(prefix: string): Promise<readonly unknown[]> {
  const all = await (await extension.worker()).evaluate(() => chrome.storage.local.get(null));
  return Object.entries(all).flatMap(([key, value]) => (key.startsWith(prefix) ? [value] : []));
}

test('a claim gets a status with one choice, keeps it, and loses it without a trace', async () => {
  const { page, popup } = await openBoth('status.test');
  await statusOf(popup, 1).selectOption('Disputed');
  const source = pageKey(site.url('/news', 'status.test'));
  await expect.poll(() => stored(`note:${source}#`), PATIENCE).toMatchObject([{ assessment: { status: 'disputed' } }]);
  await popup.close();
  const again = await openPopup(page);
  await expect.poll(() => statusOf(again, 1).inputValue(), PATIENCE).toBe('disputed');
  expect(await statusOf(again, 0).inputValue()).toBe('');
  await statusOf(again, 1).selectOption('No status');
  await expect.poll(() => stored(`note:${source}#`), PATIENCE).toEqual([]);
});

test('a note has tags, a status, the place of its source, a purpose and an author', async () => {
  const { popup } = await openBoth('fields.test');
  const claim = claimOf(popup, 0);
  await claim.getByRole('button', { name: 'Add note' }).click();
  await popup.keyboard.type('Asked the harbour office.');
  await claim.getByText('Tags, status and more').click();
  await claim.getByLabel('Tags', { exact: true }).pressSequentially('harbour, to ask,');
  await claim.getByLabel('Status', { exact: true }).selectOption('Source found');
  await claim.getByLabel('Found at').fill('https://example.org/minutes');
  await claim.getByLabel('This is').selectOption('a question');
  await claim.getByLabel('Author').pressSequentially('A. K. ');
  await claim.getByLabel('Author').press('Control+Enter');
  const note = claim.getByRole('article', { name: 'Note' });
  await seen(note);
  expect(await note.locator('.tag').allTextContents()).toEqual(['harbour', 'to ask']);
  expect(await note.getByRole('link', { name: 'Source' }).getAttribute('href')).toBe('https://example.org/minutes');
  await seen(note.getByText('by A. K.'));
  await seen(note.getByText('a question'));
  expect(await statusOf(popup, 0).inputValue()).toBe('source-found');
});

test('a source that is no address of the web is no link', async () => {
  const { popup } = await openBoth('script.test');
  const claim = claimOf(popup, 0);
  await claim.getByRole('button', { name: 'Add note' }).click();
  await popup.keyboard.type('Look here.');
  await claim.getByText('Tags, status and more').click();
  await claim.getByLabel('Status', { exact: true }).selectOption('Source found');
  await claim.getByLabel('Found at').evaluate((field) => field.setAttribute('type', 'text'));
  await claim.getByLabel('Found at').fill('javascript:alert(1)');
  await claim.getByLabel('Found at').press('Control+Enter');
  await seen(claim.getByRole('article', { name: 'Note' }));
  expect(await claim.getByRole('link').count()).toBe(0);
});

test('what is chosen and not saved is there when the popup opens again', async () => {
  const { page, popup } = await openBoth('chosen.test');
  await claimOf(popup, 0).getByRole('button', { name: 'Add note' }).click();
  await claimOf(popup, 0).getByText('Tags, status and more').click();
  await claimOf(popup, 0).getByLabel('Tags', { exact: true }).fill('harbour');
  await expect.poll(() => stored('draft:'), PATIENCE).toMatchObject([{ tags: ['harbour'], value: '' }]);
  await popup.close();
  const again = await openPopup(page);
  await seen(claimOf(again, 0).getByText('Restored: not saved yet'));
  expect(await claimOf(again, 0).getByLabel('Tags', { exact: true }).inputValue()).toBe('harbour');
});

test('a dismissed claim leaves the list and the count, and is brought back', async () => {
  const { page, popup } = await openBoth('dismissed.test');
  const badge = (): Promise<string> => extension.badgeOf(page);
  await expect.poll(badge, PATIENCE).toBe('4');
  const words = (await claimOf(popup, 1).locator('.words').textContent()) ?? '';
  await claimOf(popup, 1).getByRole('button', { name: 'Not a problem here' }).click();
  await popup.keyboard.type('It is in the minutes.');
  await popup.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await expect.poll(() => popup.locator('.claim').count(), PATIENCE).toBe(3);
  await expect.poll(badge, PATIENCE).toBe('3');
  await seen(popup.getByText('3 unsourced claims'));

  const again = await openPopup(page);
  await again.getByText('1 dismissed claim').click();
  const dismissed = again.getByRole('article', { name: 'Dismissed claim' });
  await seen(dismissed.getByText('It is in the minutes.'));
  expect(await dismissed.locator('blockquote').textContent()).toContain(words.slice(0, 40));
  await dismissed.getByRole('button', { name: 'Bring back' }).click();
  await expect.poll(badge, PATIENCE).toBe('4');
  await expect.poll(() => again.locator('.claim').count(), PATIENCE).toBe(4);
  await again.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(badge, PATIENCE).toBe('3');
});

test('a flagged page has a status, tags and a source', async () => {
  const { page, popup } = await openBoth('page-status.test');
  await popup.getByRole('button', { name: 'Flag page' }).click();
  await popup.getByLabel('Status of this page').selectOption('Confirmed');
  await popup.getByText('Tags and source').click();
  await popup.getByLabel('Tags', { exact: true }).pressSequentially('bridge, budget');
  await popup.getByLabel('Found at').fill('https://example.org/');
  const flagOf = () => stored(`flag:${pageKey(site.url('/news', 'page-status.test'))}`);
  const flag = { tags: ['bridge', 'budget'], assessment: { status: 'confirmed', link: 'https://example.org/' } };
  await expect.poll(flagOf, PATIENCE).toMatchObject([flag]);
  const again = await openPopup(page);
  await expect.poll(() => again.getByLabel('Status of this page').inputValue(), PATIENCE).toBe('confirmed');
});

test('an orphan keeps its words and is attached to the words that the reader selects', async () => {
  const { page, popup } = await openBoth('orphan.test');
  await claimOf(popup, 0).getByRole('button', { name: 'Add note' }).click();
  await popup.keyboard.type('on the talks');
  await popup.keyboard.press('Control+Enter');
  await seen(claimOf(popup, 0).getByRole('article', { name: 'Note' }));
  await page.evaluate(() => {
    const [first] = document.querySelectorAll('article p');
    if (first) first.textContent = 'The council of Veldhoven met again on Thursday, and the mayor left early.';
  });
  const missing = popup.locator('section', { has: popup.getByRole('heading', { name: 'Notes whose words are gone' }) });
  await seen(missing.getByText('Last seen here on'));
  await missing.getByRole('button', { name: 'Attach to the words selected' }).click();
  await seen(popup.getByText('Select the words in the page first, then press this again.'));

  await page.bringToFront();
  await page.evaluate(() => {
    const [text] = document.querySelector('article p')?.childNodes ?? [];
    if (text) getSelection()?.setBaseAndExtent(text, 4, text, 24);
  });
  await popup.bringToFront();
  await missing.getByRole('button', { name: 'Attach to the words selected' }).click();
  const other = popup.locator('section', { has: popup.getByRole('heading', { name: 'Notes on other words' }) });
  await seen(other.getByText('on the talks'));
  expect(await other.locator('blockquote').textContent()).toBe('council of Veldhoven');
  await popup.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await seen(missing.getByText('on the talks'));
});

test('what became of the attributions since the page was flagged is told', async () => {
  const { page, popup } = await openBoth('watch.test');
  await popup.getByRole('button', { name: 'Flag page' }).click();
  await expect
    .poll(async () => (await stored(`watch:${pageKey(site.url('/news', 'watch.test'))}`)).length, PATIENCE)
    .toBe(1);
  await page.evaluate(() => {
    const second = document.querySelectorAll('article p')[1];
    if (second) second.textContent = second.textContent?.replace('Two officials said', 'Mayor Vermeer said') ?? '';
  });
  await popup.getByText('1 attribution has changed since').click();
  await seen(popup.locator('del', { hasText: 'officials said' }));
  await seen(popup.locator('ins', { hasText: 'Vermeer said' }));
});
