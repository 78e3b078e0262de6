import browser from 'webextension-polyfill';

/**
 * Adds a style sheet to the page in a tab until it is left, and with `allFrames` to every frame in it. The page's document
 * stays as it is. Does nothing where the extension may not look.
 */
export async function addStyle(tabId: number, css: string, allFrames = false): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId, allFrames }, css, origin: origin() }).catch(() => {});
}

/** Takes a style sheet away again that was added with the same text. */
export async function removeStyle(tabId: number, css: string, allFrames = false): Promise<void> {
  await browser.scripting.removeCSS({ target: { tabId, allFrames }, css, origin: origin() }).catch(() => {});
}

/**
 * Whose a style sheet of ours is: the same as of the one that the manifest names, since one of the page's comes before
 * one of the reader's. Firefox paints highlights in shadow roots only with one of the reader's.
 */
export function origin(): 'USER' | 'AUTHOR' {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  return script && 'css_origin' in script ? 'USER' : 'AUTHOR';
}
