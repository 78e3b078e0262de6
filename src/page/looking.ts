import { type Reading, readingOf } from './reading.ts';
import type { Slices } from './slices.ts';
import { isNothing, type Watching } from './watching.ts';

/** So often a page may change under a reading before the reading is given up. */
const ROUNDS = 6;

/** What attributes hide or show is not told: now and then the whole page is read again, in so small a part of the time. */
const SHARE = 200;

/**
 * A function that reads a page as it is at one moment, although it may change while it is read. After changes it takes the
 * reading `before` and reads only what changed. Null where the page does not stand still for long enough. Calls `again`
 * where what is no article has changed meanwhile.
 */
export function startLooking(
  document: Document,
  changes: Watching,
  again: () => void,
): (slices: Slices, before: Reading | null) => Promise<Reading | null> {
  let due = 0;

  const readAll = async (slices: Slices): Promise<Reading | null> => {
    const before = slices.busy();
    changes.start('text');
    const reading = await slices.run(readingOf(document));
    due = performance.now() + (slices.busy() - before) * SHARE;
    return reading;
  };

  return async (slices, before) => {
    let reading = performance.now() < due ? before : null;
    for (let round = 0; round < ROUNDS; round += 1) {
      const taken = changes.take();
      if (reading && taken && isNothing(taken)) return reading;
      reading = reading?.reread && taken ? await slices.run(reading.reread(taken)) : await readAll(slices);
      if (reading && !reading.reread) {
        const late = changes.take();
        changes.start('arrival');
        if (!late || !isNothing(late)) again();
        return reading;
      }
    }
    changes.stop();
    return null;
  };
}
