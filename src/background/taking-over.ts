import { callsToTab } from '../browser/messaging.ts';
import { loadedTabs, startInTab } from '../browser/tabs.ts';
import type { PageCalls } from '../messages/index.ts';

/**
 * Starts the content script of a new version in all tabs whose page has the old one, which stops by itself; without it
 * the marks would be gone until the reader loads the page anew. Firefox does this itself: who answers already is left alone.
 */
export async function takeOverTabs(): Promise<void> {
  const call = callsToTab<PageCalls>();
  const takeOver = async (id: number): Promise<unknown> => call(id, 'report', null).catch(() => startInTab(id));
  // All at once: a page that the browser has frozen answers nobody, and the others shall not wait for it.
  await Promise.all((await loadedTabs()).map(({ id }) => takeOver(id)));
}
