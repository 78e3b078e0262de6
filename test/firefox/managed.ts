import { existsSync, realpathSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { forFirefox } from '../../manifest.firefox.ts';
import manifest from '../../manifest.json' with { type: 'json' };
import { findFirefox } from './finding.ts';

const SYSTEM = ['/etc/firefox/policies/policies.json', '/etc/firefox-esr/policies/policies.json'];

/** Why no policy can be set for a Firefox of our own; null where one can. */
export function noPolicyHere(): string | null {
  const path = findFirefox();
  if (!path) return 'there is no Firefox';
  // Elsewhere a folder cannot be made of links, or Firefox looks into the registry first.
  if (process.platform !== 'linux') return 'this is not Linux';
  if (!existsSync(join(dirname(realpathSync(path)), 'libxul.so'))) return 'Firefox is started by a script';
  const system = SYSTEM.find(existsSync);
  return system === undefined ? null : `${system} would hold instead`;
}

/** A Firefox of its own with a policy for the extension: links to the usual one, and a `distribution` folder beside them. */
export async function managedFirefox(policy: object): Promise<{ readonly program: string; end(): Promise<void> }> {
  const real = realpathSync(findFirefox() ?? '');
  const home = await mkdtemp(join(tmpdir(), 'says-who-firefox-managed-'));
  for (const name of await readdir(dirname(real))) {
    const from = join(dirname(real), name);
    // A program looks for its folder where it lies itself, not where a link to it does.
    if (/^firefox/.test(name)) await copyFile(from, join(home, name));
    else if (name !== 'distribution') await symlink(from, join(home, name));
  }
  await mkdir(join(home, 'distribution'));
  const { id } = forFirefox(manifest).browser_specific_settings.gecko;
  await writeFile(
    join(home, 'distribution', 'policies.json'),
    JSON.stringify({ policies: { '3rdparty': { Extensions: { [id]: policy } } } }),
  );
  return {
    program: join(home, basename(real)),
    end: () => rm(home, { recursive: true, force: true, maxRetries: 5 }),
  };
}
