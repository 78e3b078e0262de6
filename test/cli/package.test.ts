import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { ROOT } from '../../src/cli/extension.ts';
import { sources } from '../../src/cli/sources.ts';
import { zipOf, zipOfBuild } from '../../src/cli/zip.ts';
import { type Site, startSite } from '../browser.ts';
import * as chromium from '../extension/fixture.ts';
import { newsPage } from '../extension/news.ts';
import { findFirefox } from '../firefox/finding.ts';
import * as firefox from '../firefox/fixture.ts';

const FAMILIES = ['chrome', 'firefox'] as const;

/** In milliseconds, on a machine that has other things to do. */
const TWO_BUILDS = 300_000;

const { version } = packageJson;
const source = zipOf(ROOT, sources().paths);

/** A folder in which the source archive was unpacked, and `npm run package` run. */
let elsewhere: string;
let said: string;
let site: Site;

const zipPath = (what: string): string => join(elsewhere, 'dist', `says-who-${version}-${what}.zip`);

beforeAll(async () => {
  site = await startSite({ '/news': newsPage() });
  elsewhere = mkdtempSync(join(tmpdir(), 'says-who-elsewhere-'));
  unpack(source, elsewhere);
  symlinkSync(resolve('node_modules'), join(elsewhere, 'node_modules'));
  // Other hours, other rights, and what a test runner leaves in the environment.
  const env = { ...process.env, TZ: 'Asia/Tokyo', NODE_ENV: 'test' };
  const command = `umask 077; exec "${process.execPath}" --import tsx src/cli/package.ts`;
  const { stdout } = await promisify(execFile)('sh', ['-c', command], { cwd: elsewhere, env });
  said = stdout;
}, TWO_BUILDS);

afterAll(async () => {
  await site?.close();
  rmSync(elsewhere, { recursive: true, force: true });
});

function unpack(zip: Uint8Array, folder: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

test.each(FAMILIES)('the source archive gives the same zip for %s, wherever it is unpacked', (family) => {
  const zip = readFileSync(zipPath(family));
  expect(zip.equals(zipOfBuild(`dist/${family}`))).toBe(true);
  expect(said).toContain(`dist/says-who-${version}-${family}.zip  ${zip.length} bytes`);

  const files = unzipSync(zip);
  const names = Object.keys(files);
  expect(names).toEqual(names.toSorted());
  expect(names.filter((name) => /(^|\/)\.|\\|\.map$|^store\//.test(name))).toEqual([]);
  expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())).version).toBe(version);
});

test('the source archive holds all that it is made of itself', () => {
  expect(readFileSync(zipPath('source')).equals(source)).toBe(true);
  const names = Object.keys(unzipSync(source));
  expect(names).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'package-lock.json', 'src/cli/package.ts']));
  expect(names.filter((name) => /^(?:node_modules|dist|\.git)\//.test(name))).toEqual([]);
});

test('the zip works in Chromium once it is unpacked', async () => {
  const folder = join(elsewhere, 'unpacked');
  unpack(readFileSync(zipPath('chrome')), folder);
  const extension = await chromium.startExtension('', 'en', [], folder);
  try {
    const page = await extension.open(site.url('/news'));
    await expect.poll(() => extension.badgeOf(page), chromium.PATIENCE).toBe('4');
  } finally {
    await extension.close();
  }
});

describe.skipIf(!findFirefox())('Firefox', () => {
  test('installs the zip as it is', async () => {
    const browser = await firefox.startExtension({}, zipPath('firefox'));
    try {
      const tab = await browser.open(site.url('/news', 'zip.test'));
      await expect.poll(() => browser.badgeOf(tab), chromium.PATIENCE).toBe('4');
    } finally {
      await browser.close();
    }
  });
});
