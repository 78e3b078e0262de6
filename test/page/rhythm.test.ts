import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startRhythm } from '../../src/page/rhythm.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

test('the wait doubles while nothing new is found, up to a bound, and is short again after news', () => {
  const rhythm = startRhythm();
  const first = rhythm.wait('article');
  rhythm.looked(1, true);
  expect(rhythm.wait('article')).toBe(first * 2);
  for (let look = 0; look < 20; look++) rhythm.looked(1, true);
  expect(rhythm.wait('article')).toBe(30_000);
  rhythm.looked(1, false);
  expect(rhythm.wait('article')).toBe(first);
});

test('where an article may still arrive, the wait stays short', () => {
  const rhythm = startRhythm();
  for (let look = 0; look < 20; look++) rhythm.looked(1, true);
  expect(rhythm.wait('not-an-article')).toBe(2000);
});

test('a costly look is followed by a long wait', () => {
  const rhythm = startRhythm();
  rhythm.looked(500, false);
  expect(rhythm.wait('article')).toBe(10_000);
});

test('hope for an article ends after a minute, and begins anew with another address', () => {
  const rhythm = startRhythm();
  expect(rhythm.hopeless()).toBe(false);
  vi.advanceTimersByTime(61_000);
  expect(rhythm.hopeless()).toBe(true);
  rhythm.begin();
  expect(rhythm.hopeless()).toBe(false);
});

test('what looking again and again may cost is bounded, however long it takes; the first look is free', () => {
  const rhythm = startRhythm();
  rhythm.looked(5_000, false);
  expect(rhythm.spent()).toBe(false);
  for (let look = 0; look < 20; look++) rhythm.looked(20, false);
  expect(rhythm.spent()).toBe(false);
  for (let look = 0; look < 20; look++) rhythm.looked(20, false);
  expect(rhythm.spent()).toBe(true);
  rhythm.begin();
  expect(rhythm.spent()).toBe(false);
});

test('a page that changes a little now and then is followed for ever', () => {
  const rhythm = startRhythm();
  for (let look = 0; look < 10_000; look++) {
    vi.advanceTimersByTime(1_000);
    rhythm.looked(4, false);
  }
  expect(rhythm.spent()).toBe(false);
});
