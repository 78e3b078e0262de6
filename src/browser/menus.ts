import browser from 'webextension-polyfill';

/** An entry of the menu that opens on selected words. `under` is the id of the entry whose submenu it stands in. */
export type MenuEntry = { readonly id: string; readonly title: string; readonly under?: string };

// Firefox for Android has no such menus.
const menus = browser.contextMenus as typeof browser.contextMenus | undefined;

/**
 * Puts entries into the menu on selected words of web pages, whenever the extension is installed or updated: the browser
 * keeps them after that. To be called as the service worker starts.
 */
export function offerMenu(entries: () => readonly MenuEntry[]): void {
  if (!menus) return;
  browser.runtime.onInstalled.addListener(async () => {
    await menus.removeAll();
    for (const { id, title, under } of entries()) {
      const where = { contexts: ['selection' as const], documentUrlPatterns: ['http://*/*', 'https://*/*'] };
      menus.create({ id, title, ...where, ...(under === undefined ? {} : { parentId: under }) });
    }
  });
}

/** Tells which entry the reader chose, and in which tab. To be called as the service worker starts. */
export function whenChosen(callback: (id: string, tabId: number) => void): void {
  menus?.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id !== undefined) callback(String(menuItemId), tab.id);
  });
}
