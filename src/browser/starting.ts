import browser from 'webextension-polyfill';

/** Has the browser start the service worker whenever it starts itself, and when the extension is installed or updated. */
export function wakeAtStart(): void {
  const awake = (): void => {};
  browser.runtime.onStartup.addListener(awake);
  browser.runtime.onInstalled.addListener(awake);
}
