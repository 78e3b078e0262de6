import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the extension for Chromium into `folder`, which is emptied first. */
export async function buildExtension(folder: string): Promise<void> {
  // Loaded when it is needed, so that a wrong command line is answered at once.
  const { build } = await import('vite');
  // Whatever the caller's environment says (a test runner's says "test"), what is built is the same.
  process.env.NODE_ENV = 'production';
  await build({ root: ROOT, mode: 'production', logLevel: 'warn', build: { outDir: folder } });
}
