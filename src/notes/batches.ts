/** How many records go into one message to storage at most. */
const MOST = 1000;

/** How many characters of text go into one message to storage, about. The browser takes some 64 MB and is slow there. */
const HEAVIEST = 4_000_000;

/** Cuts things into batches that storage takes in one message each. `weigh` gives the characters of one, about. */
export function* inBatches<Item>(items: Iterable<Item>, weigh: (item: Item) => number): Generator<readonly Item[]> {
  let batch: Item[] = [];
  let weight = 0;
  for (const item of items) {
    const own = weigh(item);
    if (batch.length > 0 && (batch.length === MOST || weight + own > HEAVIEST)) {
      yield batch;
      batch = [];
      weight = 0;
    }
    batch.push(item);
    weight += own;
  }
  if (batch.length > 0) yield batch;
}

/** How many characters a stored value has, about. */
export function weightOf(value: unknown): number {
  return JSON.stringify(value)?.length ?? 0;
}
