import { readFileSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from './running.ts';

const PNG = Buffer.from('\x89PNG\r\n', 'latin1');

test('without a display: the sample article as a table, and pictures of the page and the popup', async () => {
  rmSync('dist/start', { recursive: true, force: true });
  const { code, stdout, stderr } = await run('start', ['--headless']);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(stdout).toMatch(/^┌[─┬]+┐\n│ kind +│ verdict +│ words/);
  expect(stdout).toMatch(/: \d+ unsourced claims in \d+ words: \d+ anonymous, \d+ vague, \d+ agentless, \d+ alleged;/);
  for (const name of ['page.png', 'popup.png']) {
    expect(stdout).toContain(`dist/start/${name}`);
    expect(readFileSync(`dist/start/${name}`).subarray(0, PNG.length)).toEqual(PNG);
  }
});

test.each([
  ['no-such-page.html', 'no-such-page.html: there is no such file.'],
  ['https://', '"https://" is not a web address.'],
  ['ftp://a.example/', 'pages are read over http and https only'],
])('a page that cannot be: %s', async (name, words) => {
  const { code, stdout, stderr } = await run('start', [name]);
  expect(stderr).toContain(words);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
});

test('a host that answers nothing', async () => {
  const { code, stderr } = await run('start', ['--headless', 'http://no-such-host.invalid/']);
  expect(stderr).toMatch(
    /http:\/\/no-such-host\.invalid\/ cannot be opened: (no such host|this machine is offline|ERR_)/,
  );
  expect(code).toBe(1);
});
