import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Route, type Site, startSite } from '../browser.ts';
import { type Extension, startExtension } from './fixture.ts';
import { onceThere } from './running.ts';

/** What the tests of one file run in where the browser is closed and started again: its profile lasts until the last one. */
export type Lasting = {
  readonly extension: Extension;
  readonly site: Site;
  /** Closes the browser and starts it again; `more` are flags. */
  restart(more?: readonly string[]): Promise<void>;
};

/** Starts a browser with the built extension, and a site, before the first test of the file that calls this. */
export function runLasting(pages: Readonly<Record<string, Route>>): Lasting {
  let profile = '';
  let started: Extension | undefined;
  let served: Site | undefined;

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'says-who-'));
    [started, served] = await Promise.all([startExtension(profile), startSite(pages)]);
  });
  // The extension may be gone in the end: no service worker is asked for its errors.
  afterAll(async () => {
    await started?.close();
    await served?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  return {
    extension: onceThere(() => started),
    site: onceThere(() => served),
    restart: async (more = []) => {
      await started?.close();
      started = await startExtension(profile, 'en', more);
    },
  };
}
