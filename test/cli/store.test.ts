import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forFirefox } from '../../manifest.firefox.ts';
import manifest from '../../manifest.json' with { type: 'json' };
import { findBrowser } from '../../src/cli/browser.ts';
import { SIZES, takeShots } from '../../src/cli/store-shots.ts';

const STORE = 'src/assets/store';
const LOCALES = 'src/assets/_locales';

const read = (path: string): string => readFileSync(path, 'utf8');
const languages = readdirSync(LOCALES);
const texts = (language: string) => JSON.parse(read(`${LOCALES}/${language}/messages.json`));

test.each(languages)('name and descriptions in %s are no longer than any store takes', (language) => {
  const { name, description } = texts(language);
  // Edge takes 45 characters of a name, Chrome 132 of a short description; Edge wants 250 to 10,000 of a long one.
  expect(name.message.length).toBeLessThanOrEqual(45);
  expect(description.message.length).toBeLessThanOrEqual(132);
  const long = read(`${STORE}/description.${language}.txt`);
  expect(long.length).toBeGreaterThan(250);
  expect(long.length).toBeLessThan(10_000);
  expect(long).not.toMatch(/<\w|\*\*|^#/m);
  expect(read(`${STORE}/privacy.${language}.md`)).toMatch(/^# .*Says Who\?$/m);
});

test('each permission of both manifests is justified, once, in the thousand characters that Chrome’s form has', () => {
  const rows = [...read(`${STORE}/review.md`).matchAll(/^\| `(\S+)` \| (.+) \|$/gm)];
  const told = rows.map(([, asked = '']) => asked);
  const asked = [manifest, forFirefox(manifest)].flatMap((each) => [...each.permissions, ...each.host_permissions]);
  expect(told.toSorted()).toEqual([...new Set(asked)].sort());
  for (const [, name, reason = ''] of rows) {
    expect(reason.length, name).toBeGreaterThan(50);
    expect(reason.length, name).toBeLessThan(1000);
  }
});

test('the pictures for the stores have the sizes that stores take', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'says-who-store-'));
  try {
    const paths = await takeShots(findBrowser() ?? '', 'dist/chrome', folder, 'en');
    const sizes = paths.map((path) => sizeOf(readFileSync(path)));
    const screens = paths.slice(0, -1);
    expect(screens.length).toBeLessThanOrEqual(5);
    expect(sizes).toEqual([...screens.map(() => SIZES.screen), SIZES.tile]);
    for (const path of screens) expect(readFileSync(path).length, path).toBeGreaterThan(50_000);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** The size of a JPEG, as its frame header has it: a marker, two bytes of length, one of depth, then height and width. */
function sizeOf(jpeg: Buffer): { readonly width: number; readonly height: number } {
  let at = 2;
  while (at < jpeg.length && jpeg.readUInt16BE(at) !== 0xffc0) at += 2 + jpeg.readUInt16BE(at + 2);
  return { width: jpeg.readUInt16BE(at + 7), height: jpeg.readUInt16BE(at + 5) };
}
