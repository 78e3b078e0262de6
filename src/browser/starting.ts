import browser from 'webextension-polyfill';

/** Has the browser start the service worker when the extension is installed or updated, and whenever it starts itself. */
export function wakeAtStart(browserStarted: () => void): void {
  browser.runtime.onStartup.addListener(browserStarted);
  browser.runtime.onInstalled.addListener(() => {});
}

/** Tells when the extension has been installed: not when it was updated. To be called as the service worker starts. */
export function whenInstalled(callback: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') callback();
  });
}

/** Tells when the extension has been updated. To be called as the service worker starts. */
export function whenUpdated(callback: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'update') callback();
  });
}
