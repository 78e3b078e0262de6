import type { BrowserContext } from 'playwright-core';

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
};

/** What the extension did while something was done, in milliseconds. */
export type Traced = {
  /** The longest task on the main thread of the page, in CPU and as a clock has it. */
  readonly longest: { readonly cpu: number; readonly clock: number };
  /** The CPU of all tasks of its service worker. */
  readonly worker: number;
};

/** Traces the extension while something is done on a page that it reads. */
export async function traced(context: BrowserContext, work: () => Promise<unknown>): Promise<Traced> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no browser to talk to');
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
        'v8',
        'toplevel',
        '__metadata',
      ],
    },
  });
  try {
    await work();
  } finally {
    await session.send('Tracing.end');
  }
  await complete;
  await session.detach();
  const ours = events.find(
    ({ args }) => args?.data?.url?.startsWith('chrome-extension://') && /page\/main/.test(args.data.url),
  );
  const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && pid === ours?.pid && tid === ours.tid);
  const most = (of: (task: TraceEvent) => number | undefined): number =>
    tasks.reduce((longest, task) => Math.max(longest, (of(task) ?? 0) / 1000), 0);
  const worker = events.find(({ name, args }) => name === 'thread_name' && args?.name === 'ServiceWorker thread');
  if (!worker) throw new Error('the trace has no service worker');
  const its = events.filter(({ name, pid, tid }) => name === 'RunTask' && pid === worker.pid && tid === worker.tid);
  return {
    longest: { cpu: most(({ tdur }) => tdur), clock: most(({ dur }) => dur) },
    worker: its.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0),
  };
}
