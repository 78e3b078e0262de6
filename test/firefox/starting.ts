import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Bidi, connect } from './bidi.ts';
import { findFirefox } from './finding.ts';

/** A Firefox of its own, without display, with nothing in it. */
export type Started = { readonly bidi: Bidi; stop(): Promise<void> };

/** Settings of Firefox, as they stand in `about:config`. */
export type Settings = Readonly<Record<string, string | number | boolean>>;

/** Starts Firefox, or another than the usual one, with a fresh profile and settings, beside those under which it is quiet. */
export async function startFirefox(settings: Settings, path = findFirefox()): Promise<Started> {
  if (!path) throw new Error('There is no Firefox to test with.');
  const profile = await mkdtemp(join(tmpdir(), 'says-who-firefox-'));
  const lines = Object.entries({ ...QUIET, ...settings }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const firefox = spawn(
    path,
    ['--no-remote', '--profile', profile, '--headless', '--remote-debugging-port', '0', '--remote-allow-system-access'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
    },
  );
  const stop = async (): Promise<void> => {
    if (firefox.exitCode === null) {
      firefox.kill('SIGKILL');
      await once(firefox, 'exit');
    }
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const bidi = await connect(await addressOf(firefox));
    return { bidi, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Every host but loopback is this machine, and Firefox itself asks nobody for anything. */
const QUIET = {
  'network.dns.forceResolve': '127.0.0.1',
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};

async function addressOf(firefox: ChildProcess): Promise<string> {
  if (!firefox.stderr) throw new Error('Firefox says nothing.');
  const said: string[] = [];
  for await (const line of createInterface(firefox.stderr)) {
    const [, address] = line.match(/WebDriver BiDi listening on (ws:\S+)/) ?? [];
    if (address) {
      // Nobody reads on, and a full pipe would stop it.
      firefox.stderr.resume();
      return address;
    }
    said.push(line);
  }
  throw new Error(`Firefox did not start.\n${said.join('\n')}`);
}
