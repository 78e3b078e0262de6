import type { Signal } from '../engine/index.ts';
import type { Reading } from './reading.ts';
import type { Changes } from './rereading.ts';
import { rangeBetween } from './showing.ts';
import type { Steps } from './slices.ts';

/** The signals of a reading whose words still stand in the page, and have not changed lately. */
export function* stillRight(
  reading: Reading,
  signals: readonly Signal[],
  lately: Changes | null,
): Steps<readonly Signal[]> {
  const right: Signal[] = [];
  for (const signal of signals) {
    yield;
    const stretch = reading.placesOf(signal);
    const { parentElement: element, isConnected } = stretch?.start.node ?? {};
    if (!stretch || !element || !isConnected || !stretch.end.node.isConnected || lately?.changed.has(element)) continue;
    const there = String(rangeBetween(stretch));
    if (letters(there) === letters(reading.text.slice(signal.start, signal.end))) right.push(signal);
  }
  return right;
}

function letters(text: string): string {
  return text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '');
}
