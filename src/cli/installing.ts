import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Whether `installBrowser` has a chance: root on a Linux system with apt-get. */
export function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs Chromium with fonts, saying on standard error what it runs. Whether it worked is for the caller to see. */
export function installBrowser(): void {
  console.error('No browser found that can load the extension: installing Chromium.');
  if (linuxFamily().includes('ubuntu')) {
    // Ubuntu's package is a stub for a snap, and snaps do not work in containers.
    const cli = createRequire(import.meta.url).resolve('playwright-core/cli.js');
    run(process.execPath, [cli, 'install', '--with-deps', 'chromium']);
    return;
  }
  const packages = ['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-dejavu', 'fonts-liberation'];
  // A machine's package lists are often fresh enough, and fetching them takes longer than the rest.
  if (!run('apt-get', packages) && run('apt-get', ['update'])) run('apt-get', packages);
}

/** How to get a browser on this system, in a few lines. */
export function advice(): string {
  return [
    systemAdvice(),
    'Or, on any system: npx playwright-core install chromium',
    'Or name one that you have: CHROMIUM=/path/to/it (Chromium, Chrome for Testing, Edge or Brave).',
    'Google Chrome loads no extension from the command line since version 137: for it, run "npm run build" and load',
    'the folder dist/chrome at chrome://extensions (Developer mode, Load unpacked).',
  ].join('\n');
}

/** Standard output belongs to the command that needs the browser, so all of this goes to standard error. */
function run(command: string, args: readonly string[]): boolean {
  console.error(`$ ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env, timeout: 10 * 60_000 }).status === 0;
}

function systemAdvice(): string {
  if (process.platform === 'darwin') return 'On macOS: brew install --cask chromium';
  if (process.platform === 'win32') return 'On Windows: winget install --id Hibbiki.Chromium';
  if (linuxFamily().includes('ubuntu')) return 'On Ubuntu: sudo npx playwright-core install --with-deps chromium';
  if (linuxFamily().includes('debian')) return 'On Debian: sudo apt-get install chromium';
  if (linuxFamily().includes('fedora')) return 'On Fedora: sudo dnf install chromium';
  if (linuxFamily().includes('arch')) return 'On Arch Linux: sudo pacman -S chromium';
  return 'On Linux: install the package chromium of your distribution.';
}

/** The words of ID and ID_LIKE in os-release(5). */
function linuxFamily(): readonly string[] {
  try {
    const lines = readFileSync('/etc/os-release', 'utf8').split('\n');
    const words = lines.filter((line) => /^ID(_LIKE)?=/.test(line)).map((line) => line.replace(/^\w+=/, ''));
    return words.join(' ').replaceAll('"', '').split(' ');
  } catch {
    return [];
  }
}
