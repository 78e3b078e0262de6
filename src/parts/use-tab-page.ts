import { useLayoutEffect, useState } from 'preact/hooks';
import { type Following, followTab } from './following-tab.ts';
import type { TabPage } from './tab-page.ts';

/**
 * What a view knows of its tab (see `tabOf`), kept up to date while the page changes. Null until the first answer. To open
 * a view that `isClicked` is the click that a page may wait for. Goes on with what was `begun` before there was a view.
 */
export function useTabPage(search: string, isClicked: boolean, begun: Following | null = null): TabPage | null {
  const [following] = useState(() => (begun && !begun.isOver() ? begun : followTab(search, isClicked)));
  const [page, setPage] = useState(following.now);
  // Before the first picture: what has come in meanwhile is in it.
  useLayoutEffect(() => {
    following.watch(setPage);
    return following.end;
  }, [following]);
  return page;
}
