import browser from 'webextension-polyfill';

/**
 * Adds a style sheet to the page in a tab until it is left. The page's document stays as it is. Does nothing where the
 * extension may not look.
 */
export async function addStyle(tabId: number, css: string): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, css }).catch(() => {});
}

/** Takes a style sheet away again that was added with the same text. */
export async function removeStyle(tabId: number, css: string): Promise<void> {
  await browser.scripting.removeCSS({ target: { tabId }, css }).catch(() => {});
}
