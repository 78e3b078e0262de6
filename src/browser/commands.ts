import browser from 'webextension-polyfill';

// Firefox for Android has none.
const commands = browser.commands as typeof browser.commands | undefined;

/** Tells which keyboard command of the manifest the reader gave, and in which tab. To be called as the service worker starts. */
export function whenCommanded(callback: (command: string, tabId: number | undefined) => void): void {
  commands?.onCommand.addListener((command, tab) => callback(command, tab?.id));
}

/** A keyboard command of the manifest: what it does, and its present keys; empty where it has none. */
export type Command = { readonly name: string; readonly does: string; readonly keys: string };

/** Whether this browser has keyboard commands at all. */
export function hasCommands(): boolean {
  return commands !== undefined;
}

/** Every command that does something of ours, in the order of the manifest: browsers give them by their names. */
export async function allCommands(): Promise<readonly Command[]> {
  if (!commands) return [];
  const all = await commands.getAll();
  const order = Object.keys(browser.runtime.getManifest().commands ?? {});
  return all
    .flatMap(({ name = '', description = '', shortcut = '' }) =>
      description === '' ? [] : { name, does: description, keys: signsOf(shortcut) },
    )
    .sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
}

/** Keys as they are written on them: browsers spell out what is a sign. */
function signsOf(keys: string): string {
  return keys.replace(/Period$/, '.').replace(/Comma$/, ',');
}

/** Opens the browser's own page for shortcuts. False where the browser has none that an extension may open. */
export async function openShortcuts(): Promise<boolean> {
  try {
    // Firefox 137; Chromium has an address instead, which no Firefox opens.
    const { openShortcutSettings } = commands as { readonly openShortcutSettings?: () => Promise<void> };
    if (openShortcutSettings) await openShortcutSettings.call(commands);
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
