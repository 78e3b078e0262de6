import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildExtension, ROOT } from './extension.ts';
import { wordsOf } from './failure.ts';

try {
  check();
} catch (error) {
  console.error(wordsOf(error));
  process.exitCode = 1;
}

/** Builds the extension for Firefox and has Mozilla's own linter look at it, as the add-on site will. Nothing may be left to say. */
function check(): void {
  const folder = join(ROOT, 'dist', 'firefox');
  buildExtension(folder, 'firefox');
  const webExt = join(dirname(createRequire(import.meta.url).resolve('web-ext')), 'bin', 'web-ext.js');
  // Without the look for a newer version of itself.
  const env = { ...process.env, NO_UPDATE_NOTIFIER: '1' };
  const args = [webExt, 'lint', '--source-dir', folder, '--no-config-discovery', '--boring'];
  const { stdout, stderr, error } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
  if (error) throw error;
  const counts = ['errors', 'notices', 'warnings'].map(
    (what) => stdout.match(new RegExp(`^${what}\\s+(\\d+)`, 'm'))?.[1],
  );
  if (counts.some((count) => count !== '0')) throw new Error(`The Firefox build is not clean.\n${stdout}${stderr}`);
  console.log('Firefox build: 0 errors, 0 notices, 0 warnings.');
}
