import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { expect } from 'vitest';
import type { PageCalls, Report } from '../../src/messages/index.ts';
import { launchExtension } from '../browser.ts';

/** The built extension in a Chromium of its own. The caller closes it. */
export type Extension = {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The service worker; started again where the browser has put it to sleep. */
  worker(): Promise<Worker>;
  /** What went wrong in the service worker and was caught by nobody. */
  workerErrors(): Promise<readonly string[]>;
  /** Ends the service worker as the browser does when it has been idle, or is short of memory. */
  endWorker(): Promise<void>;
  /** Opens a page in a tab of its own and waits until it is loaded. Not until it is read: poll for what you expect. */
  open(url: string): Promise<Page>;
  /** The id of a page's tab, as the extension knows it. */
  tabOf(page: Page): Promise<number>;
  /** The text of the badge on a page's tab at this moment. */
  badgeOf(page: Page): Promise<string>;
  /** The title of the toolbar button on a page's tab at this moment. */
  titleOf(page: Page): Promise<string>;
  /** Asks a page's content script, as views do. Rejects where there is none. */
  askPage<Name extends keyof PageCalls>(
    page: Page,
    call: Name,
    ask: PageCalls[Name]['ask'],
  ): Promise<PageCalls[Name]['answer']>;
  /** What the content script knows of a page at this moment. Rejects where there is none. */
  reportOf(page: Page): Promise<Report>;
  /** The report of a page as soon as it has been read. */
  readReportOf(page: Page): Promise<Report>;
  /** Clicks the toolbar button on a page's tab, as a reader would. */
  clickButton(page: Page): Promise<void>;
  /** The popup of a page's tab, opened as a tab of its own. */
  openPopupFor(page: Page): Promise<Page>;
  /** The side panel of a page's tab, opened as a tab of its own. */
  openPanelFor(page: Page): Promise<Page>;
  /** The library, opened as a tab of its own. `view` is `notes`, `reading`, `files` or `settings`. */
  openLibrary(view?: string): Promise<Page>;
  /** The options, opened as a tab of their own. */
  openOptions(): Promise<Page>;
  close(): Promise<void>;
};

/** How long a test waits for what must come: a busy machine is slow, a broken extension never gets there. */
export const PATIENCE = { timeout: 15_000, interval: 50 };

/**
 * Starts Chromium with the built extension. `profile` is a folder that outlives the browser, empty for a fresh one;
 * `language` is the browser's own, `more` are flags, `folder` holds the extension.
 */
export async function startExtension(
  profile = '',
  language = 'en',
  more: readonly string[] = [],
  folder = 'dist/chrome',
): Promise<Extension> {
  if (!existsSync(`${folder}/manifest.json`)) throw new Error('The extension is not built: see what the build said.');
  const context = await launchExtension(resolve(folder), profile, language, more);
  const worker = async (): Promise<Worker> => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  const extensionId = new URL((await worker()).url()).host;
  await (await worker()).evaluate(() => {
    const errors: string[] = [];
    Object.assign(globalThis, { errors });
    addEventListener('error', ({ message }) => errors.push(message));
    addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  });
  const tabs = new WeakMap<Page, number>();

  const tabOf = async (page: Page): Promise<number> => {
    const known = tabs.get(page);
    if (known !== undefined) return known;
    await page.bringToFront();
    const id = await (await worker()).evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id;
    });
    if (id === undefined) throw new Error(`no tab in front for ${page.url()}`);
    tabs.set(page, id);
    return id;
  };

  const askPage: Extension['askPage'] = async (page, call, ask) => {
    const tabId = await tabOf(page);
    return (await worker()).evaluate(
      ({ id, message }) => chrome.tabs.sendMessage(id, message, { frameId: 0 }) as Promise<never>,
      { id: tabId, message: { call, ask } },
    );
  };
  const reportOf = (page: Page): Promise<Report> => askPage(page, 'report', null);

  const openViewFor = async (view: 'popup' | 'panel', page: Page): Promise<Page> => {
    const tabId = await tabOf(page);
    const opened = await context.newPage();
    await opened.goto(`chrome-extension://${extensionId}/src/${view}/index.html?tab=${tabId}`);
    return opened;
  };

  return {
    context,
    extensionId,
    worker,
    workerErrors: async () =>
      (await worker()).evaluate(() => (globalThis as { readonly errors?: readonly string[] }).errors ?? []),
    endWorker: async () => {
      const protocol = await context.browser()?.newBrowserCDPSession();
      if (!protocol) throw new Error('no browser to talk to');
      const workers = async (): Promise<readonly string[]> => {
        const { targetInfos } = await protocol.send('Target.getTargets');
        return targetInfos.filter(({ type }) => type === 'service_worker').map(({ targetId }) => targetId);
      };
      const [own = ''] = await workers();
      await protocol.send('Target.closeTarget', { targetId: own });
      await expect.poll(workers, PATIENCE).toEqual([]);
    },
    tabOf,
    open: async (url) => {
      const page = await context.newPage();
      await tabOf(page);
      await page.goto(url);
      return page;
    },
    badgeOf: async (page) => {
      const tabId = await tabOf(page);
      return (await worker()).evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
    },
    titleOf: async (page) => {
      const tabId = await tabOf(page);
      return (await worker()).evaluate((id) => chrome.action.getTitle({ tabId: id }), tabId);
    },
    askPage,
    reportOf,
    readReportOf: async (page) => {
      let report: Report | undefined;
      const read = async (): Promise<string> => {
        report = await reportOf(page).catch(() => undefined);
        return report?.state ?? 'no answer';
      };
      await expect.poll(read, PATIENCE).not.toMatch(/^(reading|no answer)$/);
      return report ?? reportOf(page);
    },
    clickButton: async (page) => {
      const browser = context.browser();
      if (!browser) throw new Error('no browser to talk to');
      await page.bringToFront();
      const protocol = await browser.newBrowserCDPSession();
      const { targetInfos } = await protocol.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const [tab, ...others] = targetInfos.filter(({ url }) => url === page.url());
      if (!tab || others.length > 0) throw new Error(`${others.length} other tabs, or none, show ${page.url()}`);
      // Newer than the protocol that Playwright has types for.
      const send = protocol.send as unknown as (method: string, parameters: object) => Promise<unknown>;
      await send.call(protocol, 'Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
      await protocol.detach();
    },
    openPopupFor: (page) => openViewFor('popup', page),
    openPanelFor: (page) => openViewFor('panel', page),
    openLibrary: async (view = 'notes') => {
      const library = await context.newPage();
      await library.goto(`chrome-extension://${extensionId}/src/library/index.html#${view}`);
      return library;
    },
    openOptions: async () => {
      const options = await context.newPage();
      await options.goto(`chrome-extension://${extensionId}/src/options/index.html`);
      return options;
    },
    close: () => context.close(),
  };
}
