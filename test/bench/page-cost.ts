import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core';
import { launchExtension, startSite } from '../browser.ts';
import { FRONT, HUGE, newsPages, type PageFile, served } from './page-files.ts';
import { FIFTY } from './phrases.ts';
import { median } from './timing.ts';
import { longestTask } from './trace.ts';

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
  /** Bytes of heap that the extension keeps. */
  readonly heap: number;
};

/** The costs of news pages, of a page that is no article, and of the page of 2 MB. */
export type PageCosts = { readonly news: readonly PageCost[]; readonly front: PageCost; readonly huge: PageCost };

/** Of many pages each has two: the median over all of them is one of many more. */
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

/** Measures the extension in `folder` and its peers on the same pages, in turn. */
export async function pageCosts(folder: string, most = ROUNDS): Promise<PageCosts> {
  const { copy, files } = startedByHand(folder);
  const context = await launchExtension(copy);
  const pages = newsPages();
  const site = await startSite(served([...pages, FRONT, HUGE]));
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    let visits = 0;
    const costOf = async (at: number, { name }: PageFile, rounds: number, marks = rounds): Promise<PageCost> => {
      const done: Round[] = [];
      for (let round = 0; round < rounds; round += 1) {
        // A host of its own is a process of its own: every page begins cold.
        const address = (): string => {
          visits += 1;
          return site.url(`/${at}`, `cost-${visits}.test`);
        };
        done.push(await roundOn({ context, worker, files }, address, round, round < marks));
      }
      return summed(name, done);
    };
    const news: PageCost[] = [];
    for (const [at, page] of pages.entries())
      news.push(await costOf(at, page, Math.min(most, pages.length < ROUNDS ? ROUNDS : 2)));
    return {
      news,
      front: await costOf(pages.length, FRONT, most),
      huge: await costOf(pages.length + 1, HUGE, most, 3),
    };
  } finally {
    await context.close();
    await site.close();
  }
}

/** A copy of the built extension that begins on a page when it is told to: so its cost can be told from the page's. */
function startedByHand(folder: string): { readonly copy: string; readonly files: Files } {
  const copy = `${folder}-by-hand`;
  cpSync(folder, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const { content_scripts, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify(manifest));
  return { copy: resolve(copy), files: content_scripts[0] };
}

type Files = { readonly js: readonly string[]; readonly css: readonly string[] };

type Place = { readonly context: BrowserContext; readonly worker: Worker; readonly files: Files };

type Round = Pick<PageCost, 'isArticle' | 'longest' | 'heap'> & { readonly cpu: Partial<Record<Work, number>> };

/** One round: the peers that change nothing and the extension on one load, mark.js on another, after a traced extension. */
async function roundOn(place: Place, address: () => string, round: number, marks: boolean): Promise<Round> {
  const cpu: Partial<Record<Work, number>> = {};
  let isArticle = false;
  let heap = 0;
  const page = await place.context.newPage();
  const session = await calm(page, address());
  const turns: readonly Work[] = ['nothing', 'walker', 'extension', 'readerable', 'readability'];
  for (const [turn] of turns.entries()) {
    const work = turns[(turn + round) % turns.length] ?? 'nothing';
    if (work === 'extension') {
      const before = await heapOf(session);
      const tab = await tabInFront(place);
      cpu.extension = await spent(session, async () => {
        isArticle = await read(place, tab);
        await rest(session);
      });
      heap = (await heapOf(session)) - before;
      await stop(place, tab);
    } else cpu[work] = await spent(session, () => run(session, SCRIPTS[work] ?? 'null'));
  }
  cpu.markRegExp = await spent(session, () => run(session, SCRIPTS.markRegExp ?? ''));
  await page.close();

  const other = await place.context.newPage();
  const again = await calm(other, address());
  const tab = await tabInFront(place);
  const longest = await longestTask(place.context, async () => {
    await read(place, tab);
    await rest(again);
  });
  await stop(place, tab);
  if (marks) cpu.mark = await spent(again, () => run(again, SCRIPTS.mark ?? ''));
  await other.close();
  return { isArticle, heap, longest, cpu };
}

/** Opens a page and waits until it has nothing left to do. */
async function calm(page: Page, address: string): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address);
  await rest(session);
  return session;
}

async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
}

/** CPU of the main thread for some work and the frames after it, in milliseconds. */
async function spent(session: CDPSession, work: () => Promise<unknown>): Promise<number> {
  const before = await metric(session, 'ThreadTime');
  await work();
  await run(session, 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  return 1000 * ((await metric(session, 'ThreadTime')) - before);
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return metric(session, 'JSHeapUsedSize');
}

/** Waits until the main thread has been idle for some looks at it. */
async function rest(session: CDPSession): Promise<void> {
  let before = await metric(session, 'ThreadTime');
  for (let idle = 0; idle < 4; ) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    const now = await metric(session, 'ThreadTime');
    idle = now - before < 0.002 ? idle + 1 : 0;
    before = now;
  }
}

let worlds = 0;

/** Runs a script in a new world of the page, that no cache has seen. */
async function run(session: CDPSession, code: string): Promise<void> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  worlds += 1;
  const { exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `/* ${worlds} */ {${code}}`,
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

function tabInFront({ worker }: Place): Promise<number> {
  return worker.evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? -1);
}

/** Starts the extension in a tab and waits until the toolbar tells what the page is; true for an article. */
function read({ worker, files }: Place, tab: number): Promise<boolean> {
  return worker.evaluate(
    async ({ js, css, tabId }) => {
      const reading = chrome.i18n.getMessage('sign_title', chrome.i18n.getMessage('sign_reading'));
      const before = await chrome.action.getTitle({ tabId });
      await chrome.scripting.insertCSS({ target: { tabId }, files: css.map((path) => `/${path}`) });
      await chrome.scripting.executeScript({ target: { tabId }, files: js.map((path) => `/${path}`) });
      for (;;) {
        const title = await chrome.action.getTitle({ tabId });
        if (title !== before && title !== reading) return (await chrome.action.getBadgeText({ tabId })) !== '';
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    { ...files, tabId: tab },
  );
}

/** Stops the extension in a tab: the next one is to find the page as it was. */
async function stop({ worker }: Place, tab: number): Promise<void> {
  // As a string: what compiles this file gives functions in objects a name, by a function that the worker does not have.
  await worker.evaluate(`chrome.scripting.executeScript({
    target: { tabId: ${tab} },
    func: () => globalThis[Symbol.for('says-who')]?.abort(),
  })`);
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
    heap: of(({ heap }) => heap),
  };
}
