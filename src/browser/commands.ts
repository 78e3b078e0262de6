import browser from 'webextension-polyfill';

/** Tells which keyboard command of the manifest the reader gave, and in which tab. To be called as the service worker starts. */
export function whenCommanded(callback: (command: string, tabId: number | undefined) => void): void {
  browser.commands.onCommand.addListener((command, tab) => callback(command, tab?.id));
}

/** A keyboard command of the manifest: what it does, and its present keys; empty where it has none. */
export type Command = { readonly name: string; readonly does: string; readonly keys: string };

/** Every command that does something of ours. */
export async function allCommands(): Promise<readonly Command[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name = '', description = '', shortcut = '' }) =>
    description === '' ? [] : { name, does: description, keys: shortcut },
  );
}

/** Opens the browser's own page for shortcuts. False where the browser has none that an extension may open. */
export async function openShortcuts(): Promise<boolean> {
  try {
    // Firefox 137; Chromium has an address instead, which no Firefox opens.
    const { commands } = browser as unknown as {
      readonly commands: { readonly openShortcutSettings?: () => Promise<void> };
    };
    if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
