import { useEffect, useState } from 'preact/hooks';
import { answerCalls } from '../browser/messaging.ts';
import { watchTab } from '../browser/tabs.ts';
import type { BackgroundCalls } from '../messages/index.ts';
import { askTab, callTab, type TabPage, tabOf } from './tab-page.ts';

/** What the popup knows of its tab, kept up to date while the page changes. Null until the first answer. */
export function useTabPage(search: string): TabPage | null {
  const [page, setPage] = useState<TabPage | null>(null);
  useEffect(() => {
    const end = new AbortController();
    follow(search, setPage, end.signal);
    return () => end.abort();
  }, [search]);
  return page;
}

async function follow(search: string, tell: (page: TabPage) => void, signal: AbortSignal): Promise<void> {
  const tab = await tabOf(search);
  if (signal.aborted) return;
  if (tab === null) return tell({ kind: 'closed', why: 'unknown' });
  let asked = 0;
  const ask = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    let page = await askTab(tab);
    // To open the popup is the click that the page waits for.
    if (mine === 1 && page.kind === 'report' && page.report.state === 'waiting-for-click') {
      await callTab(tab.id, 'read', null);
      page = await askTab(tab);
    }
    if (mine === asked && !signal.aborted) tell(page);
  };
  // The page tells the background how it stands, and every view hears it.
  answerCalls<Pick<BackgroundCalls, 'state'>>(
    {
      state: (_state, { tabId }) => {
        if (tabId === tab.id) ask();
        return null;
      },
    },
    signal,
  );
  watchTab(tab.id, ask, signal);
  await ask();
}
