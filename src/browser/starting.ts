import { native } from './native.ts';

/** Has the browser start the service worker when the extension is installed or updated, and whenever it starts itself. */
export function wakeAtStart(browserStarted: () => void): void {
  native().runtime.onStartup.addListener(browserStarted);
  native().runtime.onInstalled.addListener(() => {});
}

/** Tells when the extension has been installed: not when it was updated. To be called as the service worker starts. */
export function whenInstalled(callback: () => void): void {
  native().runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') callback();
  });
}
