// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchAddress } from '../../src/page/address.ts';

let running = new AbortController();

beforeEach(() => {
  running = new AbortController();
  vi.useFakeTimers();
  history.replaceState(null, '', '/story');
});

afterEach(() => {
  running.abort();
  vi.useRealTimers();
});

/** How often another address is told of while `go` goes there, in a browser without the Navigation API. */
function toldOf(go: () => void): number {
  let told = 0;
  watchAddress(window, () => told++, running.signal);
  go();
  vi.advanceTimersByTime(5000);
  return told;
}

test('another address is told of once', () => {
  expect(toldOf(() => history.pushState(null, '', '/another'))).toBe(1);
  expect(toldOf(() => history.replaceState(null, '', '?page=2'))).toBe(1);
});

test('a jump within the page is not told of, but an address that only looks like one is', () => {
  expect(toldOf(() => history.pushState(null, '', '#more'))).toBe(0);
  expect(toldOf(() => history.pushState(null, '', '#!/another'))).toBe(1);
});

test('nothing is told of once the script is stopped', () => {
  const go = (): void => {
    running.abort();
    history.pushState(null, '', '/another');
    dispatchEvent(new PopStateEvent('popstate'));
  };
  expect(toldOf(go)).toBe(0);
});
