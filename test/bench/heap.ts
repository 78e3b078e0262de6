import { resolve } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { launchBrowser, launchExtension, startSite } from '../browser.ts';
import { OWN_PAGES, served } from './page-files.ts';
import { inRounds } from './rounds.ts';
import { median } from './timing.ts';

/** What a tab holds after each of many navigations within one site, everything collected that can be. */
export type Heaps = { readonly alone: readonly Held[]; readonly extension: readonly Held[] };

/** Bytes of heap, and how many documents, nodes and listeners stay alive in the tab's process. */
export type Held = {
  readonly heap: number;
  readonly documents: number;
  readonly nodes: number;
  readonly listeners: number;
};

const NAVIGATIONS = 50;

/** A navigation that takes longer, in milliseconds, will never end. */
const PATIENCE = 30_000;

/** So many of the first and of the last navigations are compared; before the first the browser fills its own caches. */
const PART = 15;
const WARM = 10;

/** Pages that are kept for the way back would be weighed with the one that is shown. */
export const NO_WAY_BACK = '--disable-back-forward-cache=1';

/** Goes from article to article in a browser with the extension in `folder` and in one without. */
export async function heapsOver(folder: string): Promise<Heaps> {
  const plain = await launchBrowser();
  const extended = await launchExtension(resolve(folder), '', 'en', [NO_WAY_BACK]);
  try {
    return {
      alone: await heldOver(await plain.newContext(), 'heap, alone', NAVIGATIONS, 'load'),
      extension: await heldOver(extended, 'heap, with the extension', NAVIGATIONS, 'marks'),
    };
  } finally {
    await extended.close();
    await plain.close();
  }
}

/** Not Playwright's own way to wait, which the policy of these pages forbids. */
const MARKED = `new Promise((marked) => {
  const look = () => (CSS.highlights.size > 0 ? marked() : requestAnimationFrame(look));
  look();
})`;

/** Goes from article to article in a tab, each to be loaded or to be marked, and weighs the same page after each. */
export async function heldOver(
  context: BrowserContext,
  name: string,
  navigations: number,
  until: 'load' | 'marks',
): Promise<readonly Held[]> {
  const site = await startSite(served(OWN_PAGES));
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', {});
    const go = async (path: string): Promise<void> => {
      await page.goto(site.url(path, 'heap.test'));
      if (until === 'marks') await session.send('Runtime.evaluate', { expression: MARKED, awaitPromise: true });
    };
    return await inRounds(name, navigations, PATIENCE, async (at) => {
      await go(`/${1 + (at % (OWN_PAGES.length - 1))}`);
      await go('/0?weighed');
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (wanted: string): number => metrics.find((one) => one.name === wanted)?.value ?? Number.NaN;
      return {
        heap: of('JSHeapUsedSize'),
        documents: of('Documents'),
        nodes: of('Nodes'),
        listeners: of('JSEventListeners'),
      };
    });
  } finally {
    await site.close();
  }
}

/** How much heaps grew: the median of the last part over that of the first, less one. */
function growth(held: readonly Held[]): number {
  const heaps = held.map(({ heap }) => heap);
  return median(heaps.slice(-PART)) / median(heaps.slice(WARM, WARM + PART)) - 1;
}

/** The README's sentence. */
export function heapLine({ alone, extension }: Heaps): string {
  const said = (held: readonly Held[]): string =>
    `${(median(held.slice(-PART).map(({ heap }) => heap)) / 1e6).toFixed(1)} MB, ${percent(growth(held))} % more than after the first`;
  return `After ${2 * extension.length} pages in one tab its heap is ${said(extension)}; without the extension ${said(alone)}.`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1).replace('-0.0', '0.0');
}
