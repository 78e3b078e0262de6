import browser from 'webextension-polyfill';
import { origin } from './styles.ts';

/** A tab as a view sees it. `url` is unknown where the extension may not look: browser pages, the store. */
export type Tab = { readonly id: number; readonly url: string | undefined; readonly title: string | undefined };

/** The tab in front of the current window, or null where there is none. */
export async function activeTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? asTab(tab) : null;
}

/** Every tab of every window. */
export async function openTabs(): Promise<readonly Tab[]> {
  return (await browser.tabs.query({})).flatMap((tab) => asTab(tab) ?? []);
}

/** Every tab that has its page at hand: none that was put to sleep, and none that is loading. */
export async function loadedTabs(): Promise<readonly Tab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.filter(({ discarded, status }) => !discarded && status === 'complete').flatMap((tab) => asTab(tab) ?? []);
}

/** Opens an address in a tab of its own, in front; null where the browser will not. */
export async function openTab(url: string): Promise<Tab | null> {
  try {
    return asTab(await browser.tabs.create({ url }));
  } catch {
    return null;
  }
}

/** Brings a tab and its window to the front. False where it is closed. */
export async function bringToFront(id: number): Promise<boolean> {
  try {
    const { windowId } = await browser.tabs.update(id, { active: true });
    // Firefox for Android has one window and no word for it.
    const windows = browser.windows as typeof browser.windows | undefined;
    if (windowId !== undefined) await windows?.update(windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}

/** A tab by its id, or null where it is closed. */
export async function tabById(id: number): Promise<Tab | null> {
  try {
    return asTab(await browser.tabs.get(id));
  } catch {
    return null;
  }
}

/**
 * Starts the extension's content script in a tab that was open before the extension was: its own script and style as
 * the manifest names them. False where the browser forbids it: browser pages, the store, other extensions.
 */
export async function startInTab(tabId: number): Promise<boolean> {
  const target = { tabId };
  try {
    for (const { css = [], js = [] } of browser.runtime.getManifest().content_scripts ?? []) {
      await browser.scripting.insertCSS({ target, files: css.map(fromRoot), origin: origin() });
      await browser.scripting.executeScript({ target, files: js.map(fromRoot) });
    }
    return true;
  } catch {
    return false;
  }
}

/**
 * Gives every frame of the page in a tab the style sheets that the manifest names for the page itself: frames have no names
 * to choose by. Does nothing where the browser forbids it.
 */
export async function styleFrames(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  for (const { css = [] } of browser.runtime.getManifest().content_scripts ?? []) {
    const sheet = { target, files: css.map(fromRoot), origin: origin() };
    // A sheet that is added twice is there twice.
    await browser.scripting.removeCSS(sheet).catch(() => {});
    await browser.scripting.insertCSS(sheet).catch(() => {});
  }
}

/** Runs a script of the extension's own in the page of a tab, in the world that its content script has. */
export async function runInTab(tabId: number, path: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [fromRoot(path)] });
}

/** Tells whenever a tab has loaded another page, until `signal` aborts. */
export function watchTab(id: number, callback: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = (changed: number, { status }: browser.Tabs.OnUpdatedChangeInfoType) => {
    if (changed === id && status === 'complete') callback();
  };
  browser.tabs.onUpdated.addListener(listener);
  signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(listener));
}

/** Tells whenever another tab may be in front of a window, until `signal` aborts. */
export function watchActiveTab(callback: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const { onActivated, onAttached } = browser.tabs;
  const listener = (): void => callback();
  for (const event of [onActivated, onAttached]) event.addListener(listener);
  signal.addEventListener('abort', () => {
    for (const event of [onActivated, onAttached]) event.removeListener(listener);
  });
}

// Firefox resolves a path without a leading slash against the page that asks, and fails silently; and it gives those of
// the manifest as whole addresses.
const fromRoot = (path: string): string => new URL(path, browser.runtime.getURL('/')).pathname;

function asTab(tab: browser.Tabs.Tab): Tab | null {
  return tab.id === undefined ? null : { id: tab.id, url: tab.url, title: tab.title };
}
