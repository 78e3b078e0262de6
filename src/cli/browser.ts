import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { advice, installBrowser, mayInstall } from './installing.ts';

/**
 * Commands that start a browser of the Chromium family and accept `--load-extension`, best first. Google Chrome is not
 * among them: since version 137 its branded builds ignore that option (chromium-extensions, "PSA: Removing
 * `--load-extension` flag in Chrome branded builds"); Chromium, Chrome for Testing, Edge and Brave have kept it.
 */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-for-testing',
  'chrome-for-testing',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
  'brave-browser-stable',
  'brave',
  'vivaldi',
];

const MAC_APPS = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Brave Browser.app/Contents/MacOS/Brave Browser',
];

const WINDOWS_PROGRAMS = [
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

/**
 * The path of a browser that can load the extension, or null. The environment variables CHROMIUM and BROWSER_PATH come
 * first: where one is set, nothing else is looked for. Then this system's usual places, then Playwright's own download.
 */
export function findBrowser(): string | null {
  const wished = wishedBrowser();
  if (wished) return isProgram(wished.path) ? wished.path : null;
  return usualPlaces().find(isProgram) ?? null;
}

/**
 * The path of a browser that can load the extension. Installs one where there is none and we may (root on
 * Debian or Ubuntu), telling on standard error what it does.
 * @throws an error whose message says how to get one on this system
 */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  const wished = wishedBrowser();
  if (wished) throw new Error(`${wished.name} is set to ${wished.path}, and there is no program of that name.`);
  if (mayInstall()) {
    installBrowser();
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(`No browser found that can load the extension.\n${advice()}`);
}

function wishedBrowser(): { readonly name: string; readonly path: string } | null {
  for (const name of ['CHROMIUM', 'BROWSER_PATH']) {
    const path = process.env[name];
    if (path) return { name, path };
  }
  return null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function usualPlaces(): readonly string[] {
  return [...systemPlaces(), chromium.executablePath()];
}

function systemPlaces(): readonly string[] {
  const { env, platform } = process;
  if (platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return MAC_APPS.flatMap((app) => folders.map((folder) => join(folder, app)));
  }
  if (platform === 'win32') {
    const folders = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(
      (folder) => folder !== undefined,
    );
    return WINDOWS_PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(Boolean);
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log(await ensureBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
