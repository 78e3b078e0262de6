import { resolve } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { launchBrowser, launchExtension, startSite } from '../browser.ts';
import { HUGE, served } from './page-files.ts';
import { inRounds } from './rounds.ts';

/** How long frames take, in milliseconds, while the page of 2 MB is scrolled from the moment that it is loaded. */
export type Frames = { readonly alone: readonly number[]; readonly extension: readonly number[] };

const ROUNDS = 9;

/** A round that takes longer, in milliseconds, will never end. */
const PATIENCE = 60_000;

/** Scrolls in a browser with the extension in `folder` and in one without, in turn. */
export async function framesScrolled(folder: string, times = ROUNDS): Promise<Frames> {
  const site = await startSite(served([HUGE]));
  const plain = await launchBrowser();
  const extended = await launchExtension(resolve(folder));
  try {
    const contexts = { alone: await plain.newContext(), extension: extended };
    const rounds = await inRounds('frames', times, PATIENCE, async (round) => {
      const frames: { alone: readonly number[]; extension: readonly number[] } = { alone: [], extension: [] };
      for (const which of round % 2 === 0 ? (['alone', 'extension'] as const) : (['extension', 'alone'] as const))
        frames[which] = await scroll(contexts[which], site.url('/0', `${which}-${round}.test`));
      return frames;
    });
    return { alone: rounds.flatMap(({ alone }) => alone), extension: rounds.flatMap(({ extension }) => extension) };
  } finally {
    await extended.close();
    await plain.close();
    await site.close();
  }
}

/** Scrolls for two seconds. Gives the times between frames. */
async function scroll(context: BrowserContext, address: string): Promise<readonly number[]> {
  const page = await context.newPage();
  await page.goto(address);
  const session = await context.newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression: `new Promise((done) => {
      const times = [];
      const frame = (time) => {
        times.push(time);
        scrollBy(0, 40);
        if (time - times[0] < 2000) requestAnimationFrame(frame);
        else done(times.slice(1).map((at, index) => at - times[index]));
      };
      requestAnimationFrame(frame);
    })`,
    awaitPromise: true,
    returnByValue: true,
  });
  await page.close();
  return result.value;
}

/** Ends of the histogram's steps, in milliseconds: one frame of sixty a second, one and a half, two, three, more. */
const STEPS = [17.5, 25.5, 34, 51, Number.POSITIVE_INFINITY] as const;

/** The README's table: of a hundred frames, how many take how long. */
export function framesTable({ alone, extension }: Frames): string {
  const share = (frames: readonly number[], step: number): string => {
    const from = STEPS[step - 1] ?? 0;
    const inStep = frames.filter((frame) => frame > from && frame <= (STEPS[step] ?? 0)).length;
    return ((100 * inStep) / (frames.length || 1)).toFixed(1);
  };
  const rows = [
    ['without the extension', alone],
    ['with it', extension],
  ] as const;
  return [
    '| frames of the 2 MB page while it is scrolled, % | to 17 ms | to 25 | to 33 | to 50 | longer | longest |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(
      ([name, frames]) =>
        `| ${name} | ${STEPS.map((_, step) => share(frames, step)).join(' | ')} | ${Math.max(0, ...frames).toFixed(0)} ms |`,
    ),
  ].join('\n');
}
