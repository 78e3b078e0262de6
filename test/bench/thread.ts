import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** The main thread of an open page, from which everything is kept that is not to be measured. */
export type Thread = {
  readonly page: Page;
  /** The CPU that some work takes, with the frames after it and what it leaves to do, in milliseconds. */
  spent(work: () => Promise<unknown>): Promise<number>;
  /** Runs a script in a new world of the page, that no cache has seen. */
  run(code: string): Promise<void>;
  /** Bytes of heap, everything collected that can be. */
  heap(): Promise<number>;
};

/** Looks at a thread lie so many milliseconds apart. What takes less than `IDLE` between two is the look itself. */
const LOOK = 30;
const IDLE = 2;

/** So many looks in a row find nothing before a page is at rest, and after so many it never will be. */
const CALM = 3;
const MOST = 400;

/** Opens a page and waits until it has nothing left to do. */
export async function openCalm(context: BrowserContext, address: string): Promise<Thread> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address);
  await evaluate(session, STILL);
  await evaluate(session, FRAMES);
  await rest(session);
  return {
    page,
    spent: async (work) => {
      const before = await metric(session, 'ThreadTime');
      await work();
      await evaluate(session, FRAMES);
      await rest(session);
      return 1000 * ((await metric(session, 'ThreadTime')) - before);
    },
    run: (code) => runInWorld(session, code),
    heap: async () => {
      await session.send('HeapProfiler.collectGarbage');
      return metric(session, 'JSHeapUsedSize');
    },
  };
}

/** A page that turns a wheel for ever would never be at rest. */
const STILL = `for (const one of document.getAnimations()) one.cancel();
  for (const one of document.querySelectorAll('svg')) one.pauseAnimations();`;

const FRAMES = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))';

let worlds = 0;

async function runInWorld(session: CDPSession, code: string): Promise<void> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  worlds += 1;
  await evaluate(session, `/* ${worlds} */ {${code}}`, executionContextId);
}

async function evaluate(session: CDPSession, expression: string, contextId?: number): Promise<void> {
  const { exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    ...(contextId === undefined ? {} : { contextId }),
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

async function rest(session: CDPSession): Promise<void> {
  let before = await metric(session, 'ThreadTime');
  let calm = 0;
  for (let look = 0; calm < CALM; look += 1) {
    if (look === MOST) throw new Error('The page is never at rest.');
    await new Promise((resolve) => setTimeout(resolve, LOOK));
    const now = await metric(session, 'ThreadTime');
    calm = 1000 * (now - before) < IDLE ? calm + 1 : 0;
    before = now;
  }
}

async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
}
