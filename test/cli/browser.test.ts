import { chmodSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { findBrowser } from '../../src/cli/browser.ts';
import { findFirefox } from '../firefox/finding.ts';
import { type Folder, makeFolder, run } from './running.ts';

afterEach(() => vi.unstubAllEnvs());

test('a browser that is named is taken, and none other in its place', async () => {
  const named = await run('browser', [], { env: { CHROMIUM: process.execPath } });
  expect(named).toEqual({ code: 0, stdout: `${process.execPath}\n`, stderr: '' });

  const folder = makeFolder({ 'no-program': 'text' });
  const wrong = await run('browser', [], { env: { CHROMIUM: folder.path('no-program') } });
  folder.remove();
  expect(wrong.stderr).toContain(`CHROMIUM is set to ${folder.path('no-program')}`);
  expect(wrong).toMatchObject({ code: 1, stdout: '' });
});

/** A folder with files that look like programs, which is all that is there to be found first. */
function programs(...names: readonly string[]): Folder {
  const folder = makeFolder(Object.fromEntries(names.map((name) => [name, ''])));
  for (const name of names) chmodSync(folder.path(name), 0o755);
  vi.stubEnv('PATH', folder.path('.'));
  for (const name of ['CHROMIUM', 'BROWSER_PATH', 'FIREFOX']) vi.stubEnv(name, undefined);
  return folder;
}

test.skipIf(process.platform !== 'linux')('browsers are found by their commands, the best first', () => {
  const folder = programs('brave', 'chromium', 'firefox', 'firefox-esr');
  expect([findBrowser(), findFirefox()]).toEqual([folder.path('chromium'), folder.path('firefox-esr')]);
  folder.remove();
});

test('a Firefox that is named is taken, and none other in its place', () => {
  const folder = programs('firefox', 'my-firefox');
  vi.stubEnv('FIREFOX', folder.path('my-firefox'));
  expect(findFirefox()).toBe(folder.path('my-firefox'));
  vi.stubEnv('FIREFOX', folder.path('none'));
  expect(findFirefox()).toBeNull();
  folder.remove();
});
