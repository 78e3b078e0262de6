import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { vi } from 'vitest';
import { forFirefox } from '../../manifest.firefox.ts';
import manifest from '../../manifest.json' with { type: 'json' };
import type { PageCalls } from '../../src/messages/index.ts';
import { PATIENCE } from '../extension/fixture.ts';
import { type InContext, runIn } from './bidi.ts';
import { type Settings, startFirefox } from './starting.ts';
import { type Tab, tabIn } from './tab.ts';

/** The built extension in a Firefox of its own. The caller closes it. */
export type Firefox = {
  /** The extension's own id. */
  readonly id: string;
  /** Runs a function in a page of the extension that stays open: it has all that the extension has. */
  readonly extension: InContext;
  /** Runs a function in the browser's own window. */
  readonly window: InContext;
  /** The page that the extension opened when it was installed. */
  readonly welcome: Tab;
  /** Opens a page in a tab of its own, in front, and waits until it is loaded. Not until it is read: poll for what you expect. */
  open(url: string): Promise<Tab>;
  /** Opens a page of the extension by its path, in the same way. */
  openOwn(path: string): Promise<Tab>;
  /** Presses a key of the extension's own among the browser's, named as the browser names it: *H*, *VK_PERIOD*. */
  shortcut(key: string): Promise<void>;
  badgeOf(tab: Tab): Promise<string>;
  /** Asks a page's content script, as views do. Rejects where there is none. */
  askPage<Name extends keyof PageCalls>(
    tab: Tab,
    call: Name,
    ask: PageCalls[Name]['ask'],
  ): Promise<PageCalls[Name]['answer']>;
  /** What went wrong in any script or style sheet of the extension, wherever it ran. */
  errors(): Promise<readonly string[]>;
  close(): Promise<void>;
};

/** So that the extension has the same address in every run. */
const UUID = '4a1b6a9e-0c0f-4b57-9d0e-2f6a5c8e7d31';

const OWN = `moz-extension://${UUID}`;

const { gecko } = forFirefox(manifest).browser_specific_settings;

type Tree = { readonly contexts: readonly { readonly context: string; readonly url: string }[] };

/**
 * Starts Firefox with the built extension, which opens its welcome page. `settings` are more of Firefox's own; `built` is a
 * folder, or a zip as it goes to the store. `program` is another Firefox than the usual one.
 */
export async function startExtension(
  settings: Settings = {},
  built = 'dist/firefox',
  program?: string,
): Promise<Firefox> {
  const path = resolve(built);
  const type = built.endsWith('.zip') ? 'archivePath' : 'path';
  if (!existsSync(type === 'path' ? join(path, 'manifest.json') : path))
    throw new Error('The extension is not built: see what the build said.');
  const own = {
    'extensions.webextensions.uuids': JSON.stringify({ [gecko.id]: UUID }),
    // Whoever asks for a permission by a click gets it: no prompt, which nobody could answer.
    'extensions.webextOptionalPermissionPrompts': false,
    ...settings,
  };
  const { bidi, stop } = await startFirefox(own, program);
  try {
    await bidi.send('webExtension.install', { extensionData: { type, path } });
    const contexts = async (): Promise<Tree['contexts']> =>
      (await bidi.send<Tree>('browsingContext.getTree', {})).contexts;
    const shown = (isIt: (url: string) => boolean): Promise<string> =>
      vi.waitFor(async () => {
        const found = (await contexts()).find(({ url }) => isIt(url))?.context;
        if (found === undefined) throw new Error('no such page');
        const state = await runIn(bidi, found)(() => document.readyState);
        if (state !== 'complete') throw new Error(`the page is ${state}`);
        return found;
      }, PATIENCE);
    const first = await shown((url) => url === `${OWN}/src/welcome/index.html`);
    const extension = runIn(bidi, first);
    const [window] = (await bidi.send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' })).contexts;
    if (!window) throw new Error('no window');

    const inWindow = runIn(bidi, window.context);
    const tabIds = () => extension(async () => (await chrome.tabs.query({})).flatMap(({ id }) => id ?? []));
    const openBlank = async (): Promise<Tab & { readonly context: string }> => {
      const before = await tabIds();
      const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
      // Not the one in front: on a busy machine that may still be another.
      const id = await vi.waitFor(async () => {
        const [added] = (await tabIds()).filter((each) => !before.includes(each));
        if (added === undefined) throw new Error('no such tab');
        return added;
      }, PATIENCE);
      return { ...tabIn(bidi, context, id), context };
    };

    return {
      id: gecko.id,
      extension,
      window: inWindow,
      welcome: tabIn(bidi, first, await extension(async () => (await chrome.tabs.getCurrent())?.id ?? -1)),
      open: async (url) => {
        const tab = await openBlank();
        await tab.go(url);
        return tab;
      },
      openOwn: async (path) => {
        const { id } = await openBlank();
        const url = `${OWN}/${path}`;
        await extension((tab, address) => chrome.tabs.update(tab, { url: address }), id, url);
        return tabIn(bidi, await shown((each) => each === url), id);
      },
      shortcut: (key) =>
        inWindow((name) => {
          // Keys that are pressed from without reach the page alone.
          const found = document.querySelector(`keyset[id^="ext-keyset"] key:is([key="${name}"], [keycode="${name}"])`);
          if (!found) throw new Error(`no such key: ${name}`);
          (found as unknown as { doCommand(): void }).doCommand();
        }, key),
      badgeOf: ({ id }) => extension((tabId) => chrome.action.getBadgeText({ tabId }), id),
      askPage: ({ id }, call, ask) =>
        extension((tab, message) => chrome.tabs.sendMessage(tab, message, { frameId: 0 }), id, { call, ask }),
      errors: () =>
        inWindow((own) => {
          type Report = { readonly sourceName: string; readonly flags: number; readonly errorMessage: string };
          const { Services, Ci } = globalThis as unknown as {
            Services: { console: { getMessageArray(): unknown[] } };
            Ci: { nsIScriptError: new () => Report };
          };
          // Before it was looked at as one, a report of the browser's own tells nothing of where it comes from.
          const reports = Services.console.getMessageArray().filter((one) => one instanceof Ci.nsIScriptError);
          // The first bit says that it is no more than a warning; what a page had asked for before it went is nobody's fault.
          return reports
            .filter(({ sourceName, flags }) => sourceName.startsWith(own) && (flags & 1) === 0)
            .filter(({ errorMessage }) => !/^Promise (?:resolved|rejected) after context unloaded/.test(errorMessage))
            .map(String);
        }, OWN),
      close: async () => {
        bidi.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
