import type { Signal } from '../engine/index.ts';
import { shownOf } from '../settings/kinds.ts';
import type { Known } from './known.ts';
import type { Painting } from './painting.ts';
import type { Reading } from './reading.ts';
import type { Changes } from './rereading.ts';
import { rangeBetween } from './showing.ts';
import type { Slices, Steps } from './slices.ts';

/** Leaves those marks of a page that are right now, for as long as nobody looks; gives what is known then. */
export async function leaveMarks(
  painting: Painting,
  slices: Slices,
  now: Known,
  lately: Changes | null,
): Promise<Known> {
  const { reading, kinds } = now;
  let signals: readonly Signal[] = [];
  if (reading) {
    signals = await slices.run(stillRight(reading, now.signals, lately));
    await painting.mark(reading, shownOf(signals, kinds), slices);
  }
  return { ...now, state: 'paused', signals };
}

/** The signals of a reading whose words still stand in the page, and have not changed lately. */
function* stillRight(reading: Reading, signals: readonly Signal[], lately: Changes | null): Steps<readonly Signal[]> {
  const right: Signal[] = [];
  for (const signal of signals) {
    yield;
    const stretch = reading.placesOf(signal);
    if (!stretch?.start.node.isConnected || !stretch.end.node.isConnected) continue;
    if (lately?.changed.has(stretch.around)) continue;
    const there = String(rangeBetween(stretch));
    if (letters(there) === letters(reading.text.slice(signal.start, signal.end))) right.push(signal);
  }
  return right;
}

function letters(text: string): string {
  return text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '');
}
