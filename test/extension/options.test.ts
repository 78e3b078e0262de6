import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { claims } from '../../src/engine/index.ts';
import { type Site, startSite } from '../browser.ts';
import { violationsIn } from './axe.ts';
import { type Extension, PATIENCE, startExtension } from './fixture.ts';
import { newsPage, PARAGRAPHS, paintedOn } from './news.ts';
import { forgetAll } from './words.ts';

let extension: Extension;
let site: Site;
let options: Page;

beforeAll(async () => {
  extension = await startExtension();
  site = await startSite({ '/news': newsPage(PARAGRAPHS) });
});

beforeEach(async () => {
  await forgetAll(extension);
  await options?.close();
});

afterAll(async () => {
  await extension.close();
  await site.close();
});

const seen = (locator: Locator) => expect.poll(() => locator.first().isVisible(), PATIENCE).toBe(true);

async function openBoth(): Promise<Page> {
  const page = await extension.open(site.url('/news'));
  await extension.readReportOf(page);
  options = await extension.openOptions();
  return page;
}

const kindsOn = async (page: Page): Promise<string> =>
  [...new Set((await paintedOn(page)).map(({ kind }) => kind))].sort().join(' ');

test('a kind that is taken out is neither marked nor counted, and the popup says so', async () => {
  const page = await openBoth();
  await expect.poll(() => kindsOn(page), PATIENCE).toBe('agentless alleged anonymous vague');
  const { signals } = await extension.reportOf(page);
  await options.getByRole('checkbox', { name: 'Anonymous' }).uncheck();
  await expect.poll(() => kindsOn(page), PATIENCE).toBe('agentless alleged vague');
  const left = claims(signals.filter(({ kind }) => kind !== 'anonymous')).length;
  expect(left).toBeLessThan(claims(signals).length);
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(String(left));
  const popup = await extension.openPopupFor(page);
  await seen(popup.getByText(`${left} unsourced claims`, { exact: true }));
  await seen(popup.getByText('1 kind is not shown.'));
  await options.getByRole('checkbox', { name: 'Vague' }).uncheck();
  await seen(popup.getByText('2 kinds are not shown.'));
});

test('named sources are marked when they are asked for, and never counted', async () => {
  const page = await openBoth();
  const count = await extension.badgeOf(page);
  await options.getByRole('checkbox', { name: 'Named' }).check();
  await expect.poll(() => kindsOn(page), PATIENCE).toBe('agentless alleged anonymous named vague');
  expect(await extension.badgeOf(page)).toBe(count);
});

test('the look of a kind is kept as it is chosen, and comes back', async () => {
  options = await extension.openOptions();
  await options.getByLabel('Line: Vague').selectOption('Dashed');
  await options.getByRole('button', { name: 'Plain' }).click();
  const look = (): Promise<unknown> =>
    options.evaluate(async () => (await chrome.storage.local.get('setting:look'))['setting:look']);
  await expect.poll(look, PATIENCE).toMatchObject({
    value: { vague: { line: 'dashed', colour: 'grey' }, alleged: { line: 'double', colour: 'grey' } },
  });
  expect(await options.getByRole('button', { name: 'Plain' }).getAttribute('aria-pressed')).toBe('true');
  await options.getByRole('button', { name: 'Back to the usual look' }).click();
  await expect.poll(look, PATIENCE).toMatchObject({ value: { vague: { line: 'wavy', colour: 'teal' } } });
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(look, PATIENCE).toMatchObject({ value: { vague: { line: 'dashed', colour: 'grey' } } });
});

test('own phrases are marked in open articles, and what cannot be read is told with its place', async () => {
  const page = await openBoth();
  const list = options.getByRole('textbox', { name: 'Your list' });
  await list.fill('alleged: northern quay\n[never closed');
  await seen(options.getByText('1 phrase is ready.'));
  const isPainted = async (): Promise<boolean> =>
    (await paintedOn(page)).some(({ kind, words }) => kind === 'alleged' && words === 'northern quay');
  await expect.poll(isPainted, PATIENCE).toBe(true);
  const fault = options.getByRole('button', { name: 'Line 2, column 1:' });
  await seen(fault);
  await fault.click();
  expect(await list.evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(23);

  await options
    .getByRole('textbox', { name: 'Try them on a text' })
    .fill('The NORTHERN quay is empty, and nobody knows.');
  await seen(options.locator('.marked-text .kind-alleged', { hasText: 'NORTHERN quay' }));
  await seen(options.getByText('1 mark from your phrases.'));
  await options.reload();
  await expect.poll(() => list.inputValue(), PATIENCE).toBe('alleged: northern quay\n[never closed');
  await list.fill('');
  await expect.poll(isPainted, PATIENCE).toBe(false);
});

test('what the library has of the choices is the same as in the options', async () => {
  options = await extension.openOptions();
  const library = await extension.openLibrary('options');
  await options.getByRole('textbox', { name: 'Author' }).fill('A. K.');
  await expect.poll(() => library.getByRole('textbox', { name: 'Author' }).inputValue(), PATIENCE).toBe('A. K.');
  await library.getByRole('switch', { name: 'Button beside selected words' }).click();
  await expect
    .poll(
      () => options.getByRole('switch', { name: 'Button beside selected words' }).getAttribute('aria-checked'),
      PATIENCE,
    )
    .toBe('false');
  await library.close();
});

test('what an organisation sets and the browser does not keep is told, and kept when the options are opened again', async () => {
  const stored = async () => (await extension.worker()).evaluate(() => chrome.storage.local.get('policy'));
  options = await extension.context.newPage();
  let hasRoom = false;
  await options.exposeFunction('hasRoom', () => hasRoom);
  await options.addInitScript(() => {
    // Some Chromiums have `browser` beside `chrome`; the extension takes it where it is there.
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    const { local, managed } = browser.storage;
    const { set } = local;
    Object.assign(managed, { get: async () => ({ kinds: ['vague'] }) });
    Object.assign(local, {
      set: async (...all: Parameters<typeof set>) => {
        if (await (globalThis as unknown as { hasRoom(): Promise<boolean> }).hasRoom()) return set.apply(local, all);
        throw new Error('disk full');
      },
    });
  });
  const open = () => options.goto(`chrome-extension://${extension.extensionId}/src/options/index.html`);
  await open();
  const told = options.getByRole('region', { name: 'Your organisation' }).getByRole('alert');
  await expect
    .poll(() => told.textContent(), PATIENCE)
    .toMatch(/did not keep what your organisation sets now.*disk full$/);
  expect(await violationsIn(options)).toEqual([]);
  expect(await stored()).toEqual({});
  hasRoom = true;
  await open();
  await expect.poll(stored, PATIENCE).toMatchObject({ policy: { given: { kinds: ['vague'] } } });
  await seen(options.getByText('Vague – until you choose otherwise'));
  expect(await told.count()).toBe(0);
});

test('a choice that the browser refuses to keep is told, and what holds is shown; what was typed stays', async () => {
  options = await extension.openOptions();
  const added = options.locator('.trace-row').last();
  await seen(added);
  await options.evaluate(() => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    Object.assign(browser.storage.local, { set: () => Promise.reject(new Error('disk full')) });
  });
  const where = options.getByRole('radio');
  const kind = options.getByRole('checkbox', { name: 'Vague' });
  const line = options.getByLabel('Line: Vague');
  const plain = options.getByRole('button', { name: 'Plain' });
  const card = options.getByRole('switch', { name: 'Card at the pointer' });
  const reminder = options.getByRole('switch', { name: 'Reminder to export' });
  const author = options.getByRole('textbox', { name: 'Author' });
  const shown = async (): Promise<readonly unknown[]> => [
    await where.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked)),
    await kind.isChecked(),
    await line.inputValue(),
    await plain.getAttribute('aria-pressed'),
    await card.getAttribute('aria-checked'),
    await reminder.getAttribute('aria-checked'),
    await author.inputValue(),
    await options.locator('.trace-row').count(),
  ];
  const before = await shown();
  const told = options.getByText('The browser has no room left');
  for (const act of [
    () => where.last().click(),
    () => kind.click(),
    () => line.selectOption('Dashed'),
    () => plain.click(),
    () => card.click(),
    () => reminder.click(),
    () => author.pressSequentially('A.'),
    () => options.getByRole('button', { name: 'The usual places' }).click(),
  ]) {
    await act();
    await seen(told);
    await expect.poll(shown, PATIENCE).toEqual(before);
    await options.locator('.toast').getByRole('button', { name: 'Close' }).click();
    expect(await told.count()).toBe(0);
  }
  await options.getByRole('textbox', { name: 'Your list' }).fill('people in the know');
  await seen(told);
  expect(await options.getByRole('textbox', { name: 'Your list' }).inputValue()).toBe('people in the know');
  await options.getByRole('button', { name: 'Add a place' }).click();
  await added.locator('.trace-name').fill('Own');
  await added.locator('.trace-address').fill('https://example.org/{words}');
  await options.getByRole('textbox', { name: 'Site' }).focus();
  await expect.poll(() => added.locator('.trace-name').inputValue(), PATIENCE).toBe('Own');
  expect(await added.locator('.trace-address').inputValue()).toBe('https://example.org/{words}');
  expect(await (await extension.worker()).evaluate(() => chrome.storage.local.get(null))).toEqual({});
});

test('shortcuts, version, permissions and libraries are those of the extension', async () => {
  options = await extension.openOptions();
  const { version, permissions, commands } = JSON.parse(await readFile('dist/chrome/manifest.json', 'utf8'));
  await seen(options.getByText(`Says Who? ${version}`));
  await expect.poll(() => options.locator('#shortcuts tbody tr').count(), PATIENCE).toBe(Object.keys(commands).length);
  expect(await options.locator('#privacy .fact').count()).toBe(permissions.length + 1);
  for (const text of await options.locator('#privacy dd').allTextContents()) expect(text).toMatch(/^To .*\.$/);
  const licences = await readFile('dist/chrome/licences.txt', 'utf8');
  for (const name of await options.locator('.libraries b').allTextContents())
    expect(licences).toContain(`## ${name} - `);
});

test('everything is reached with the keyboard, in order, and can be seen to have the focus', async () => {
  options = await extension.openOptions();
  for (const late of ['#shortcuts tbody tr', '.kind-row', '.trace-row', '.switch', '.phrases-field:enabled'])
    await seen(options.locator(late));
  const wanted = await options.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')];
    // Of radio buttons one has the way by Tab; what is disabled has none.
    return all.filter((one) => !one.matches(':disabled, [type=radio]:not(:checked)') && one.checkVisibility()).length;
  });
  const walked: boolean[] = [];
  await options.evaluate(() => document.body.focus());
  for (;;) {
    await options.keyboard.press('Tab');
    const at = await options.evaluate(() => {
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

test.each(['light', 'dark'] as const)('axe finds nothing in the %s options, narrow or wide', async (colorScheme) => {
  options = await extension.openOptions();
  await options.emulateMedia({ colorScheme });
  await options.getByRole('textbox', { name: 'Site' }).fill('a.example');
  await options.getByRole('button', { name: 'Choose this site' }).click();
  await options.getByRole('textbox', { name: 'Your list' }).fill('[never closed');
  await options.getByText('How to write them').click();
  await seen(options.getByRole('button', { name: 'Line 1, column 1:' }));
  await seen(options.locator('.row-name', { hasText: 'a.example' }));
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await options.evaluate(await readFile(axe, 'utf8'));
  for (const width of [320, 1280]) {
    await options.setViewportSize({ width, height: 800 });
    expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const { violations } = await options.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<{ violations: object[] }> } }).axe.run(),
    );
    expect(violations).toEqual([]);
  }
});
