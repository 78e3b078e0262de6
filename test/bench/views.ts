import { resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Report } from '../../src/messages/index.ts';
import { launchExtension, startSite } from '../browser.ts';
import { newsPage } from '../extension/news.ts';
import { median } from './timing.ts';

/** How fast the popup and the side panel open on a page with many signals, in milliseconds. */
export type ViewsSpeed = {
  readonly signals: number;
  /** From the call of the view until its first rows are drawn and can be used, and until it has all of them. */
  readonly popup: readonly Opened[];
  readonly panel: readonly Opened[];
  /** An extension page with no scripts and nothing in it, until it is drawn: the least that there is. */
  readonly empty: readonly Opened[];
};

/** `script` is the processor time of the view's own scripts, until it was whole: other work on the machine is not in it. */
type Opened = { readonly usable: number; readonly whole: number; readonly script: number };

const PARAGRAPHS = Array.from(
  { length: 60 },
  (_, place) =>
    `Two officials said that quay ${place} would close, and critics say that it cost too much. The steel of quay ${place} allegedly went elsewhere. Anna Vermeer said that she knew of it.`,
);

const ROUNDS = 9;

/**
 * Opens the popup and the side panel of the extension in `folder` on a page with some 300 signals, in turn. Each is opened
 * as a tab that is told which tab it is about: the time that the browser takes for the window of a popup is not in it.
 */
export async function viewsSpeed(folder: string, times = ROUNDS): Promise<ViewsSpeed> {
  const context = await launchExtension(resolve(folder));
  const site = await startSite({ '/many': newsPage(PARAGRAPHS) });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const page = await context.newPage();
    await page.goto(site.url('/many'));
    await page.bringToFront();
    const { tab, signals } = await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      for (;;) {
        const report = await chrome.tabs
          .sendMessage<unknown, Report>(tab?.id ?? -1, { call: 'report', ask: null })
          .catch(() => null);
        if (report?.state === 'article') return { tab: tab?.id, signals: report.signals.length };
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    await context.addInitScript(markWhenDrawn);
    const root = `chrome-extension://${new URL(worker.url()).host}`;
    const rounds: { popup: Opened; panel: Opened; empty: Opened }[] = [];
    for (let round = 0; round < times; round += 1) {
      rounds.push({
        popup: await openOnce(context, `${root}/src/popup/index.html?tab=${tab}`, PARAGRAPHS.length * 2),
        panel: await openOnce(context, `${root}/src/panel/index.html?tab=${tab}`, PARAGRAPHS.length * 4),
        empty: await openOnce(context, `${root}/manifest.json`, 0),
      });
    }
    return {
      signals,
      popup: rounds.map(({ popup }) => popup),
      panel: rounds.map(({ panel }) => panel),
      empty: rounds.map(({ empty }) => empty),
    };
  } finally {
    await context.close();
    await site.close();
  }
}

/** The rows of the README's table: medians. */
export function viewsTable({ signals, popup, panel, empty }: ViewsSpeed): string {
  const rows = [
    ['popup opens: first claims drawn', median(popup.map(({ usable }) => usable))],
    ['… all claims', median(popup.map(({ whole }) => whole))],
    ['… processor time of its scripts', median(popup.map(({ script }) => script))],
    ['side panel opens: first attributions drawn', median(panel.map(({ usable }) => usable))],
    ['… all attributions', median(panel.map(({ whole }) => whole))],
    ['… processor time of its scripts', median(panel.map(({ script }) => script))],
    ['a page of the extension with nothing in it', median(empty.map(({ usable }) => usable))],
  ] as const;
  return [
    `| a page with ${signals} signals | time |`,
    '| --- | ---: |',
    ...rows.map(([what, time]) => `| ${what} | ${time.toFixed(0)} ms |`),
  ].join('\n');
}

/** Runs in a view before anything else: keeps when rows were drawn, the first and the last. */
function markWhenDrawn(): void {
  const isEmpty = location.pathname.endsWith('.json');
  new MutationObserver(() => {
    if (!isEmpty && !document.querySelector('.entry, .claim')) return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // After the frame, and not before it.
      port1.onmessage = () => performance.mark('drawn');
      port2.postMessage(null);
    });
  }).observe(document, { childList: true, subtree: true });
}

async function openOnce(context: BrowserContext, address: string, rows: number): Promise<Opened> {
  const page: Page = await context.newPage();
  const session = await context.newCDPSession(page);
  // Of the thread, and not of the clock: what waits for the processor does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address);
  await page.waitForFunction(
    (least) =>
      performance.getEntriesByName('drawn').length > 0 && document.querySelectorAll('.entry, .claim').length >= least,
    rows,
  );
  const times = await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    return performance.getEntriesByName('drawn').map(({ startTime }) => startTime);
  });
  const { metrics } = await session.send('Performance.getMetrics');
  const script = (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
  await page.close();
  return { usable: times[0] ?? 0, whole: times.at(-1) ?? 0, script };
}
