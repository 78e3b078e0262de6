import { watchAccess } from '../browser/access.ts';
import { answerCalls } from '../browser/messaging.ts';
import { type Tab, watchTab } from '../browser/tabs.ts';
import { readyToRead } from '../engine/index.ts';
import type { BackgroundCalls } from '../messages/index.ts';
import { askTab, callTab, type TabPage, tabOf } from './tab-page.ts';

/** A tab that is asked for its page again whenever that changes. */
export type Following = {
  /** The tab's id; null until it is known, and where there is none. */
  readonly tabId: () => number | null;
  /** The latest answer; null before the first. */
  readonly now: () => TabPage | null;
  /** Resolves when the page is asked, or cannot be. */
  readonly asked: Promise<void>;
  /** Resolves at the first answer. */
  readonly first: Promise<void>;
  /** Tells the latest answer where there is one, and every later one. One listener at a time. */
  readonly watch: (listener: (page: TabPage) => void) => void;
  readonly end: () => void;
  readonly isOver: () => boolean;
};

/** Begins to follow the tab that a view is about (see `tabOf`). `isClicked` is the click that a page may wait for. */
export function followTab(search: string, isClicked: boolean): Following {
  const over = new AbortController();
  let tabId: number | null = null;
  let latest: TabPage | null = null;
  let listener: ((page: TabPage) => void) | null = null;
  let arrived = (): void => {};
  const first = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const tell = (page: TabPage): void => {
    latest = page;
    arrived();
    listener?.(page);
  };
  const begin = async (): Promise<void> => {
    const tab = await tabOf(search);
    if (over.signal.aborted) return;
    if (tab === null) return tell({ kind: 'closed', why: 'unknown' });
    tabId = tab.id;
    follow(tab, isClicked, tell, over.signal);
  };
  return {
    asked: begin(),
    tabId: () => tabId,
    now: () => latest,
    first,
    watch: (next) => {
      listener = next;
      if (latest) next(latest);
    },
    end: () => over.abort(),
    isOver: () => over.signal.aborted,
  };
}

async function follow(tab: Tab, isClicked: boolean, tell: (page: TabPage) => void, signal: AbortSignal): Promise<void> {
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
  watchAccess(ask, signal);
  await ask();
}

/** So long a view waits for its page before it says that it waits, in milliseconds. */
const MOMENT = 100;

/**
 * Calls back at the first answer, or when it takes so long that a reader would wonder. What reading the answer needs is
 * made ready while it is under way.
 */
export function whenAnswered({ asked, first }: Following, callback: () => void): void {
  asked.then(readyToRead);
  Promise.race([first, new Promise((resolve) => setTimeout(resolve, MOMENT))]).then(callback);
}
