import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { USUAL_TRACES } from '../../src/settings/traces.ts';
import { type Extension, PATIENCE, startExtension } from './fixture.ts';

let extension: Extension;
let view: Page;

beforeAll(async () => {
  extension = await startExtension();
});

afterAll(() => extension?.close());

beforeEach(async () => {
  await (await extension.worker()).evaluate(() => chrome.storage.local.remove('setting:traces'));
  await view?.close();
  view = await extension.openOptions();
  await view.locator('.trace-row').first().waitFor();
});

const names = () =>
  view.locator('.trace-name').evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
const kept = () =>
  extension.worker().then((worker) =>
    worker.evaluate(async () => {
      const { 'setting:traces': setting } = await chrome.storage.local.get('setting:traces');
      return (setting as { value: { name: string; address: string }[] } | undefined)?.value;
    }),
  );
const keptNames = async () => (await kept())?.map(({ name }) => name);
const usual = USUAL_TRACES.map(({ name }) => name);

test('a place is added as soon as it has a name and an address that can be kept', async () => {
  await view.getByRole('button', { name: 'Add a place' }).click();
  await expect.poll(() => view.evaluate(() => document.activeElement?.localName), PATIENCE).toBe('input');
  await view.keyboard.type('Own');
  await view.keyboard.press('Tab');
  await view.keyboard.type('https://example.org/?q=');
  await view.getByText('Say what is looked for').waitFor();
  expect(await keptNames()).toBeUndefined();
  await view.keyboard.type('{words}&more=1');
  await expect
    .poll(kept, PATIENCE)
    .toMatchObject([...USUAL_TRACES, { name: 'Own', address: 'https://example.org/?q={words}&more=1' }]);
  await expect.poll(() => view.locator('.trace-row .problem').count(), PATIENCE).toBe(0);
});

test('what cannot be kept says why and leaves what was kept', async () => {
  const address = view.locator('.trace-address').first();
  await address.fill('javascript:alert({words})');
  await view.getByText('This is no address of the web').waitFor();
  expect(await address.getAttribute('aria-invalid')).toBe('true');
  expect(await keptNames()).toBeUndefined();
  await address.fill('https://example.org/{words}');
  await expect.poll(async () => (await kept())?.[0]?.address, PATIENCE).toBe('https://example.org/{words}');
});

test('a place is moved, removed and brought back', async () => {
  await view.getByRole('button', { name: 'Move down: DuckDuckGo' }).click();
  await expect.poll(names, PATIENCE).toEqual(['Google', 'DuckDuckGo', ...usual.slice(2)]);
  await view.getByRole('button', { name: 'Remove: Google' }).click();
  await expect.poll(keptNames, PATIENCE).toEqual(['DuckDuckGo', ...usual.slice(2)]);
  await view.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(keptNames, PATIENCE).toEqual(['Google', 'DuckDuckGo', ...usual.slice(2)]);
  expect(await names()).toEqual(['Google', 'DuckDuckGo', ...usual.slice(2)]);
});

test('the usual places come back, also over what was left half typed, and can be undone', async () => {
  await view.locator('.trace-name').first().fill('Renamed');
  await expect.poll(keptNames, PATIENCE).toEqual(['Renamed', ...usual.slice(1)]);
  await view.locator('.trace-address').nth(1).fill('nowhere');
  await view.getByRole('button', { name: 'The usual places' }).click();
  await expect.poll(keptNames, PATIENCE).toEqual(usual);
  await expect.poll(() => view.locator('.trace-row .problem').count(), PATIENCE).toBe(0);
  await view.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(keptNames, PATIENCE).toEqual(['Renamed', ...usual.slice(1)]);
});
