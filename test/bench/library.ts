import { resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchExtension } from '../browser.ts';
import { manyNotes, stored } from '../extension/kept-notes.ts';
import { median } from './timing.ts';

/** How the library did with many notes, in milliseconds. */
export type LibrarySpeed = {
  readonly notes: number;
  readonly pages: number;
  /** From the call of the page until the first notes are drawn, and until the search knows all of them. */
  readonly open: readonly number[];
  readonly searchable: readonly number[];
  /** What the browser alone takes to read everything out of storage. */
  readonly storage: readonly number[];
  /** From a letter typed until the list is drawn anew. */
  readonly search: readonly number[];
  /** The same search by looking through every text. */
  readonly scan: readonly number[];
};

const PAGES = 2000;
const NOTES_ON_EACH = 5;
const ROUNDS = 5;

/** What a reader types, letter by letter. */
const QUERIES = ['harbour', 'two officials', 'critics say', 'annex', '9984', 'veldhoven post', 'councl', 'a. k.'];

/** Opens the library of the extension in `folder` with 10,000 notes on 2,000 pages, and searches it. */
export async function librarySpeed(folder: string, times = ROUNDS): Promise<LibrarySpeed> {
  const context = await launchExtension(resolve(folder));
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const records = manyNotes(PAGES, NOTES_ON_EACH).filter((record) => 'body' in record);
    await worker.evaluate((values) => chrome.storage.local.set(values), stored(...records));
    await context.addInitScript(markWhenDrawn);
    const address = `chrome-extension://${new URL(worker.url()).host}/src/library/index.html`;
    const rounds: { open: number; searchable: number; storage: number }[] = [];
    let searches: { search: number[]; scan: number[] } = { search: [], scan: [] };
    for (let round = 0; round < times; round += 1) {
      const { page, ...took } = await openOnce(context, address);
      rounds.push(took);
      if (round === times - 1) searches = await searchIn(page);
      await page.close();
    }
    return {
      notes: records.length,
      pages: PAGES,
      open: rounds.map(({ open }) => open),
      searchable: rounds.map(({ searchable }) => searchable),
      storage: rounds.map(({ storage }) => storage),
      ...searches,
    };
  } finally {
    await context.close();
  }
}

/** The rows of the README's table: medians, and the worst search. */
export function libraryTable({ notes, pages, open, searchable, storage, search, scan }: LibrarySpeed): string {
  const number = new Intl.NumberFormat('en');
  const rows = [
    ['library opens: first notes drawn', median(open)],
    ['… the browser reading all of it from storage, alone', median(storage)],
    ['… search knows every note', median(searchable)],
    ['search, from a letter typed to the list drawn, median', median(search)],
    ['… worst', Math.max(...search)],
    ['… looking through every text instead, median', median(scan)],
  ] as const;
  return [
    `| ${number.format(notes)} notes on ${number.format(pages)} pages | time |`,
    '| --- | ---: |',
    ...rows.map(([what, time]) => `| ${what} | ${time.toFixed(0)} ms |`),
  ].join('\n');
}

/** Runs in the page before anything else: keeps when the first entry was drawn. */
function markWhenDrawn(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.entry')) return;
    observer.disconnect();
    requestAnimationFrame(() => performance.mark('drawn'));
  });
  observer.observe(document, { childList: true, subtree: true });
}

async function openOnce(context: BrowserContext, address: string) {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('drawn').length > 0);
  const open = await page.evaluate(() => performance.getEntriesByName('drawn')[0]?.startTime ?? 0);
  // What is not searched yet is told beside the search field.
  await page.fill('input[type=search]', 'zzzz-nothing');
  await page.waitForSelector('.empty');
  const searchable = await page.evaluate(() => performance.now());
  await page.fill('input[type=search]', '');
  const storage = await page.evaluate(async () => {
    const start = performance.now();
    await chrome.storage.local.get(null);
    return performance.now() - start;
  });
  return { page, open, searchable, storage };
}

function searchIn(page: Page): Promise<{ search: number[]; scan: number[] }> {
  return page.evaluate(async (queries) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    const list = document.querySelector('.found');
    if (!field || !list) throw new Error('no list');
    const records = Object.values(await chrome.storage.local.get(null)) as { readonly version?: number }[];
    const texts = records.map((record) => JSON.stringify(record).toLowerCase());
    const search: number[] = [];
    const scan: number[] = [];
    let found = 0;
    for (const query of queries) {
      for (let letters = 1; letters <= query.length; letters += 1) {
        const typed = query.slice(0, letters);
        let drawn = 0;
        const observer = new MutationObserver(() => {
          drawn ||= performance.now();
        });
        observer.observe(list, { childList: true, subtree: true, characterData: true, attributes: true });
        const start = performance.now();
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        // The search holds the frames back until its list is drawn. Where the letter changes nothing of it, nothing is timed.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        observer.disconnect();
        if (drawn > 0) search.push(drawn - start);
        const before = performance.now();
        found += texts.filter((text) => text.includes(typed.toLowerCase())).length;
        scan.push(performance.now() - before);
      }
    }
    if (found === 0) throw new Error('nothing found');
    return { search, scan };
  }, QUERIES);
}
