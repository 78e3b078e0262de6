import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

/** Where the built extension lies. */
const BUILT = 'dist/chrome/manifest.json';

/** What the extension is made of: anything newer than the build means building again. */
const SOURCES = ['src', 'icons', 'manifest.json', 'vite.config.ts', 'package-lock.json'];

/**
 * Builds the extension once before the tests, unless the build at hand is newer than all it is made of. A build that
 * fails leaves none behind: the tests that need it say so, all others run.
 */
export default async function setup(): Promise<void> {
  const newest = Math.max(...(await Promise.all(SOURCES.map(lastChange))));
  if (newest < (await lastChange(BUILT))) return;
  try {
    await build({ mode: 'production', logLevel: 'error' });
  } catch (error) {
    console.error(error);
    await rm(BUILT, { force: true });
  }
}

async function lastChange(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await readdir(path);
  return Math.max(found.mtimeMs, ...(await Promise.all(inside.map((name) => lastChange(join(path, name))))));
}
