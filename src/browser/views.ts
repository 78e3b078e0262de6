import browser from 'webextension-polyfill';
import { native } from './native.ts';

/** How large the popup is as a window of its own, in CSS pixels. */
const WINDOW = { width: 420, height: 640 };

/** Whether the browser has windows beside one another. Where it has not, as on Android, a popup is a page like any other. */
export function hasWindows(): boolean {
  return (native().windows as unknown) !== undefined;
}

/** Opens the popup of the toolbar button over a tab; where the browser does not let us, a small window or a tab of its own. */
export async function openPopup(tabId: number): Promise<void> {
  try {
    const { windowId } = await browser.tabs.get(tabId);
    // Chromium before 127 has it for a few extensions only, and none opens it over a window that is not in front;
    // Firefox before 149 opens it in the very task of a click alone.
    await browser.action.openPopup(windowId === undefined ? {} : { windowId });
  } catch {
    const path = `src/popup/index.html?tab=${tabId}`;
    if (!hasWindows()) await openOwnPage(path);
    else await browser.windows.create({ type: 'popup', url: browser.runtime.getURL(path), ...WINDOW });
  }
}

/** Opens a page of the extension in a tab, by its path from the extension's root. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

// Newer than the types that both browsers share, or not in all of them.
type Panels = {
  readonly sidePanel?: { readonly open?: (beside: object) => Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
};

/** Whether the browser has room for a panel beside the page: Chromium's side panel, Firefox's sidebar. */
export function hasPanel(): boolean {
  const { sidePanel, sidebarAction } = native() as Panels;
  return Boolean(sidePanel?.open ?? sidebarAction);
}

/**
 * Opens the side panel beside a tab, or in a tab of its own where the browser has none; false where the browser will not.
 * To be called in the very task of the reader's click or key: the browser opens it for nothing else.
 */
export async function openPanel(tabId: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = native() as Panels;
  try {
    if (sidePanel?.open) await sidePanel.open({ tabId });
    else if (sidebarAction) await sidebarAction.open();
    else await openOwnPage(`src/panel/index.html?tab=${tabId}`);
    return true;
  } catch {
    return false;
  }
}
