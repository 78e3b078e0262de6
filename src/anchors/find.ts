import type { Found } from './decide.ts';
import { seek } from './seek.ts';
import type { Selectors } from './selectors.ts';
import { tilesOf } from './tiles.ts';

export type { Found } from './decide.ts';

/** What one search may cost, in the measure of `effortOf`: at once, about 10 ms; in slices, a third of a second. */
const AT_ONCE = 600_000;
const IN_SLICES = 20_000_000;

/** How long many searches go on before they let others have a turn, in milliseconds. */
const SLICE = 8;

/** Finds described words in a text: as they were, or with some of their signs changed. */
export function find(text: string, selectors: Selectors): Found {
  const seeking = seek(text, tilesOf(text), selectors);
  let spent = 0;
  for (const cost of seeking.steps) {
    spent += cost;
    if (spent > AT_ONCE) break;
  }
  return seeking.decided();
}

/**
 * Finds many in one text, in the order given, in slices between which others have their turn. Rejects with the signal's
 * reason once it aborts.
 */
export async function findAll(
  text: string,
  many: readonly Selectors[],
  signal: AbortSignal,
): Promise<readonly Found[]> {
  const tiles = tilesOf(text);
  const found: Found[] = [];
  let end = performance.now() + SLICE;
  for (const selectors of many) {
    const seeking = seek(text, tiles, selectors);
    let spent = 0;
    for (const cost of seeking.steps) {
      spent += cost;
      if (spent > IN_SLICES) break;
      if (performance.now() < end) continue;
      await turn();
      signal.throwIfAborted();
      end = performance.now() + SLICE;
    }
    found.push(seeking.decided());
  }
  return found;
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
