import browser from 'webextension-polyfill';

/** Tells which keyboard command of the manifest the reader gave, and in which tab. To be called as the service worker starts. */
export function whenCommanded(callback: (command: string, tabId: number | undefined) => void): void {
  browser.commands.onCommand.addListener((command, tab) => callback(command, tab?.id));
}
