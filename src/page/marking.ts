import { shownOf } from '../settings/kinds.ts';
import { brought } from './brought.ts';
import type { Asked } from './correcting.ts';
import { isNone, NONE } from './corrections.ts';
import type { Known } from './known.ts';
import type { Painting } from './painting.ts';
import type { Reading } from './reading.ts';
import { atMost, type Slices } from './slices.ts';

/** How long the first marks wait for corrections, in milliseconds, where there are some: so that none comes and goes. */
const PATIENCE = 200;

/** Marks an article as the reader corrected it, with what became known of that since; gives what is known then. */
export async function markArticle(
  painting: Painting,
  slices: Slices,
  now: Known & { readonly reading: Reading },
): Promise<Known> {
  const corrections = now.asked?.answer() ?? now.corrections;
  const signals = isNone(corrections)
    ? now.found
    : (await brought('later')).corrected(now.reading.text, now.found, corrections);
  await painting.mark(now.reading, shownOf(signals, now.kinds), slices);
  return { ...now, signals, corrections };
}

/**
 * Tells the background of an article, and calls `done` once its answer is there, unless that changes nothing: on nearly
 * every page nothing is kept. Waits a moment where there will be one.
 */
export async function tellOf(
  asked: Asked,
  { page, reading, found, corrections }: Pick<Known, 'page' | 'found' | 'reading' | 'corrections'>,
  done: () => void,
): Promise<void> {
  const text = reading?.text ?? '';
  const visited = asked
    .visit(() => ({ ...page, text, signals: found }))
    .then(() => [corrections, asked.answer() ?? NONE].every(isNone) || done());
  if (asked.isKept()) await atMost(PATIENCE, visited);
}
