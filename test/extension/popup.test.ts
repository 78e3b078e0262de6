import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { claims, countWords, KINDS } from '../../src/engine/index.ts';
import { violationsIn } from './axe.ts';
import { PATIENCE } from './fixture.ts';
import { addParagraph, newsPage, PARAGRAPHS } from './news.ts';
import { runExtension } from './running.ts';

const LATE =
  'The council will allegedly meet again on Monday, two officials said late on Thursday after the vote in Veldhoven.';
const CALM = 'Mayor Anna Vermeer said on Wednesday that the city would publish the figures of the bridge next week.';
const TALL = '<style>p { margin: 60vh 0 }</style>';
const GERMAN =
  'Die alte Brücke wird ab Mai nicht mehr befahren, und das wird eine lange Zeit so bleiben, sagte der Bürgermeister am Mittwoch im Rathaus der Stadt.';

const { extension, site } = runExtension({
  '/news': newsPage(PARAGRAPHS, TALL),
  '/other': newsPage([PARAGRAPHS[0]], '', 'Another story'),
  '/calm': newsPage(
    PARAGRAPHS.map(() => CALM),
    '',
    'A calm story',
  ),
  '/odd': newsPage([...PARAGRAPHS], '', '&lt;img src=x onerror=alert(1)&gt; 🦊'),
  '/files/42': { body: '%PDF-1.1', type: 'application/pdf' },
  '/about.pdf': '<!doctype html><html lang="en"><title>About a file</title><p>What is in it.',
  '/plain': '<!doctype html><html lang="en"><title>Contact</title><p>Write to us.',
  '/german': newsPage(
    Array.from({ length: 6 }, () => GERMAN),
    '',
    'Brücke',
  ).replace('lang="en"', 'lang="de"'),
});

async function openBoth(path: string, host?: string): Promise<{ page: Page; popup: Page }> {
  const page = await extension.open(site.url(path, host));
  await extension.readReportOf(page);
  return { page, popup: await extension.openPopupFor(page) };
}

const claimsIn = (popup: Page): Locator =>
  popup
    .getByRole('list')
    .filter({ has: popup.locator('.claim') })
    .locator('.claim-go');

// What is announced stands in the page a second time.
const seen = (locator: Locator) => expect.poll(() => locator.first().isVisible(), PATIENCE).toBe(true);

test('the popup has the counts of the report, in words', async () => {
  const { page, popup } = await openBoth('/news');
  const report = await extension.reportOf(page);
  const found = claims(report.signals);
  expect(found.length).toBeGreaterThan(2);
  await seen(popup.getByText(`${found.length} unsourced claims`, { exact: true }));
  await seen(popup.getByText(`in ${countWords(report.text)} words`));
  await seen(popup.getByRole('heading', { name: 'Bridge talks collapse' }));
  for (const kind of KINDS) {
    const count = found.filter(({ signals: [first] }) => first.kind === kind).length;
    expect(await popup.getByText(`${count} ${kind}`, { exact: true }).count()).toBe(count > 0 ? 1 : 0);
  }
});

test('each claim has its own words under the line of its kind, and says why', async () => {
  const { page, popup } = await openBoth('/news');
  const { text, signals } = await extension.reportOf(page);
  const found = claims(signals);
  await expect.poll(() => claimsIn(popup).count(), PATIENCE).toBe(found.length);
  for (const [
    place,
    {
      signals: [first],
    },
  ] of found.entries()) {
    const claim = claimsIn(popup).nth(place);
    expect(await claim.locator(`.mark.kind-${first.kind}`).first().textContent()).toBe(
      text.slice(first.start, first.end),
    );
    expect(await claim.locator('.why').textContent()).toMatch(/^[A-Z][a-z]+ [A-Z].*\.$/);
  }
});

test('what the popup announces comes from one place, the counts as well', async () => {
  const { page, popup } = await openBoth('/news');
  const words = countWords((await extension.reportOf(page)).text);
  await expect
    .poll(() => popup.locator('.unseen[aria-live]').textContent(), PATIENCE)
    .toMatch(new RegExp(`unsourced claims in ${words} words$`));
  expect(await popup.locator('[role=status]:not([aria-live=off]), [role=alert]').count()).toBe(0);
});

test('one claim is one claim, and not claims', async () => {
  const { page, popup } = await openBoth('/other');
  expect(claims((await extension.reportOf(page)).signals)).toHaveLength(1);
  await seen(popup.getByText('1 unsourced claim', { exact: true }));
});

test('a click on a claim scrolls the page to it and flashes it', async () => {
  const { page, popup } = await openBoth('/news');
  const last = claimsIn(popup).last();
  await seen(last);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await last.click();
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('sw-flash')?.size ?? 0), PATIENCE).toBe(1);
  await expect.poll(() => page.evaluate(() => window.scrollY), PATIENCE).toBeGreaterThan(500);
});

test('a page that has gone while its claims are read is told, and no other is shown', async () => {
  const { page, popup } = await openBoth('/news');
  await seen(claimsIn(popup).first());
  await page.close();
  await claimsIn(popup).first().click();
  await seen(popup.getByText('The page did not answer.'));
});

test('claims leave the popup with their words', async () => {
  const { page, popup } = await openBoth('/news');
  await seen(claimsIn(popup).first());
  await page.evaluate(() => document.querySelector('article')?.remove());
  await seen(popup.getByRole('heading', { name: 'Not an article' }));
  expect(await claimsIn(popup).count()).toBe(0);
});

test('a tab that has no content script yet gets it when the popup opens', async () => {
  // No popup is open yet: it would bring the script back by itself.
  const page = await extension.open(site.url('/other', 'early.test'));
  await extension.readReportOf(page);
  const tabId = await extension.tabOf(page);
  await (await extension.worker()).evaluate(
    (id) =>
      chrome.scripting.executeScript({
        target: { tabId: id },
        func: () => (globalThis as { [name: symbol]: AbortController })[Symbol.for('says-who')]?.abort(),
      }),
    tabId,
  );
  await expect(extension.reportOf(page)).rejects.toThrow('Receiving end does not exist');
  const popup = await extension.openPopupFor(page);
  await seen(popup.getByText('1 unsourced claim', { exact: true }));
});

test('a PDF is told by what it is and not by its name', async () => {
  const viewer = 'This is a PDF. The browser shows it in a viewer of its own that no extension may read.';
  const { popup } = await openBoth('/files/42');
  await seen(popup.getByText(viewer));
  const { popup: other } = await openBoth('/about.pdf');
  await seen(other.getByRole('heading', { name: 'Not an article' }));
});

test('an article without a claim is told calmly, with the words that were read', async () => {
  const { page, popup } = await openBoth('/calm');
  await seen(
    popup.getByText(`No unsourced claims found in ${countWords((await extension.reportOf(page)).text)} words.`),
  );
  expect(await claimsIn(popup).count()).toBe(0);
});

test('text of a page stays text', async () => {
  const { popup } = await openBoth('/odd');
  await seen(popup.getByRole('heading', { name: '<img src=x onerror=alert(1)> 🦊' }));
  expect(await popup.locator('img').count()).toBe(0);
});

test.each([
  ['/plain', 'Not an article', /nothing was counted/],
  ['/german', 'Language not supported', /German/],
])('%s has no count but a state: %s', async (path, title, text) => {
  const { popup } = await openBoth(path);
  await seen(popup.getByRole('heading', { name: title }));
  await seen(popup.getByText(text));
  expect(await popup.locator('.total').count()).toBe(0);
});

test('a page of the browser is closed to extensions, and the popup says so', async () => {
  const page = await extension.open('chrome://version');
  const popup = await extension.openPopupFor(page);
  await seen(popup.getByRole('heading', { name: 'This page is closed to extensions' }));
});

test('the switch of a site acts at once, in the page too, and only there', async () => {
  const { page, popup } = await openBoth('/news', 'one.test');
  const other = await openBoth('/news', 'two.test');
  const toggle = popup.getByRole('switch', { name: /^Says Who\? on/ });
  await expect.poll(() => toggle.getAttribute('aria-checked'), PATIENCE).toBe('true');
  await toggle.click();
  await seen(popup.getByRole('heading', { name: /^Switched off for one\.test/ }));
  await expect.poll(() => toggle.getAttribute('aria-checked'), PATIENCE).toBe('false');
  expect((await extension.reportOf(page)).state).toBe('switched-off-here');
  expect((await extension.reportOf(other.page)).state).toBe('article');
  await toggle.click();
  await seen(claimsIn(popup).first());
  expect((await extension.reportOf(page)).state).toBe('article');
});

test('an open popup follows its page: late paragraphs, and another page in the tab', async () => {
  const { page, popup } = await openBoth('/other');
  await seen(popup.getByText('1 unsourced claim', { exact: true }));
  await addParagraph(page, LATE);
  await seen(popup.getByText('2 unsourced claims', { exact: true }));
  await page.goto(site.url('/calm'));
  await seen(popup.getByRole('heading', { name: 'A calm story' }));
  await seen(popup.getByText(/^No unsourced claims found/));
});

test('everything can be done with the keyboard', async () => {
  const { page, popup } = await openBoth('/news', 'keys.test');
  await seen(claimsIn(popup).first());
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const focused = (): Promise<string> => popup.evaluate(() => document.activeElement?.textContent ?? '');
  const place = (): Promise<number> =>
    popup.evaluate(() => [...document.querySelectorAll('.claim-go')].indexOf(document.activeElement as Element));

  for (const [key, at] of [
    ['j', 0],
    ['j', 1],
    ['ArrowDown', 2],
    ['k', 1],
    ['ArrowUp', 0],
    ['k', 0],
  ] as const) {
    await popup.keyboard.press(key);
    expect(await place()).toBe(at);
  }
  await popup.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('sw-flash')?.size ?? 0), PATIENCE).toBe(1);

  await popup.keyboard.press('Tab');
  expect(await focused()).toBe('Add note');
  await popup.keyboard.press('Enter');
  await expect.poll(() => popup.evaluate(() => document.activeElement?.tagName), PATIENCE).toBe('TEXTAREA');
  await popup.keyboard.type('jkjk');
  await popup.keyboard.press('Control+Enter');
  await expect.poll(place, PATIENCE).toBe(0);
  await seen(popup.getByRole('article').getByText('jkjk'));

  for (const name of ['Edit', 'Delete']) {
    await popup.keyboard.press('Tab');
    expect(await focused()).toBe(name);
  }
  await popup.keyboard.press('Enter');
  await expect.poll(focused, PATIENCE).toBe('Undo');
  expect(await popup.getByRole('article').count()).toBe(0);
  await popup.keyboard.press('Enter');
  await seen(popup.getByRole('article').getByText('jkjk'));
  expect(await place()).toBe(0);
});

test.each(['light', 'dark'] as const)('axe finds nothing in the %s popup', async (colorScheme) => {
  const { popup } = await openBoth('/news', `${colorScheme}.test`);
  await popup.emulateMedia({ colorScheme });
  await seen(claimsIn(popup).first());
  await popup.getByText('What the kinds mean').click();
  await popup.getByRole('button', { name: 'Flag page' }).click();
  await popup.getByRole('button', { name: 'Note on page' }).click();
  await popup.keyboard.type('A note');
  await popup.keyboard.press('Control+Enter');
  await popup.getByRole('button', { name: 'Add note' }).first().click();
  await popup.keyboard.type('Another');
  await popup.getByRole('button', { name: 'Delete' }).click();
  await seen(popup.getByText('Note deleted.'));
  expect(await violationsIn(popup)).toEqual([]);
});
