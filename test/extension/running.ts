import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Route, type Site, startSite } from '../browser.ts';
import { type Extension, PATIENCE, startExtension } from './fixture.ts';
import { paintedOn } from './news.ts';

/** What the tests of one file run in: a browser with the built extension, and a site. */
export type Running = {
  readonly extension: Extension;
  readonly site: Site;
  /** Opens a page of the site and waits until it is read, whatever it is. `host` is a name under `.test`. */
  openRead(path: string, host?: string): Promise<Page>;
  /** Opens a page of the site and waits until something is marked in it. */
  openMarked(path: string, host?: string): Promise<Page>;
};

/**
 * Starts both before the first test of the file that calls this and closes them after its last one; then nothing may have
 * gone wrong in the service worker. `language` is the browser's own, `more` are flags.
 */
export function runExtension(
  pages: Readonly<Record<string, Route>>,
  language = 'en',
  more: readonly string[] = [],
): Running {
  let started: Extension | undefined;
  let served: Site | undefined;

  beforeAll(async () => {
    [started, served] = await Promise.all([startExtension('', language, more), startSite(pages)]);
  });
  afterAll(async () => {
    const errors = await started?.workerErrors();
    await started?.close();
    await served?.close();
    expect(errors).toEqual([]);
  });

  const extension = onceThere(() => started);
  const site = onceThere(() => served);
  const openRead = async (path: string, host?: string): Promise<Page> => {
    const page = await extension.open(site.url(path, host));
    await extension.readReportOf(page);
    return page;
  };
  return {
    extension,
    site,
    openRead,
    openMarked: async (path, host) => {
      const page = await extension.open(site.url(path, host));
      await expect.poll(() => paintedOn(page), PATIENCE).not.toEqual([]);
      return page;
    },
  };
}

/** Something that is there only once the tests run, to be named where a file begins. */
export function onceThere<Thing extends object>(get: () => Thing | undefined): Thing {
  return new Proxy({} as Thing, {
    get: (_, key) => {
      const thing = get();
      if (!thing) throw new Error('It is there only while a test runs.');
      return Reflect.get(thing, key);
    },
  });
}
