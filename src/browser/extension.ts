import browser from 'webextension-polyfill';

/** A text of `_locales` in the reader's language; empty for an unknown key. */
export function message(key: string, ...words: readonly string[]): string {
  return browser.i18n.getMessage(key, [...words]);
}

/** False in a content script whose extension was updated, reloaded or removed: it can reach nobody any more. */
export function extensionIsHere(): boolean {
  return browser.runtime?.id !== undefined;
}
