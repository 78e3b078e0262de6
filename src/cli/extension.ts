import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The project's own folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the extension for Chromium into `folder`, which is emptied first. */
export async function buildExtension(folder: string): Promise<void> {
  // Whatever the caller's environment says (a test runner's says "test"), what is built is the same.
  process.env.NODE_ENV = 'production';
  await build({ root: ROOT, mode: 'production', logLevel: 'warn', build: { outDir: folder } });
}
