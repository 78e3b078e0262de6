import type { Page } from 'playwright-core';
import type { Note } from '../../src/notes/note.ts';
import type { Extension } from './fixture.ts';

/** Selects words in a page that stand in one text node, as a script of its own would. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0 || !node.parentElement?.checkVisibility()) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`not in the page: ${wanted}`);
  }, words);
}

/** Selects words with the mouse, from their first letter to their last. */
export async function dragOver(page: Page, words: string): Promise<void> {
  await selectWords(page, words);
  const { from, to } = await page.evaluate(() => {
    const rects = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])];
    const [first, last] = [rects[0], rects.at(-1)];
    getSelection()?.removeAllRanges();
    return {
      from: { x: (first?.left ?? 0) + 1, y: ((first?.top ?? 0) + (first?.bottom ?? 0)) / 2 },
      to: { x: (last?.right ?? 0) - 1, y: ((last?.top ?? 0) + (last?.bottom ?? 0)) / 2 },
    };
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** Chooses an entry of the menu on selected words, as the browser would tell the service worker. */
export async function choose(extension: Extension, page: Page, id: string): Promise<void> {
  const tabId = await extension.tabOf(page);
  await (await extension.worker()).evaluate(
    async ({ entry, tab }) => {
      const { onClicked } = chrome.contextMenus;
      // No API clicks an entry; the browser's own way to its listeners is this.
      const { dispatch } = onClicked as unknown as { dispatch(info: object, tab: object): void };
      dispatch.call(onClicked, { menuItemId: entry }, await chrome.tabs.get(tab));
    },
    { entry: id, tab: tabId },
  );
}

/** Gives a command of the manifest in a page's tab, as its key would. */
export async function command(extension: Extension, page: Page, name: string): Promise<void> {
  const tabId = await extension.tabOf(page);
  await (await extension.worker()).evaluate(
    async ({ command, tab }) => {
      const { onCommand } = chrome.commands;
      // No API presses a key of the browser's own; the browser's way to its listeners is this.
      const { dispatch } = onCommand as unknown as { dispatch(command: string, tab: object): void };
      dispatch.call(onCommand, command, await chrome.tabs.get(tab));
    },
    { command: name, tab: tabId },
  );
}

/** Every note that is kept. */
export async function notesIn(extension: Extension): Promise<readonly Note[]> {
  return (await extension.worker()).evaluate(async () => {
    const all = await chrome.storage.local.get(null);
    return Object.keys(all)
      .filter((key) => key.startsWith('note:'))
      .map((key) => all[key] as never);
  });
}

/** Forgets all that is kept, and what was begun. */
export async function forgetAll(extension: Extension): Promise<void> {
  await (await extension.worker()).evaluate(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
  });
}

/** What the reader began in a page and no popup has taken up yet. */
export async function begunIn(extension: Extension): Promise<object> {
  return (await extension.worker()).evaluate(() => chrome.storage.session.get(null));
}

/** How many popups of the toolbar button are open. */
export async function popupsOf(extension: Extension): Promise<number> {
  return (await extension.worker()).evaluate(async () => {
    const contexts = await chrome.runtime.getContexts({});
    return contexts.filter(({ contextType }) => contextType === 'POPUP').length;
  });
}

/** From now on the browser opens no popup over a tab, as before Chromium 127: a window takes its place, which tests can use. */
export async function withoutPopups(extension: Extension): Promise<void> {
  await (await extension.worker()).evaluate(() => {
    Object.assign(chrome.action, { openPopup: () => Promise.reject(new Error('no popup here')) });
  });
}
