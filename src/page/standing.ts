import { editBetween } from '../messages/edit.ts';
import type { SeenPage } from '../messages/index.ts';
import { addressOf } from './address.ts';
import type { Reading } from './reading.ts';

/** What was read of a page. */
type Read = Pick<Reading, 'text'>;

/** After so many milliseconds a text that stays as it is belongs to the address that came without it. */
const PATIENCE = 5000;

/**
 * A function that tells which page a text belongs to. A single-page site changes its address first and its text later:
 * until then the text is still the one of the page before. Calls `again` when a text has stayed for so long that it is
 * worth another look.
 */
export function startStanding(again: () => void, signal: AbortSignal): (seen: SeenPage, reading: Read) => SeenPage {
  let settled: { readonly page: SeenPage; readonly reading: Read } | null = null;
  let waiting: { readonly address: string; readonly since: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  return (seen, reading) => {
    clearTimeout(timer);
    const address = addressOf(seen.url);
    if (settled && address !== addressOf(settled.page.url) && isStill(settled.reading.text, reading.text)) {
      if (waiting?.address !== address) waiting = { address, since: performance.now() };
      const left = waiting.since + PATIENCE - performance.now();
      if (left > 0) {
        timer = setTimeout(again, left);
        return settled.page;
      }
    }
    waiting = null;
    settled = { page: seen, reading };
    return seen;
  };
}

/** Whether one text is still the other, give or take what changes by itself: a clock, a counter, a live line. */
function isStill(one: string, other: string): boolean {
  const { start, end } = editBetween(one, other);
  return 2 * (start + one.length - end) > Math.max(one.length, other.length);
}
