// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Painting } from '../../src/page/painting.ts';
import { keepPainted } from '../../src/page/upkeep.ts';

const extension = vi.hoisted(() => ({ here: true }));
vi.mock('../../src/browser/extension.ts', () => ({ extensionIsHere: () => extension.here }));

beforeEach(() => {
  extension.here = true;
  vi.useFakeTimers();
});

afterEach(() => vi.useRealTimers());

/** A painting whose marks the page takes away as soon as they are there. */
function robbed(): Painting & { readonly times: () => number } {
  let times = 0;
  const putBack = (): boolean => {
    times += 1;
    return true;
  };
  return { mark: async () => {}, clear: () => {}, flash: () => {}, putBack, times: () => times };
}

/** Keeps a painting until what it gives is aborted, as it is once the extension is gone. */
function kept(painting: Painting): AbortController {
  const running = new AbortController();
  const look = (): void => {};
  keepPainted(painting, document, look, () => running.abort(), running.signal);
  return running;
}

test('a page that takes the marks away again and again gets its way, for a minute', () => {
  const painting = robbed();
  const running = kept(painting);
  vi.advanceTimersByTime(50_000);
  expect(painting.times()).toBe(8);
  vi.advanceTimersByTime(60_000);
  expect(painting.times()).toBe(16);
  running.abort();
  vi.advanceTimersByTime(600_000);
  expect(painting.times()).toBe(16);
});

test('a page cannot have its marks looked at by an event of its own making', () => {
  const painting = robbed();
  const running = kept(painting);
  dispatchEvent(new Event('visibilitychange'));
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  expect(painting.times()).toBe(0);
  running.abort();
});

test('a script that was left behind says so and puts nothing back', () => {
  const painting = robbed();
  const running = kept(painting);
  extension.here = false;
  vi.advanceTimersByTime(10_000);
  expect(running.signal.aborted).toBe(true);
  expect(painting.times()).toBe(0);
});
