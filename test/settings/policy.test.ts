import { beforeEach, expect, test, vi } from 'vitest';
import { choose } from '../../src/settings/choosing.ts';
import { SHOWN_KINDS } from '../../src/settings/kinds.ts';
import { AUTHOR_REQUIRED, EXPORT_ALLOWED, mayKeep, WELCOME_WANTED } from '../../src/settings/organisation.ts';
import { OWN_PHRASES } from '../../src/settings/own-phrases.ts';
import { settingsFor, watchSettingsFor } from '../../src/settings/page-settings.ts';
import { POLICY, type Policy, policy, watchPolicy } from '../../src/settings/policy.ts';
import { readPolicy } from '../../src/settings/read-policy.ts';
import { chooseSite, isSiteLocked, type SiteChoice } from '../../src/settings/sites.ts';
import { WHERE } from '../../src/settings/where.ts';
import { calls, freshBrowser, held, storage } from '../notes/fake-storage.ts';

vi.mock('../../src/browser/storage.ts', async () => (await import('../notes/fake-storage.ts')).storage);

beforeEach(freshBrowser);

const HOST = 'www.callan-courier.example';

/** Sets a policy in which nothing is wrong. */
async function set(raw: Readonly<Record<string, unknown>>): Promise<Policy> {
  const read = readPolicy(raw);
  if (!read) throw new Error('that is no policy');
  expect(read.problems).toEqual([]);
  await storage.write({ [POLICY]: read });
  return read;
}

test('what is given holds until the reader chooses, what is locked whatever the reader chooses', async () => {
  await set({ kinds: ['vague'], where: 'chosen' });
  expect(await SHOWN_KINDS.read()).toEqual(['vague']);
  expect(await settingsFor(HOST)).toMatchObject({ kinds: ['vague'], bar: 'not-chosen-here' });
  await choose(SHOWN_KINDS, ['alleged']);
  await choose(WHERE, 'everywhere');
  expect(await settingsFor(HOST)).toMatchObject({ kinds: ['alleged'], bar: null });
  await set({ kinds: ['vague'], where: 'chosen', locked: ['kinds', 'where'] });
  expect(await SHOWN_KINDS.read()).toEqual(['vague']);
  expect(await settingsFor(HOST)).toMatchObject({ kinds: ['vague'], bar: 'not-chosen-here' });
  held.delete(POLICY);
  expect(await settingsFor(HOST)).toMatchObject({ kinds: ['alleged'], bar: null });
});

test('what is locked and not given stands as it usually does', async () => {
  await choose(SHOWN_KINDS, []);
  await choose(WHERE, 'clicked');
  await choose(OWN_PHRASES, { text: 'whispers', lines: 'vague: whispers' });
  await chooseSite(HOST, 'off');
  await set({ locked: ['kinds', 'where', 'phrases', 'sites'] });
  expect(await settingsFor(HOST)).toEqual({
    bar: null,
    kinds: ['anonymous', 'vague', 'agentless', 'alleged'],
    phrases: '',
    card: true,
  });
});

test.each<[string, object, SiteChoice, { readonly bar: string | null; readonly locked: boolean }]>([
  ['is blocked', { sitesBlocked: ['callan-courier.example'] }, 'on', { bar: 'switched-off-here', locked: true }],
  ['ends in what is blocked', { sitesBlocked: ['*.EXAMPLE'] }, null, { bar: 'switched-off-here', locked: true }],
  ['only ends alike', { sitesBlocked: ['courier.example'] }, null, { bar: null, locked: false }],
  ['is one of all', { sitesBlocked: ['*'] }, 'on', { bar: 'switched-off-here', locked: true }],
  [
    'is allowed among all that are blocked',
    { sitesBlocked: ['*'], sitesAllowed: [HOST] },
    null,
    { bar: null, locked: false },
  ],
  ['is on both lists', { sitesBlocked: [HOST], sitesAllowed: [HOST] }, null, { bar: null, locked: false }],
  [
    'is blocked in an allowed one',
    { sitesBlocked: ['callan-courier.example'], sitesAllowed: ['example'] },
    null,
    { bar: 'switched-off-here', locked: true },
  ],
  ['is allowed and switched off', { sitesAllowed: [HOST] }, 'off', { bar: 'switched-off-here', locked: false }],
  [
    'is allowed, switched off and locked',
    { sitesAllowed: [HOST], locked: ['sites'] },
    'off',
    { bar: null, locked: true },
  ],
  ['is allowed where sites are chosen', { sitesAllowed: [HOST], where: 'chosen' }, null, { bar: null, locked: false }],
  [
    'is not among the chosen',
    { sitesAllowed: ['other.example'], where: 'chosen' },
    null,
    { bar: 'not-chosen-here', locked: false },
  ],
  [
    'is chosen by a reader who may not',
    { sitesAllowed: ['other.example'], where: 'chosen', locked: ['sites'] },
    'on',
    { bar: 'not-chosen-here', locked: true },
  ],
])('a site that %s', async (_what, raw, own, expected) => {
  await chooseSite(HOST, own);
  await set({ ...raw });
  for (const host of [HOST, 'callan-courier.example'])
    expect({ ...(await settingsFor(host)), locked: await isSiteLocked(host) }).toMatchObject(expected);
});

test('a site with a port is the same site to an organisation', async () => {
  await set({ sitesBlocked: ['callan-courier.example'] });
  expect((await settingsFor(`${HOST}:8080`)).bar).toBe('switched-off-here');
  expect(await isSiteLocked(`${HOST}:8080`)).toBe(true);
});

test('the phrases of an organisation stand before those of the reader', async () => {
  await choose(OWN_PHRASES, { text: 'whispers', lines: 'vague: whispers' });
  await set({ phrases: ['alleged: so-called', 'people in the know'] });
  expect((await settingsFor(HOST)).phrases).toBe('@alleged: so-called\n@vague: people in the know\nvague: whispers');
  await set({ phrases: ['people in the know'], locked: ['phrases'] });
  expect((await settingsFor(HOST)).phrases).toBe('@vague: people in the know');
});

test('a page looks into storage once, and hears of a new policy; so does who watches a setting', async () => {
  const end = new AbortController();
  const [page, kinds, whole] = [vi.fn(), vi.fn(), vi.fn()];
  watchSettingsFor(HOST, page, end.signal);
  SHOWN_KINDS.watch(kinds, end.signal);
  watchPolicy(whole, end.signal);
  const read = await set({ kinds: ['named'], locked: ['kinds'] });
  await vi.waitFor(() => expect(kinds.mock.calls).toEqual([[['named']]]));
  expect(page).toHaveBeenCalledTimes(1);
  expect(whole.mock.calls).toEqual([[read]]);
  expect(await policy()).toEqual(read);
  calls.reads = 0;
  await settingsFor(HOST);
  expect(calls.reads).toBe(1);
  await storage.remove([POLICY]);
  expect(whole.mock.calls[1]).toEqual([null]);
  end.abort();
});

test('a note needs a name where an organisation wants one, and only there', async () => {
  expect(await mayKeep({ creator: '' })).toBe(true);
  await set({ noteAuthorRequired: true });
  expect([await mayKeep({ creator: ' ' }), await mayKeep({ creator: 'A. K.' })]).toEqual([false, true]);
});

test('export and the welcome page are as usual until they are taken away', async () => {
  const now = async () => [await EXPORT_ALLOWED.read(), await WELCOME_WANTED.read(), await AUTHOR_REQUIRED.read()];
  expect(await now()).toEqual([true, true, false]);
  // The registry of Windows gives numbers.
  await set({ exportAllowed: 0, welcomePage: false, noteAuthorRequired: 1 });
  expect(await now()).toEqual([false, false, true]);
});

test('what is wrong is left out and told, and the rest holds', () => {
  expect(readPolicy({})).toBe(null);
  const read = readPolicy({
    where: 'somewhere',
    kinds: ['vague', 'loud'],
    sitesBlocked: ['one.example', 'two.example/news', 'no site', ''],
    phrases: ['people in the know', '[never closed'],
    locked: ['everything'],
    exportAllowed: 'no',
    sitesAllowed: 'three.example',
    colour: 'red',
    welcomePage: false,
  });
  expect(read).toMatchObject({
    locked: { 'welcome-page': false },
    phrases: 'vague: people in the know',
    given: {},
    sites: { 'one.example': { off: true, locked: true } },
  });
  expect(Object.keys(read?.locked ?? {})).toHaveLength(1);
  expect(Object.keys(read?.sites ?? {})).toEqual(['one.example']);
  expect(read?.problems.map(({ name }) => name).sort()).toEqual(
    [
      'where',
      'kinds',
      'sitesBlocked',
      'sitesBlocked',
      'sitesBlocked',
      'phrases',
      'locked',
      'exportAllowed',
      'sitesAllowed',
      'colour',
    ].sort(),
  );
  expect(read?.problems).toContainEqual({ name: 'where', why: 'is none of these: everywhere, chosen, clicked' });
  expect(read?.problems).toContainEqual({ name: 'colour', why: 'is no option' });
});
