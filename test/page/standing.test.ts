import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SeenPage } from '../../src/messages/index.ts';
import { startStanding } from '../../src/page/standing.ts';

const OLD = {
  text: 'The talks over the harbour bridge broke down late on Tuesday, and both sides left without a word.',
};
const NEW = { text: 'A new school opens in the spring, and its first pupils have already been to see the building.' };

const pageAt = (url: string): SeenPage => ({ url, canonical: url, title: url });
const [one, other, third] = ['https://news.test/one', 'https://news.test/other', 'https://news.test/third'].map(
  pageAt,
) as [SeenPage, SeenPage, SeenPage];

let again = vi.fn();
let running = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  again = vi.fn();
  running = new AbortController();
});

afterEach(() => {
  running.abort();
  vi.useRealTimers();
});

test('a text belongs to the address that it came with', () => {
  const pageOf = startStanding(again, running.signal);
  expect(pageOf(one, OLD)).toBe(one);
  expect(pageOf(other, NEW)).toBe(other);
});

test('an address that changes first has to wait for its text', () => {
  const pageOf = startStanding(again, running.signal);
  pageOf(one, OLD);
  expect(pageOf(other, OLD)).toBe(one);
  expect(pageOf(other, { text: `${OLD.text} 12 readers` })).toBe(one);
  expect(pageOf(other, NEW)).toBe(other);
});

test('a text that stays belongs to its new address in the end, after another look', () => {
  const pageOf = startStanding(again, running.signal);
  pageOf(one, OLD);
  expect(pageOf(other, OLD)).toBe(one);
  expect(again).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(again).toHaveBeenCalledTimes(1);
  expect(pageOf(other, OLD)).toBe(other);
});

test('a second new address waits anew, and the old one has nothing to wait for', () => {
  const pageOf = startStanding(again, running.signal);
  pageOf(one, OLD);
  pageOf(other, OLD);
  vi.advanceTimersByTime(4000);
  expect(pageOf(third, OLD)).toBe(one);
  vi.advanceTimersByTime(4000);
  expect(pageOf(third, OLD)).toBe(one);
  expect(pageOf(one, OLD)).toBe(one);
});

test('a place in the page is no other page', () => {
  const pageOf = startStanding(again, running.signal);
  pageOf(one, OLD);
  const jumped = pageAt(`${one.url}#comments`);
  expect(pageOf(jumped, OLD)).toBe(jumped);
});

test('nothing looks again once the script is stopped', () => {
  const pageOf = startStanding(again, running.signal);
  pageOf(one, OLD);
  pageOf(other, OLD);
  running.abort();
  vi.runAllTimers();
  expect(again).not.toHaveBeenCalled();
});
