import browser from 'webextension-polyfill';
import { native } from './native.ts';

/** How large the popup is as a window of its own, in CSS pixels. */
const WINDOW = { width: 420, height: 640 };

/** Opens the popup of the toolbar button over a tab; where the browser does not let us, a small window of its own. */
export async function openPopup(tabId: number): Promise<void> {
  try {
    const { windowId } = await browser.tabs.get(tabId);
    // Chromium before 127 has it for a few extensions only, and none opens it over a window that is not in front.
    await browser.action.openPopup(windowId === undefined ? {} : { windowId });
  } catch {
    const url = browser.runtime.getURL(`src/popup/index.html?tab=${tabId}`);
    await browser.windows.create({ type: 'popup', url, ...WINDOW });
  }
}

/** Opens a page of the extension in a tab, by its path from the extension's root. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/**
 * Opens the side panel beside a tab; false where the browser will not. To be called in the very task of the reader's click
 * or key: the browser opens it for nothing else.
 */
export async function openPanel(tabId: number): Promise<boolean> {
  // Newer than the types that both browsers share.
  const { sidePanel } = native() as { readonly sidePanel?: { open(beside: object): Promise<void> } };
  try {
    await sidePanel?.open({ tabId });
    return sidePanel !== undefined;
  } catch {
    return false;
  }
}
