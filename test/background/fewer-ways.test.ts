import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

/** An event of the browser: who listens to it. */
type Event = { readonly listeners: unknown[]; addListener(listener: unknown): void; removeListener(): void };

function event(): Event {
  const listeners: unknown[] = [];
  return { listeners, addListener: (listener) => listeners.push(listener), removeListener: () => {} };
}

const store = { get: async () => ({}), set: async () => {}, remove: async () => {}, getKeys: async () => [] };
const opened: string[] = [];

/**
 * What Firefox for Android gives an extension: no commands, no menus, no windows, no sidebar. Its popup opens in the task of a
 * click alone.
 */
const android = {
  runtime: {
    id: 'here',
    onInstalled: event(),
    onStartup: event(),
    onMessage: event(),
    getURL: (path: string) => `moz-extension://here/${path}`,
  },
  storage: { local: store, session: store, onChanged: event() },
  i18n: { getMessage: (key: string) => key },
  tabs: {
    get: async (id: number) => ({ id, windowId: 1 }),
    update: async (id: number) => ({ id, windowId: 1 }),
    query: async () => [],
    create: async ({ url }: { readonly url: string }) => {
      opened.push(url);
      return { id: 9, url };
    },
    onUpdated: event(),
  },
  action: { openPopup: () => Promise.reject(new Error('openPopup requires a user gesture')) },
  permissions: { onAdded: event(), onRemoved: event() },
  scripting: {},
};

beforeAll(() => {
  vi.stubGlobal('browser', android);
  vi.stubGlobal('chrome', android);
  vi.stubGlobal('navigator', { locks: { request: async () => {} } });
});

afterAll(() => vi.unstubAllGlobals());

test('the background starts where there are neither keys nor menus', async () => {
  await import(pathToFileURL(resolve('dist/chrome/service-worker-loader.js')).href);
  expect(android.runtime.onMessage.listeners).toHaveLength(1);
  expect(android.runtime.onInstalled.listeners.length).toBeGreaterThan(0);
});

test('popup and attributions open in tabs of their own', async () => {
  const { openPanel, openPopup, hasPanel, hasWindows } = await import('../../src/browser/views.ts');
  expect([hasPanel(), hasWindows()]).toEqual([false, false]);
  await openPopup(3);
  expect(await openPanel(3)).toBe(true);
  expect(opened).toEqual([
    'moz-extension://here/src/popup/index.html?tab=3',
    'moz-extension://here/src/panel/index.html?tab=3',
  ]);
});

test('a browser that has the name of a side panel and nothing to open it is one without', async () => {
  vi.stubGlobal('browser', { ...android, sidePanel: {} });
  const { openPanel, hasPanel } = await import('../../src/browser/views.ts');
  opened.length = 0;
  expect([hasPanel(), await openPanel(4)]).toEqual([false, true]);
  expect(opened).toEqual(['moz-extension://here/src/panel/index.html?tab=4']);
  vi.stubGlobal('browser', android);
});

test('a tab comes to the front, and no keys are told', async () => {
  const { bringToFront } = await import('../../src/browser/tabs.ts');
  const { allCommands, hasCommands, openShortcuts } = await import('../../src/browser/commands.ts');
  expect(await bringToFront(3)).toBe(true);
  expect([hasCommands(), await allCommands(), await openShortcuts()]).toEqual([false, [], false]);
});
