import * as v from 'valibot';
import { find } from '../anchors/find.ts';
import { answerCalls, callsToTab } from '../browser/messaging.ts';
import { bringToFront, openTab, openTabs, startInTab, watchTab } from '../browser/tabs.ts';
import type { BackgroundCalls, PageCalls, Report } from '../messages/index.ts';
import { reportSchema } from '../messages/schemas.ts';
import type { Target } from '../notes/note.ts';
import { pageKey } from '../notes/page-key.ts';
import { isWebAddress } from '../parts/address.ts';

/**
 * How a jump ended: `shown`, the words are in front of the reader; `page`, the page is, and there are no words to look
 * for; `words-gone`, the page no longer has them; `not-read`, the page did not tell what is in it; `not-opened`.
 */
export type Jumped = 'shown' | 'page' | 'words-gone' | 'not-read' | 'not-opened';

/** How long a page may take until it is loaded and read, in milliseconds. */
const PATIENCE = 30_000;

const callTab = callsToTab<PageCalls>();

/** Brings a page to the front, in the tab that has it or in a new one, and leads the reader to the words. */
export async function jumpTo({ url, source, selector }: Target): Promise<Jumped> {
  const address = isWebAddress(url) ? url : source;
  if (!isWebAddress(address)) return 'not-opened';
  const known = (await openTabs()).find((tab) => tab.url !== undefined && isSamePage(tab.url, [source, url]));
  const tab = known ?? (await openTab(address));
  if (!tab || !(await bringToFront(tab.id))) return 'not-opened';
  if (!selector) return 'page';
  const report = await readReport(tab.id, known !== undefined);
  if (report === null) return 'not-read';
  const inArticle = report.text === '' ? null : find(report.text, selector);
  if (inArticle && inArticle.outcome !== 'orphaned') return show(tab.id, inArticle.span, 'article');
  // Words that were picked out by hand may stand outside of the article.
  const whole = await callTab(tab.id, 'documentText', null).catch(() => '');
  const inDocument = typeof whole === 'string' && whole !== '' ? find(whole, selector) : null;
  if (inDocument && inDocument.outcome !== 'orphaned') return show(tab.id, inDocument.span, 'document');
  return 'words-gone';
}

async function show(tabId: number, span: { start: number; end: number }, where: 'article' | 'document') {
  const isShown = await callTab(tabId, 'show', { start: span.start, end: span.end, in: where }).catch(() => false);
  return isShown ? 'shown' : 'words-gone';
}

function isSamePage(address: string, keys: readonly string[]): boolean {
  const key = pageKey(address);
  return keys.some((one) => pageKey(one) === key);
}

/** The report of a tab as soon as its page has been read; null where that does not happen. */
function readReport(tabId: number, wasOpen: boolean): Promise<Report | null> {
  return new Promise((resolve) => {
    const end = new AbortController();
    const settle = (report: Report | null): void => {
      end.abort();
      resolve(report);
    };
    const ask = async (): Promise<void> => {
      const answer: unknown = await callTab(tabId, 'report', null).catch(() => null);
      const parsed = v.safeParse(reportSchema, answer);
      if (parsed.success && parsed.output.state !== 'reading') settle(parsed.output);
    };
    // The page tells the background how it stands, and every view hears it.
    answerCalls<Pick<BackgroundCalls, 'state'>>(
      {
        state: (_state, asker) => {
          if (asker.tabId === tabId) ask();
          return null;
        },
      },
      end.signal,
    );
    watchTab(tabId, ask, end.signal);
    AbortSignal.timeout(PATIENCE).addEventListener('abort', () => settle(null), { signal: end.signal });
    // A tab that was open before the extension was has no content script yet.
    if (wasOpen) callTab(tabId, 'report', null).then(ask, () => startInTab(tabId).then(ask));
    else ask();
  });
}
