import { brought } from './brought.ts';
import { nodesOf } from './nodes.ts';
import { hostsIn, isThrough } from './roots.ts';
import type { Slices } from './slices.ts';
import { isNothing, type Watching } from './watching.ts';
import { NO_ARTICLE, type Reading } from './what-is-read.ts';
import { whereIn } from './where-in.ts';

/** So often a page may change under a reading before the reading is given up. */
const ROUNDS = 6;

/**
 * So often a page without an article is looked at again because elements of its own making are still empty, or because it
 * still hides all of itself: AMP pages do, until their scripts are there, for eight seconds at most.
 */
const HOPES = 8;

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
  let hopes = HOPES;
  let roots: readonly ShadowRoot[] = [];
  let waiting = false;
  let through = false;

  const enter = async (): Promise<void> => {
    const found = hostsIn(document);
    const nodes = nodesOf(document);
    waiting = found.waiting || !nodes?.drawn(nodes.body ?? nodes.root);
    // Where it cannot be brought any more, the rest of the page is read as ever.
    const later = found.hosts.length > 0 ? await brought('later').catch(() => null) : null;
    roots = later?.enter(found.hosts) ?? [];
  };

  const readAll = async (slices: Slices): Promise<Reading | null> => {
    const before = slices.busy();
    await enter();
    through = isThrough();
    changes.start('text', roots);
    const where = await slices.run(whereIn(document));
    const reading = where ? await slices.run((await brought('marks')).readingAt(where)) : NO_ARTICLE;
    due = performance.now() + (slices.busy() - before) * SHARE;
    return reading;
  };

  return async (slices, before) => {
    let reading = performance.now() < due ? before : null;
    for (let round = 0; round < ROUNDS; round += 1) {
      const taken = changes.take();
      if (reading && taken && isNothing(taken)) return reading;
      // Roots come without a word, and words may come into those that were not worth it.
      if (reading && roots.length > 0) {
        await enter();
        changes.enter(roots);
        if (isThrough() !== through) reading = null;
      }
      reading = reading?.reread && taken ? await slices.run(reading.reread(taken)) : await readAll(slices);
      if (reading && !reading.reread) {
        const late = changes.take();
        changes.start('arrival', roots);
        if (!late || !isNothing(late) || (waiting && hopes-- > 0)) again();
        return reading;
      }
    }
    changes.stop();
    return null;
  };
}
