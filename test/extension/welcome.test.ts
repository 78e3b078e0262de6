import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyse, claims, KINDS } from '../../src/engine/index.ts';
import { SAMPLE } from '../../src/welcome/sample.ts';
import { launchExtension, type Site, startSite } from '../browser.ts';
import { type Extension, PATIENCE, startExtension } from './fixture.ts';
import { newsPage, paintedOn } from './news.ts';

let extension: Extension;
let site: Site;
let welcome: Page;

beforeAll(async () => {
  extension = await startExtension();
  site = await startSite({ '/news': newsPage() });
  welcome = await extension.context.newPage();
  await welcome.goto(`chrome-extension://${extension.extensionId}/src/welcome/index.html`);
});

afterAll(async () => {
  await extension.close();
  await site.close();
});

test('it opens when the extension is installed, and not when the browser starts again', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'says-who-'));
  try {
    // The first start waits for the page and closes it.
    await (await launchExtension(resolve('dist/chrome'), profile)).close();
    const again = await startExtension(profile);
    const page = await again.open(site.url('/news'));
    await again.readReportOf(page);
    expect(again.context.pages().filter((other) => other.url().includes('/welcome/'))).toEqual([]);
    await again.close();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

test('the sample is marked by the engine itself, and has every kind', async () => {
  const found = claims(analyse(SAMPLE.text));
  expect(found.map(({ signals: [{ kind }] }) => kind).sort()).toEqual([...KINDS.slice(0, 4)].sort());
  const marks = welcome.locator('.paper .mark');
  await expect
    .poll(() => marks.allTextContents(), PATIENCE)
    .toEqual(found.flatMap(({ signals }) => signals.map(({ start, end }) => SAMPLE.text.slice(start, end))));
  expect(await welcome.locator('.found-claim').count()).toBe(found.length);
  expect(await welcome.locator('.badge').textContent()).toBe(String(found.length));
  // The toolbar in the drawing shows the same number.
  expect(await welcome.locator('.toolbar-badge').textContent()).toBe(String(found.length));
});

test('the first steps name the keys as the browser has them', async () => {
  await expect
    .poll(() => welcome.locator('.steps kbd').allTextContents(), PATIENCE)
    .toEqual(['Alt+Shift+.', 'Alt+Shift+,']);
});

test('the choice takes effect at once, and with the keyboard', async () => {
  const page = await extension.open(site.url('/news'));
  await expect.poll(async () => (await paintedOn(page)).length, PATIENCE).toBeGreaterThan(2);
  await welcome.bringToFront();
  await welcome.getByRole('radio', { name: 'On articles everywhere' }).focus();
  await welcome.keyboard.press('ArrowDown');
  await welcome.keyboard.press('ArrowDown');
  expect(await welcome.getByRole('radio', { name: 'Only when I click' }).isChecked()).toBe(true);
  await expect.poll(() => paintedOn(page), PATIENCE).toEqual([]);
  await welcome.keyboard.press('ArrowDown');
  await expect.poll(async () => (await paintedOn(page)).length, PATIENCE).toBeGreaterThan(2);
});

test('everything is reached with the keyboard, in order, and can be seen to have the focus', async () => {
  // Anew, so that the first Tab comes to the first of all.
  await welcome.reload();
  await expect.poll(() => welcome.locator('.card-choice').count(), PATIENCE).toBe(3);
  await expect.poll(() => welcome.getByRole('radio', { checked: true }).count(), PATIENCE).toBe(1);
  const wanted = await welcome.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')];
    // Of radio buttons one has the way by Tab; what is disabled has none.
    return all.filter((one) => !one.matches(':disabled, [type=radio]:not(:checked)') && one.checkVisibility()).length;
  });
  expect(wanted).toBeGreaterThan(1);
  const walked: boolean[] = [];
  while (walked.length <= wanted) {
    await welcome.keyboard.press('Tab');
    const at = await welcome.evaluate(() => {
      const here = document.activeElement;
      if (!here || here === document.body || here.hasAttribute('data-walked')) return null;
      here.setAttribute('data-walked', '');
      return here.matches(':focus-visible') && getComputedStyle(here).outlineStyle !== 'none';
    });
    if (at === null) break;
    walked.push(at);
  }
  expect(walked).toEqual(Array.from({ length: wanted }, () => true));
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the %s welcome page, narrow or wide',
  async (colorScheme) => {
    await welcome.emulateMedia({ colorScheme });
    await expect.poll(() => welcome.locator('.card-choice').count(), PATIENCE).toBe(3);
    await welcome.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    for (const width of [320, 1280]) {
      await welcome.setViewportSize({ width, height: 800 });
      expect(await welcome.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const { violations } = await welcome.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<{ violations: object[] }> } }).axe.run(),
      );
      expect(violations).toEqual([]);
    }
  },
);
