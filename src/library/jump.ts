import * as v from 'valibot';
import { type Found, findAll } from '../anchors/find.ts';
import type { Selectors } from '../anchors/selectors.ts';
import { answerCalls, callsToTab } from '../browser/messaging.ts';
import { bringToFront, openTab, openTabs, watchTab } from '../browser/tabs.ts';
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

/** How long open tabs may take to say what page they have: one that sleeps never does. */
const SOON = 1500;

const callTab = callsToTab<PageCalls>();

/** Brings a page to the front, in the tab that has it or in a new one, and leads the reader to the words. */
export async function jumpTo({ url, source, selector }: Target): Promise<Jumped> {
  const address = isWebAddress(url) ? url : source;
  if (!isWebAddress(address)) return 'not-opened';
  const known = await tabWith([source, pageKey(url)]);
  const tabId = known ?? (await openTab(address))?.id;
  if (tabId === undefined || !(await bringToFront(tabId))) return 'not-opened';
  if (!selector) return 'page';
  const report = await readReport(tabId);
  if (report === null) return 'not-read';
  const inArticle = await findIn(report.text, selector);
  if (inArticle && inArticle.outcome !== 'orphaned') return show(tabId, inArticle.span, 'article');
  // Words that were picked out by hand may stand outside of the article.
  const whole = await callTab(tabId, 'documentText', null).catch(() => '');
  const inDocument = await findIn(typeof whole === 'string' ? whole : '', selector);
  if (inDocument && inDocument.outcome !== 'orphaned') return show(tabId, inDocument.span, 'document');
  return 'words-gone';
}

/** Where words are in a text; null where there is no text to look in. */
async function findIn(text: string, selector: Selectors): Promise<Found | null> {
  if (text === '') return null;
  const [found] = await findAll(text, [selector], new AbortController().signal);
  return found ?? null;
}

async function show(tabId: number, span: { start: number; end: number }, where: 'article' | 'document') {
  const isShown = await callTab(tabId, 'show', { start: span.start, end: span.end, in: where }).catch(() => null);
  return isShown ? 'shown' : isShown === null ? 'not-read' : 'words-gone';
}

/**
 * The tab that has a page. The browser tells no addresses without a permission that would frighten, so the tabs are
 * asked themselves; null where none answers soon that it has the page.
 */
async function tabWith(keys: readonly string[]): Promise<number | null> {
  const asked = (await openTabs()).map(async ({ id }) => {
    const report = await reportOf(id);
    if (report === null || !keys.includes(pageKey(report.url, report.canonical))) throw new Error('another page');
    return id;
  });
  const tooLate = new Promise<null>((resolve) => {
    AbortSignal.timeout(SOON).addEventListener('abort', () => resolve(null));
  });
  return Promise.race([Promise.any(asked).catch(() => null), tooLate]);
}

async function reportOf(tabId: number): Promise<Report | null> {
  const answer: unknown = await callTab(tabId, 'report', null).catch(() => null);
  const parsed = v.safeParse(reportSchema, answer);
  return parsed.success ? parsed.output : null;
}

/** The report of a tab as soon as its page has been read; null where that does not happen. */
function readReport(tabId: number): Promise<Report | null> {
  return new Promise((resolve) => {
    const end = new AbortController();
    const settle = (report: Report | null): void => {
      end.abort();
      resolve(report);
    };
    const ask = async (): Promise<void> => {
      const report = await reportOf(tabId);
      if (report && report.state !== 'reading') settle(report);
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
    ask();
  });
}
