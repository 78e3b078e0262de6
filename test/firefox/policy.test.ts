import { afterAll, describe, expect, test } from 'vitest';
import { PATIENCE } from '../extension/fixture.ts';
import { newsPage } from '../extension/news.ts';
import { startExtension } from './fixture.ts';
import { managedFirefox, noPolicyHere } from './managed.ts';
import { runFirefox } from './running.ts';
import type { Tab } from './tab.ts';

const POLICY = {
  sitesBlocked: ['blocked.test'],
  kinds: ['vague'],
  locked: ['kinds'],
  where: 'everything',
  exportAllowed: 0,
};

const why = noPolicyHere();

describe.skipIf(why !== null)(`a policy in Firefox${why === null ? '' : ` (skipped: ${why})`}`, () => {
  let managed: Awaited<ReturnType<typeof managedFirefox>> | undefined;

  const { firefox, site } = runFirefox({ '/news': newsPage() }, async () => {
    managed = await managedFirefox(POLICY);
    return startExtension({}, 'dist/firefox', managed.program);
  });

  afterAll(() => managed?.end());

  const says = (tab: Tab, words: string | RegExp) =>
    expect.poll(() => tab.run(() => document.body.innerText), PATIENCE).toMatch(words);

  test('a blocked site is not read, and elsewhere only the kind that is locked counts', async () => {
    const open = await firefox.open(site.url('/news', 'open.test'));
    await expect.poll(() => firefox.badgeOf(open), PATIENCE).toBe('1');
    const blocked = await firefox.open(site.url('/news', 'www.blocked.test'));
    const state = async () => (await firefox.askPage(blocked, 'report', null)).state;
    await expect.poll(state, PATIENCE).toBe('switched-off-here');
    const popup = await firefox.openOwn(`src/popup/index.html?tab=${blocked.id}`);
    await says(popup, /Your organisation has switched it off for this site/);
  });

  test('what is wrong in it is told in the options, and the rest holds', async () => {
    const options = await firefox.openOwn('src/options/index.html');
    await says(options, /Your organisation[\s\S]*Set by your organisation/);
    await says(options, /where is none of these: everywhere, chosen, clicked/);
    const library = await firefox.openOwn('src/library/index.html#files');
    await says(library, /Your organisation allows no export/);
  });

  test('nothing of all this has left an error', async () => {
    expect(await firefox.errors()).toEqual([]);
  });
});
