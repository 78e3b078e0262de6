import { resolve } from 'node:path';
import { launchBrowser, launchExtension, startSite } from '../browser.ts';
import { newsPages, served } from './page-files.ts';
import { median } from './timing.ts';

/** Heap of a tab after each of many navigations within one site, in bytes, everything collected that can be. */
export type Heaps = { readonly alone: readonly number[]; readonly extension: readonly number[] };

const NAVIGATIONS = 50;

/** So many of the first and of the last navigations are compared; before the first the browser fills its own caches. */
const PART = 15;
const WARM = 10;

/** Goes from article to article in a browser with the extension in `folder` and in one without. */
export async function heapsOver(folder: string, navigations = NAVIGATIONS): Promise<Heaps> {
  const pages = newsPages().filter(({ name }) => name.startsWith('own'));
  const site = await startSite(served(pages));
  const plain = await launchBrowser();
  const extended = await launchExtension(resolve(folder));
  try {
    const heaps = { alone: [] as number[], extension: [] as number[] };
    for (const [which, context] of [
      ['alone', await plain.newContext()],
      ['extension', extended],
    ] as const) {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Performance.enable', {});
      for (let at = 0; at < navigations; at += 1) {
        await page.goto(site.url(`/${at % pages.length}`, 'heap.test'));
        if (which === 'extension') await page.waitForFunction('CSS.highlights.size > 0');
        // The same page is weighed each time: others differ by their texts.
        await page.goto(site.url('/0?weighed', 'heap.test'));
        if (which === 'extension') await page.waitForFunction('CSS.highlights.size > 0');
        await session.send('HeapProfiler.collectGarbage');
        const { metrics } = await session.send('Performance.getMetrics');
        heaps[which].push(metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN);
      }
    }
    return heaps;
  } finally {
    await extended.close();
    await plain.close();
    await site.close();
  }
}

/** How much heaps grew: the median of the last part over that of the first, less one. */
function growth(heaps: readonly number[]): number {
  return median(heaps.slice(-PART)) / median(heaps.slice(WARM, WARM + PART)) - 1;
}

/** The README's sentence. */
export function heapLine({ alone, extension }: Heaps): string {
  const said = (heaps: readonly number[]): string =>
    `${(median(heaps.slice(-PART)) / 1e6).toFixed(1)} MB, ${(100 * growth(heaps)).toFixed(1)} % more than after the first`;
  return `After ${2 * extension.length} pages in one tab its heap is ${said(extension)}; without the extension ${said(alone)}.`;
}
