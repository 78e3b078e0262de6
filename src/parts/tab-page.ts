import { callsToTab } from '../browser/messaging.ts';
import { activeTab, startInTab, type Tab, tabById } from '../browser/tabs.ts';
import type { PageCalls, Report, Selected } from '../messages/index.ts';
import { readReport, readSelected } from '../messages/schemas.ts';

/** Why the extension may not read a tab; `unknown` where the browser does not even tell its address. */
export type Closed = 'browser' | 'store' | 'file' | 'unknown';

/** What a view knows of a tab. */
export type TabPage =
  | { readonly kind: 'report'; readonly tabId: number; readonly report: Report }
  | { readonly kind: 'closed'; readonly why: Closed }
  | { readonly kind: 'failed'; readonly message: string };

/** Asks a tab's content script. */
export const callTab = callsToTab<PageCalls>();

/** The tab that a view is about: the one of `?tab=ID`, else the one in front. */
export function tabOf(search: string): Promise<Tab | null> {
  const id = new URLSearchParams(search).get('tab');
  return id === null ? activeTab() : tabById(Number(id));
}

/** Asks a tab for its report, and starts the content script where the tab was open before the extension was. */
export async function askTab(tab: Tab): Promise<TabPage> {
  const ask = async (): Promise<TabPage> => reported(tab.id, await callTab(tab.id, 'report', null));
  try {
    return await ask();
  } catch {
    if (!(await startInTab(tab.id))) return { kind: 'closed', why: closedBy(tab.url) };
  }
  return ask().catch(failed);
}

/** The words that are selected in a tab; null where there are none. Rejects where the page does not answer. */
export async function selectedIn(tabId: number): Promise<Selected | null> {
  return readSelected(await callTab(tabId, 'selection', null));
}

function reported(tabId: number, answer: unknown): TabPage {
  try {
    return { kind: 'report', tabId, report: readReport(answer) };
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): TabPage {
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}

function closedBy(url: string | undefined): Closed {
  if (url === undefined || !URL.canParse(url)) return 'unknown';
  const { protocol, host, pathname } = new URL(url);
  if (protocol === 'file:') return 'file';
  if (protocol !== 'http:' && protocol !== 'https:') return 'browser';
  const isStore =
    /^(chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com)$/.test(host) ||
    (host === 'chrome.google.com' && pathname.startsWith('/webstore'));
  return isStore ? 'store' : 'unknown';
}
