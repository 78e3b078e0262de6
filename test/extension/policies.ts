import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { findBrowser } from '../../src/cli/browser.ts';

/** Where Chromium on Linux looks for an organisation's policies; other browsers have folders of their own. */
const FOLDER = '/etc/chromium/policies/managed';

/** Why no policy can be set here for the browser of the tests; null where one can. */
export function noPolicyHere(): string | null {
  const name = basename(findBrowser() ?? '');
  if (!name.startsWith('chromium')) return `${name || 'no browser'} does not look in ${FOLDER}`;
  const there = [FOLDER, ...parents(FOLDER)].find(existsSync) ?? '/';
  try {
    accessSync(there, constants.W_OK);
    return null;
  } catch {
    return `${there} is not ours to write to`;
  }
}

/** A policy for one copy of the built extension: no other one, and no file that was there, is touched by it. */
export type Managed = {
  /** The copy of the extension. */
  readonly folder: string;
  /** A profile in which no welcome page is waited for. */
  readonly profile: string;
  set(policy: object): Promise<void>;
  /** Takes away all that this made. */
  end(): Promise<void>;
};

/** Makes a copy of the built extension that policies can be set for. */
export async function manage(): Promise<Managed> {
  const home = await mkdtemp(join(tmpdir(), 'says-who-managed-'));
  const folder = join(home, 'extension');
  const profile = join(home, 'profile');
  await cp(resolve('dist/chrome'), folder, { recursive: true });
  await mkdir(profile);
  // What Chromium leaves in a profile that has been used.
  await writeFile(join(profile, 'First Run'), '');
  const made = parents(FOLDER)
    .concat(FOLDER)
    .filter((path) => !existsSync(path));
  await mkdir(FOLDER, { recursive: true });
  const file = join(FOLDER, `${basename(home)}.json`);
  return {
    folder,
    profile,
    set: (policy) => writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [idOf(folder)]: policy } } })),
    end: async () => {
      await rm(file, { force: true });
      // Another run may have a file of its own there.
      for (const path of made.sort((one, other) => other.length - one.length)) await rmdir(path).catch(() => {});
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The id that Chromium gives an unpacked extension without a key: the first half of its path's hash, in letters to p. */
function idOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

function parents(path: string): readonly string[] {
  const above = dirname(path);
  return above === path ? [] : [above, ...parents(above)];
}
