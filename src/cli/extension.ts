import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the extension for Chromium into `folder`, which is emptied first. */
export async function buildExtension(folder: string): Promise<void> {
  // Loaded when it is needed, so that a wrong command line is answered at once.
  const { build } = await import('vite');
  // Whatever the caller's environment says (a test runner's says "test"), what is built is the same.
  process.env.NODE_ENV = 'production';
  // The extension plugin tells its steps on standard output, which belongs to the table of whoever builds, and warns of
  // an option that it sets itself. What fails is thrown.
  const { log, warn } = console;
  const quiet = (): void => {};
  Object.assign(console, { log: quiet, warn: quiet });
  try {
    await build({ root: ROOT, mode: 'production', logLevel: 'error', build: { outDir: folder } });
  } finally {
    Object.assign(console, { log, warn });
  }
}
