import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const COMMANDS = ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'];

const ELSEWHERE = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
];

/** The path of a Firefox: that of the environment variable FIREFOX, else one in the usual places; null where there is none. */
export function findFirefox(): string | null {
  const { FIREFOX, PATH = '' } = process.env;
  if (FIREFOX) return isProgram(FIREFOX) ? FIREFOX : null;
  const folders = [...PATH.split(delimiter), '/usr/bin', '/usr/local/bin'].filter(Boolean);
  const usual = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...usual, ...ELSEWHERE].find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
