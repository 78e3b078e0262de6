import { beforeEach, expect, test, vi } from 'vitest';
import { CARD_WANTED } from '../../src/settings/card.ts';
import { choose } from '../../src/settings/choosing.ts';
import { SHOWN_KINDS } from '../../src/settings/kinds.ts';
import { OWN_PHRASES } from '../../src/settings/own-phrases.ts';
import { settingsFor, watchSettingsFor } from '../../src/settings/page-settings.ts';
import { POLICY } from '../../src/settings/policy.ts';
import { chooseSite, chosenSites, type SiteChoice } from '../../src/settings/sites.ts';
import { WHERE, type Where } from '../../src/settings/where.ts';
import { calls, freshBrowser, held } from '../notes/fake-storage.ts';

vi.mock('../../src/browser/storage.ts', async () => (await import('../notes/fake-storage.ts')).storage);

beforeEach(freshBrowser);

const HOST = 'www.callan-courier.example';

test.each<[Where, SiteChoice, string | null]>([
  ['everywhere', null, null],
  ['everywhere', 'on', null],
  ['everywhere', 'off', 'switched-off-here'],
  ['chosen', null, 'not-chosen-here'],
  ['chosen', 'on', null],
  ['chosen', 'off', 'switched-off-here'],
  ['clicked', null, 'waiting-for-click'],
  ['clicked', 'on', 'waiting-for-click'],
  ['clicked', 'off', 'switched-off-here'],
])('where articles are read %s, a site that is %s has the bar %s', async (where, choice, bar) => {
  await choose(WHERE, where);
  await chooseSite(HOST, choice);
  expect((await settingsFor('callan-courier.example')).bar).toBe(bar);
});

test('a page looks into storage once, and what is no choice counts as none', async () => {
  expect(await settingsFor(HOST)).toEqual({
    bar: null,
    kinds: ['anonymous', 'vague', 'agentless', 'alleged'],
    phrases: '',
    card: true,
  });
  expect(calls.reads).toBe(1);
  for (const value of [
    'x',
    null,
    { locked: 7, given: null, sites: 'x' },
    { version: 1, value: ['loud'] },
    { version: 1, value: { text: '', lines: [1] } },
  ]) {
    for (const key of [
      WHERE.key,
      SHOWN_KINDS.key,
      OWN_PHRASES.key,
      CARD_WANTED.key,
      POLICY,
      'site:callan-courier.example',
    ])
      held.set(key, value);
    expect(await settingsFor(HOST)).toEqual({
      bar: null,
      kinds: ['anonymous', 'vague', 'agentless', 'alleged'],
      phrases: '',
      card: true,
    });
  }
});

test('what concerns a page is told to it, and nothing else', async () => {
  const end = new AbortController();
  const told = vi.fn();
  watchSettingsFor(HOST, told, end.signal);
  await chooseSite('other.example', 'off');
  expect(told).toHaveBeenCalledTimes(0);
  await chooseSite(HOST, 'off');
  await choose(WHERE, 'chosen');
  await choose(SHOWN_KINDS, ['named']);
  await choose(OWN_PHRASES, { text: 'whispers', lines: 'vague: whispers' });
  expect(told).toHaveBeenCalledTimes(4);
  end.abort();
  await choose(WHERE, 'clicked');
  expect(told).toHaveBeenCalledTimes(4);
  expect(await settingsFor(HOST)).toMatchObject({ kinds: ['named'], phrases: 'vague: whispers' });
});

test('sites are listed by name, with what was chosen', async () => {
  await chooseSite('www.zebra.example', 'on');
  await chooseSite('alpha.example:8080', 'off');
  await chooseSite('gone.example', 'off');
  await chooseSite('gone.example', null);
  held.set('site:broken.example', 'x');
  expect(await chosenSites()).toEqual([
    { site: 'alpha.example:8080', choice: 'off' },
    { site: 'zebra.example', choice: 'on' },
  ]);
});
