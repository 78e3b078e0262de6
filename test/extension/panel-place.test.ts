import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PATIENCE } from './fixture.ts';
import { addParagraph, newsPage, PARAGRAPHS } from './news.ts';
import { runExtension } from './running.ts';
import { begunIn, choose, command, notesIn, popupsOf, selectWords } from './words.ts';

const TALL = '<style>p { margin: 60vh 0 }</style>';
const ONE = 'It emerged on Monday that the old bridge over the river Dommel would close for two years of works.';

const { extension, site } = runExtension({ '/news': newsPage(PARAGRAPHS, TALL) });

async function openBoth(path: string, host: string): Promise<{ page: Page; panel: Page }> {
  const page = await extension.open(site.url(path, host));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await extension.readReportOf(page);
  const panel = await extension.openPanelFor(page);
  await panel.locator('.entry').first().waitFor();
  return { page, panel };
}

const rowsOf = (panel: Page): Locator => panel.locator('.entry');
const said = (panel: Page): Promise<string> => panel.locator('[aria-live="polite"]').first().textContent().then(String);

test('a claim that is come to in the page while the filter hides it is told, and shown on a press', async () => {
  const { page, panel } = await openBoth('/news', 'hidden.test');
  const all = await rowsOf(panel).count();
  await panel.getByRole('button', { name: /^\d+ named$/ }).press('Enter');
  await expect.poll(() => rowsOf(panel).count(), PATIENCE).toBeLessThan(all);
  await page.bringToFront();
  await command(extension, page, 'next');
  await expect.poll(() => said(panel), PATIENCE).toMatch(/ of \d+\. It is hidden by the filter\.$/);
  const told = panel.getByText(/^Hidden by the filter: .* of \d+\./);
  await told.waitFor();
  expect(await panel.locator('.entry[aria-current]').count()).toBe(0);
  await told.getByRole('button', { name: 'Show it' }).press('Enter');
  await expect.poll(() => rowsOf(panel).count(), PATIENCE).toBe(all);
  expect(await panel.locator('.entry[aria-current]').count()).toBe(1);
  await expect
    .poll(() => panel.evaluate(() => document.activeElement?.closest('.entry')?.getAttribute('aria-current')), PATIENCE)
    .toBe('true');
});

test('the way from the last claim to the first is announced', async () => {
  const { page, panel } = await openBoth('/news', 'around.test');
  await page.bringToFront();
  await command(extension, page, 'previous');
  await expect.poll(() => said(panel), PATIENCE).toMatch(/^Around again\. .* of \d+\.$/);
});

test('a note begun in the page is gone on with in the panel where that is open: on a claim, and on other words', async () => {
  const { page, panel } = await openBoth('/news', 'begun.test');
  await panel.getByRole('button', { name: /^\d+ vague$/ }).press('Enter');
  for (const [words, place] of [
    ['Two officials', '.entry[aria-current="true"]'],
    ['would publish the figures next week', '[role="tabpanel"]'],
  ] as const) {
    await page.bringToFront();
    await selectWords(page, words);
    await choose(extension, page, 'note');
    const field = panel.locator(place).getByRole('textbox', { name: 'New note' });
    await field.waitFor();
    await expect.poll(() => field.evaluate((element) => element === document.activeElement), PATIENCE).toBe(true);
    await panel.keyboard.type(`On ${words}`);
    await panel.keyboard.press('Control+Enter');
    await expect
      .poll(async () => (await notesIn(extension)).map(({ body }) => body.value), PATIENCE)
      .toContain(`On ${words}`);
  }
  expect(await popupsOf(extension)).toBe(0);
  expect(await begunIn(extension)).not.toHaveProperty('begun');
});

test('a note on an attribution stands under it, whichever of its sentence’s rows the filter shows', async () => {
  const { panel } = await openBoth('/news', 'holder.test');
  await panel.getByRole('button', { name: /^\d+ alleged$/ }).press('Enter');
  await panel.keyboard.press('j');
  await panel.getByRole('button', { name: 'Add note' }).press('Enter');
  await panel.locator('.entry[aria-current="true"]').getByRole('textbox', { name: 'New note' }).waitFor();
});

test('on a new text the source that is shown alone stays; on another page only the verdict does', async () => {
  const { page, panel } = await openBoth('/news', 'stays.test');
  await panel.getByRole('tab', { name: /^Sources/ }).press('Enter');
  const first = panel.getByRole('list', { name: 'Sources' }).getByRole('button').first();
  await first.press('Enter');
  const chip = panel.locator('.chip-source');
  const name = await chip.textContent();
  const times = await rowsOf(panel).count();
  const count = await panel.getByText(/ of \d+ shown/).textContent();
  const late = 'It emerged on Monday, Zoltan Aarts said, that the old bridge would allegedly be sold.';
  await addParagraph(page, late, 'first');
  await expect.poll(() => panel.getByText(/ of \d+ shown/).textContent(), PATIENCE).not.toBe(count);
  expect(await chip.textContent()).toBe(name);
  expect(await rowsOf(panel).count()).toBe(times);

  await panel.getByRole('button', { name: 'Unsourced', exact: true }).press('Enter');
  await page.evaluate(
    ([first, others]) => {
      history.pushState(null, '', '/another-story');
      document.title = 'Another story';
      for (const [at, paragraph] of [...document.querySelectorAll('article p')].entries()) {
        paragraph.textContent = at === 0 ? first : others;
      }
    },
    [ONE, PARAGRAPHS[2]] as const,
  );
  await panel.getByRole('heading', { name: 'Another story' }).waitFor();
  await expect.poll(() => chip.count(), PATIENCE).toBe(0);
  expect(await panel.getByRole('button', { name: 'Unsourced', exact: true }).getAttribute('aria-pressed')).toBe('true');
});

// The last: the popup of the toolbar button stays over the tabs.
test('a note begun in the page of another tab opens its popup', async () => {
  const { panel } = await openBoth('/news', 'mine.test');
  const other = await extension.open(site.url('/news', 'other.test'));
  await extension.readReportOf(other);
  await selectWords(other, 'Two officials');
  await choose(extension, other, 'note');
  await expect.poll(() => popupsOf(extension), PATIENCE).toBe(1);
  expect(await panel.getByRole('textbox', { name: 'New note' }).count()).toBe(0);
  await other.close();
});
