import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildExtension } from '../src/cli/extension.ts';
import { findFirefox } from './firefox/finding.ts';

/** What the extension is made of: anything newer than a build means building again. */
const SOURCES = [
  'src',
  'icons',
  'manifest.json',
  'manifest.firefox.ts',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];

/**
 * Builds the extension once before the tests, for both families of browsers, unless the build at hand is newer than
 * all it is made of. A build that fails leaves none behind: the tests that need it say so, all others run.
 */
export default async function setup(): Promise<void> {
  const newest = Math.max(...(await Promise.all(SOURCES.map(lastChange))));
  if (!findFirefox())
    console.log('No Firefox found, so what is tested in it is skipped: FIREFOX=/path/to/it names one.');
  for (const family of ['chrome', 'firefox'] as const) {
    const manifest = `dist/${family}/manifest.json`;
    if (newest < (await lastChange(manifest))) continue;
    try {
      buildExtension(`dist/${family}`, family);
    } catch (error) {
      console.error(error);
      await rm(manifest, { force: true });
    }
  }
}

async function lastChange(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await readdir(path);
  return Math.max(found.mtimeMs, ...(await Promise.all(inside.map((name) => lastChange(join(path, name))))));
}
