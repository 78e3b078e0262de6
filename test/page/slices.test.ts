// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Steps, startSlices } from '../../src/page/slices.ts';

let running = new AbortController();
let waits = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  waits = 0;
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => {
    waits += 1;
    queueMicrotask(callback);
    return waits;
  });
});

afterEach(() => {
  running.abort();
  running = new AbortController();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Work of so many milliseconds, that can be put aside at each of them. */
function* work(length: number): Steps<number> {
  for (let done = 0; done < length; done += 1) {
    vi.advanceTimersByTime(1);
    yield;
  }
  return length;
}

test('a page that is seen has its turn every 8 milliseconds', async () => {
  const slices = startSlices(running.signal);
  expect(await slices.run(work(79))).toBe(79);
  expect(waits).toBe(10);
  expect(slices.busy()).toBe(79);
});

test('a page that is not seen is read in a few long slices: each may have to wait for a second', async () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  await startSlices(running.signal).run(work(79));
  expect(waits).toBe(2);
});

test('an idle period has as many slices as it has room for, and the page its turn between them', async () => {
  let ends = 0;
  let turns = 0;
  vi.stubGlobal('requestIdleCallback', (callback: IdleRequestCallback) => {
    waits += 1;
    ends = performance.now() + 50;
    const period = { didTimeout: false, timeRemaining: () => ends - performance.now() };
    queueMicrotask(() => callback(period));
    return waits;
  });
  vi.stubGlobal('scheduler', {
    postTask: async (task: () => unknown, options: SchedulerPostTaskOptions) => {
      // Behind what waits already, but not behind all that is still to come: that may never end.
      expect(options).toEqual({ signal: running.signal });
      turns += 1;
      return task();
    },
  });
  await startSlices(running.signal).run(work(95));
  // Six slices of eight milliseconds fit into fifty.
  expect({ waits, turns }).toEqual({ waits: 2, turns: 10 });
});
