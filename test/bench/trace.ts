import type { BrowserContext } from 'playwright-core';

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
};

/** The longest task, in milliseconds, on a main thread that ran the extension's script while something was done. */
export async function longestTask(
  context: BrowserContext,
  work: () => Promise<unknown>,
): Promise<{ readonly cpu: number; readonly clock: number }> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no browser to talk to');
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'] },
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
  return { cpu: most(({ tdur }) => tdur), clock: most(({ dur }) => dur) };
}
