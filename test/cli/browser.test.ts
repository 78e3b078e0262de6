import { expect, test } from 'vitest';
import { makeFolder, run } from './running.ts';

test('a browser that is named is taken, and none other in its place', async () => {
  const named = await run('browser', [], { env: { CHROMIUM: process.execPath } });
  expect(named).toEqual({ code: 0, stdout: `${process.execPath}\n`, stderr: '' });

  const folder = makeFolder({ 'no-program': 'text' });
  const wrong = await run('browser', [], { env: { CHROMIUM: folder.path('no-program') } });
  folder.remove();
  expect(wrong.stderr).toContain(`CHROMIUM is set to ${folder.path('no-program')}`);
  expect(wrong).toMatchObject({ code: 1, stdout: '' });
});
