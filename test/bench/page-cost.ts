import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { BrowserContext, Worker } from 'playwright-core';
import { launchExtension, startSite } from '../browser.ts';
import { FRONT, HUGE, newsPages, type PageFile, served } from './page-files.ts';
import { FIFTY } from './phrases.ts';
import { inRounds } from './rounds.ts';
import { openCalm } from './thread.ts';
import { median } from './timing.ts';
import { traced } from './trace.ts';

/** What is measured on a page, as the table calls it. */
type Work = (typeof WORKS)[number];

const WORKS = ['nothing', 'extension', 'walker', 'readerable', 'readability', 'markRegExp', 'mark'] as const;

/** What works cost one page, each the median of its rounds: CPU of the main thread in milliseconds. */
export type PageCost = {
  readonly page: string;
  readonly isArticle: boolean;
  readonly rounds: number;
  readonly cpu: Readonly<Record<Work, number>>;
  /** The longest that the extension kept the main thread, in milliseconds of CPU and as a clock has it. */
  readonly longest: { readonly cpu: number; readonly clock: number };
  /** CPU of its service worker, awake before, in milliseconds. */
  readonly worker: number;
  /** Bytes of heap that the extension keeps in the page. */
  readonly heap: number;
};

/** The costs of news pages, of a page that is no article, and of the page of 2 MB. */
export type PageCosts = { readonly news: readonly PageCost[]; readonly front: PageCost; readonly huge: PageCost };

const ROUNDS = 9;

const script = (path: string): string => readFileSync(createRequire(import.meta.url).resolve(path), 'utf8');
const ABOUT_READABILITY = script('@mozilla/readability/Readability-readerable.js');
const READABILITY = script('@mozilla/readability/Readability.js');
const MARK = script('mark.js/dist/mark.min.js');

/** Each as a script for a world of its own, as a content script has one: all it needs is compiled with it. */
const SCRIPTS: Readonly<Partial<Record<Work, string>>> = {
  walker: `const all = document.createTreeWalker(document.body, 4); let sum = 0;
    while (all.nextNode()) sum += all.currentNode.data.length; sum`,
  readerable: `const module = {}; ${ABOUT_READABILITY}; isProbablyReaderable(document)`,
  readability: `const module = {}; ${READABILITY}; new Readability(document.cloneNode(true)).parse()?.length`,
  markRegExp: `${MARK}; new Mark(document.body).markRegExp(/\\b(?:${FIFTY.join('|')})\\b/gi)`,
  mark: `${MARK}; new Mark(document.body).mark(${JSON.stringify(FIFTY)}, { separateWordSearch: false, accuracy: 'exactly' })`,
};

/** A round that takes longer, in milliseconds, will never end. On the page of 2 MB `mark` alone takes ten seconds and more. */
const PATIENCE = 180_000;

/** Measures the extension in `folder` and its peers on the same pages, in turn. */
export async function pageCosts(folder: string, rounds = ROUNDS): Promise<PageCosts> {
  const { copy, script } = startedByHand(folder);
  const context = await launchExtension(copy);
  const pages = newsPages();
  const site = await startSite(served([...pages, FRONT, HUGE]));
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    let visits = 0;
    const costOf = async (at: number, { name }: PageFile, marks = rounds): Promise<PageCost> => {
      const done = await inRounds(`pages, ${at + 1} of ${pages.length + 2}, ${name}`, rounds, PATIENCE, (round) => {
        // A host of its own is a process of its own: every page begins cold.
        const address = (): string => {
          visits += 1;
          return site.url(`/${at}`, `cost-${visits}.test`);
        };
        return roundOn({ context, worker, script }, address, round, round < marks).finally(() => closeAll(context));
      });
      return summed(name, done);
    };
    const news: PageCost[] = [];
    for (const [at, page] of pages.entries()) news.push(await costOf(at, page));
    return {
      news,
      front: await costOf(pages.length, FRONT),
      // Half a minute for each of nine would be spent on `mark` alone.
      huge: await costOf(pages.length + 1, HUGE, 3),
    };
  } finally {
    await context.close();
    await site.close();
  }
}

/**
 * A copy of the built extension whose script begins on a page when it is told to: so its cost can be told from the page's.
 * Its style is there from the beginning, as ever: to add it later would cost what no reader pays.
 */
function startedByHand(folder: string): { readonly copy: string; readonly script: string } {
  const copy = `${folder}-by-hand`;
  cpSync(folder, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const [{ js, ...style }] = manifest.content_scripts;
  writeFileSync(path, JSON.stringify({ ...manifest, content_scripts: [style] }));
  return { copy: resolve(copy), script: `/${js[0]}` };
}

type Place = { readonly context: BrowserContext; readonly worker: Worker; readonly script: string };

type Round = Pick<PageCost, 'isArticle' | 'longest' | 'worker' | 'heap'> & {
  readonly cpu: Partial<Record<Work, number>>;
};

/** One round: the peers that change nothing and the extension on one load, mark.js on another, after a traced extension. */
async function roundOn(place: Place, address: () => string, round: number, marks: boolean): Promise<Round> {
  const cpu: Partial<Record<Work, number>> = {};
  let isArticle = false;
  let heap = 0;
  const one = address();
  const thread = await openCalm(place.context, one);
  const turns: readonly Work[] = ['nothing', 'walker', 'extension', 'readerable', 'readability'];
  for (const [turn] of turns.entries()) {
    const work = turns[(turn + round) % turns.length] ?? 'nothing';
    if (work === 'extension') {
      const before = await thread.heap();
      cpu.extension = await thread.spent(async () => {
        isArticle = await read(place, one);
      });
      heap = (await thread.heap()) - before;
      await stop(place, one);
    } else cpu[work] = await thread.spent(() => thread.run(SCRIPTS[work] ?? 'null'));
  }
  cpu.markRegExp = await thread.spent(() => thread.run(SCRIPTS.markRegExp ?? ''));
  await thread.page.close();

  const other = address();
  const again = await openCalm(place.context, other);
  const { longest, worker } = await traced(place.context, () => again.spent(() => read(place, other)));
  await stop(place, other);
  if (marks) cpu.mark = await again.spent(() => again.run(SCRIPTS.mark ?? ''));
  return { isArticle, heap, longest, worker, cpu };
}

/** Closes all pages but the first: the browser would end with its last one. */
async function closeAll(context: BrowserContext): Promise<void> {
  for (const page of context.pages().slice(1)) await page.close();
}

/** Starts the extension on the page of an address and waits until the toolbar tells what it is; true for an article. */
function read({ worker, script }: Place, address: string): Promise<boolean> {
  return worker.evaluate(
    async ({ url, file }) => {
      const [tab] = await chrome.tabs.query({ url });
      if (tab?.id === undefined) throw new Error(`no tab of ${url}`);
      const tabId = tab.id;
      const reading = chrome.i18n.getMessage('sign_title', chrome.i18n.getMessage('sign_reading'));
      const before = await chrome.action.getTitle({ tabId });
      await chrome.scripting.executeScript({ target: { tabId }, files: [file] });
      for (;;) {
        const title = await chrome.action.getTitle({ tabId });
        if (title !== before && title !== reading) return (await chrome.action.getBadgeText({ tabId })) !== '';
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    { url: patternOf(address), file: script },
  );
}

/** Stops the extension on the page of an address: what comes next is to find the page as it was. */
async function stop({ worker }: Place, address: string): Promise<void> {
  // As a string: what compiles this file gives functions in objects a name, by a function that the worker does not have.
  await worker.evaluate(`chrome.tabs.query({ url: '${patternOf(address)}' }).then(([tab]) =>
    chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => globalThis[Symbol.for('says-who')]?.abort(),
    }))`);
}

/** An address as the browser looks for tabs: without its port. */
function patternOf(address: string): string {
  const { protocol, hostname, pathname } = new URL(address);
  return `${protocol}//${hostname}${pathname}`;
}

function summed(page: string, rounds: readonly Round[]): PageCost {
  const of = (value: (round: Round) => number | undefined): number =>
    median(rounds.flatMap((round) => value(round) ?? []));
  const nothing = of(({ cpu }) => cpu.nothing);
  const net = (work: Work): number => of(({ cpu }) => cpu[work]) - (work === 'nothing' ? 0 : nothing);
  return {
    page,
    isArticle: rounds.some(({ isArticle }) => isArticle),
    rounds: rounds.length,
    cpu: Object.fromEntries(WORKS.map((work) => [work, net(work)])) as Record<Work, number>,
    longest: { cpu: of(({ longest }) => longest.cpu), clock: of(({ longest }) => longest.clock) },
    worker: of(({ worker }) => worker),
    heap: of(({ heap }) => heap),
  };
}
