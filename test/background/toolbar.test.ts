import { beforeEach, expect, test, vi } from 'vitest';
import { showSign, signGone } from '../../src/browser/toolbar.ts';

const { action } = vi.hoisted(() => ({
  action: { setBadgeText: vi.fn(), setTitle: vi.fn(), setIcon: vi.fn() },
}));

const USUAL = { 16: 'grey.png' };
const OWN = { 16: 'blue.png' };

vi.mock('webextension-polyfill', () => ({
  default: { action, runtime: { getManifest: () => ({ action: { default_icon: USUAL } }) } },
}));

const show = (tabId: number, icons: typeof OWN | null) => showSign(tabId, { badge: '', title: '', icons });

/** The icons that were set, each with its tab. */
const set = () => action.setIcon.mock.calls.map(([{ tabId, path }]) => [tabId, path]);

beforeEach(() => void vi.clearAllMocks());

test('the usual icon is not set where the browser shows it anyway', async () => {
  signGone(1);
  await show(1, null);
  await show(1, null);
  expect(set()).toEqual([]);
  expect(action.setTitle).toHaveBeenCalledTimes(2);
});

test('an icon of its own is set each time, and the usual one after it', async () => {
  signGone(2);
  await show(2, OWN);
  await show(2, OWN);
  await show(2, null);
  await show(2, null);
  expect(set()).toEqual([
    [2, OWN],
    [2, OWN],
    [2, USUAL],
  ]);
});

test('where nothing is known of a tab, since the worker has only just started, the usual icon is set', async () => {
  await show(3, null);
  expect(set()).toEqual([[3, USUAL]]);
});
