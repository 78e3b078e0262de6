import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import german from '../../src/assets/_locales/de/messages.json' with { type: 'json' };
import { countWords } from '../../src/engine/index.ts';
import { PATIENCE } from './fixture.ts';
import { newsPage } from './news.ts';
import { runExtension } from './running.ts';

const { extension, site } = runExtension({ '/news': newsPage() }, 'de');

test('a German browser shows German texts, says that they are, and has German plurals', async () => {
  const page = await extension.open(site.url('/news'));
  const report = await extension.readReportOf(page);
  const popup = await extension.openPopupFor(page);
  await popup.locator('.claim').first().waitFor();
  expect(await popup.locator('html').getAttribute('lang')).toBe('de');
  expect(await popup.locator('html').getAttribute('dir')).toBe('ltr');
  const claims = await popup.locator('.claim').count();
  expect(claims).toBeGreaterThan(1);
  expect(await popup.locator('.total').textContent()).toBe(
    `${claims} Behauptungen ohne greifbare Quelle in ${countWords(report.text)} Wörtern`,
  );
  await expect
    .poll(() => extension.titleOf(page), PATIENCE)
    .toBe(`Says Who? — ${claims} Behauptungen ohne greifbare Quelle`);
  await popup.getByRole('button', { name: german.trace_it.message }).first().click();
  await popup.getByText(german.trace_claim.message).waitFor();
});

test('the welcome page says in German why each claim of its sample is one', async () => {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/src/welcome/index.html`);
  const told = page.locator('.found-claim');
  await told.first().waitFor();
  const texts = await told.allTextContents();
  const says = Object.entries(german).filter(([key]) => key.startsWith('rule_says_'));
  for (const text of texts) expect(says.filter(([, { message }]) => text.includes(message))).toHaveLength(1);
});

const VIEWS = {
  popup: { open: (page: Page) => extension.openPopupFor(page), sign: '.claim', width: 380 },
  panel: { open: (page: Page) => extension.openPanelFor(page), sign: 'mark', width: 380 },
  library: { open: () => extension.openLibrary('files'), sign: '.part', width: 700 },
  options: { open: () => extension.openOptions(), sign: '.trace-row', width: 500 },
} as const;

test.each(Object.entries(VIEWS))(
  'nothing of the %s is wider than its window, from either side',
  async (_name, view) => {
    const page = await extension.open(site.url('/news'));
    await extension.readReportOf(page);
    const shown = await view.open(page);
    await shown.setViewportSize({ width: view.width, height: 600 });
    await shown.locator(view.sign).first().waitFor();
    for (const dir of ['ltr', 'rtl'] as const) {
      const wide = await shown.evaluate((way) => {
        document.documentElement.dir = way;
        return [...document.querySelectorAll('body *')]
          .filter((element) => {
            const { left, right, width } = element.getBoundingClientRect();
            // A way to the content is out of sight until it is focused.
            return width > 0 && (left < -1 || right > innerWidth + 1) && !element.matches('.skip, .skip *');
          })
          .map((element) => `${element.tagName} ${element.className}`);
      }, dir);
      expect(wide, dir).toEqual([]);
    }
  },
);
