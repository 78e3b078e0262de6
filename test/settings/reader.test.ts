import { beforeEach, expect, test, vi } from 'vitest';
import { choose } from '../../src/settings/choosing.ts';
import { AUTHOR, EXPORT_REMINDER, SELECTION_BUTTON } from '../../src/settings/reader.ts';
import { freshBrowser, held } from '../notes/fake-storage.ts';

vi.mock('../../src/browser/storage.ts', async () => (await import('../notes/fake-storage.ts')).storage);
vi.mock('../../src/browser/locks.ts', async () => (await import('../notes/fake-storage.ts')).locks);

beforeEach(freshBrowser);

test.each([
  ['the author', AUTHOR, '', 'A. K.'],
  ['the button beside selected words', SELECTION_BUTTON, true, false],
  ['the reminder', EXPORT_REMINDER, true, false],
] as const)('%s is as it was chosen, and told to those who watch', async (_what, setting, fallback, other) => {
  const { read, watch } = setting as typeof AUTHOR & typeof SELECTION_BUTTON;
  const write = (value: string | boolean) => choose(setting as typeof AUTHOR, value as never);
  const end = new AbortController();
  const told = vi.fn();
  watch(told, end.signal);
  expect(await read()).toBe(fallback);
  expect(await write(other)).toEqual({ kind: 'written' });
  expect(await read()).toBe(other);
  expect(told.mock.calls).toEqual([[other]]);
  end.abort();
  await write(fallback);
  expect(await read()).toBe(fallback);
  expect(told).toHaveBeenCalledTimes(1);
});

test.each(['scribble', null, { version: 1 }, { version: 1, value: 7 }, { version: 1, value: 'x'.repeat(101) }])(
  'what storage holds and is no choice counts as none: %j',
  async (value) => {
    held.set('setting:author', value);
    held.set('setting:selection-button', value);
    held.set('export-reminder', value);
    expect(await AUTHOR.read()).toBe('');
    expect(await SELECTION_BUTTON.read()).toBe(true);
    expect(await EXPORT_REMINDER.read()).toBe(true);
  },
);
