import { afterAll, beforeAll } from 'vitest';
import { type Route, type Site, startSite } from '../browser.ts';
import { onceThere } from '../extension/running.ts';
import { type Firefox, startExtension } from './fixture.ts';

/** Starts Firefox with the extension, and a site, before the first of the tests beside this call, and closes them after the last. */
export function runFirefox(
  pages: Readonly<Record<string, Route>>,
  start: () => Promise<Firefox> = () => startExtension(),
): { readonly firefox: Firefox; readonly site: Site } {
  let started: Firefox | undefined;
  let served: Site | undefined;

  beforeAll(async () => {
    served = await startSite(pages);
    started = await start();
  });
  afterAll(async () => {
    await started?.close();
    await served?.close();
  });
  return { firefox: onceThere(() => started), site: onceThere(() => served) };
}
