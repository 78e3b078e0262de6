import browser from 'webextension-polyfill';

/** Has the browser start the service worker when the extension is installed or updated, and whenever it starts itself. */
export function wakeAtStart(browserStarted: () => void): void {
  browser.runtime.onStartup.addListener(browserStarted);
  browser.runtime.onInstalled.addListener(() => {});
}
