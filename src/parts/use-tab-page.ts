import { useEffect, useState } from 'preact/hooks';
import { answerCalls } from '../browser/messaging.ts';
import { watchTab } from '../browser/tabs.ts';
import type { BackgroundCalls } from '../messages/index.ts';
import { askTab, callTab, type TabPage, tabOf } from './tab-page.ts';

/**
 * What a view knows of its tab (see `tabOf`), kept up to date while the page changes. Null until the first answer. To open
 * a view that `isClicked` is the click that a page may wait for.
 */
export function useTabPage(search: string, isClicked: boolean): TabPage | null {
  const [page, setPage] = useState<TabPage | null>(null);
  useEffect(() => {
    const end = new AbortController();
    follow(search, isClicked, setPage, end.signal);
    return () => end.abort();
  }, [search, isClicked]);
  return page;
}

async function follow(
  search: string,
  isClicked: boolean,
  tell: (page: TabPage) => void,
  signal: AbortSignal,
): Promise<void> {
  const tab = await tabOf(search);
  if (signal.aborted) return;
  if (tab === null) return tell({ kind: 'closed', why: 'unknown' });
  let asked = 0;
  const ask = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    let page = await askTab(tab);
    if (isClicked && mine === 1 && page.kind === 'report' && page.report.state === 'waiting-for-click') {
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
