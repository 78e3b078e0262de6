import browser from 'webextension-polyfill';

/** An entry of the menu that opens on selected words. `under` is the id of the entry whose submenu it stands in. */
export type MenuEntry = { readonly id: string; readonly title: string; readonly under?: string };

/**
 * Puts entries into the menu on selected words of web pages, whenever the extension is installed or updated: the browser
 * keeps them after that. To be called as the service worker starts.
 */
export function offerMenu(entries: () => readonly MenuEntry[]): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    for (const { id, title, under } of entries()) {
      const where = { contexts: ['selection' as const], documentUrlPatterns: ['http://*/*', 'https://*/*'] };
      browser.contextMenus.create({ id, title, ...where, ...(under === undefined ? {} : { parentId: under }) });
    }
  });
}

/** Tells which entry the reader chose, and in which tab. To be called as the service worker starts. */
export function whenChosen(callback: (id: string, tabId: number) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id !== undefined) callback(String(menuItemId), tab.id);
  });
}
