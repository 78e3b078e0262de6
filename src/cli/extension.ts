import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The families of browsers that there is a build for. */
export type Family = 'chrome' | 'firefox';

/**
 * Builds the extension for a family of browsers into `folder`, which is emptied first.
 * @throws an error with all that the build said, where it fails
 */
export function buildExtension(folder: string, family: Family = 'chrome'): void {
  // A process of its own: what its plugins print does not get between a table and its reader, and it is the same
  // build whatever the caller's environment says (a test runner's says "test").
  const vite = createRequire(import.meta.url)
    .resolve('vite/package.json')
    .replace('package.json', 'bin/vite.js');
  const mode = family === 'firefox' ? ['--mode', 'firefox'] : [];
  const args = [vite, 'build', ...mode, '--outDir', folder, '--logLevel', 'warn'];
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`The extension cannot be built.\n${stdout}${stderr}`);
}
