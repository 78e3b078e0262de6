/**
 * How much goes into one message to storage: `records` at most, and `characters` of text, about. The browser refuses
 * messages of more than some 64 MB.
 */
type Size = { readonly records: number; readonly characters: number };

/** Messages so small that a view answers its reader between two of them. */
const SMALL: Size = { records: 250, characters: 4_000_000 };

/** Messages so large that most changes are one. */
export const LARGE: Size = { records: 10_000, characters: 16_000_000 };

/** Cuts things into batches that storage takes in one message each. `weigh` gives the characters of one, about. */
export function* inBatches<Item>(
  items: Iterable<Item>,
  weigh: (item: Item) => number,
  { records, characters } = SMALL,
): Generator<readonly Item[]> {
  let batch: Item[] = [];
  let weight = 0;
  for (const item of items) {
    const own = weigh(item);
    if (batch.length > 0 && (batch.length === records || weight + own > characters)) {
      yield batch;
      batch = [];
      weight = 0;
    }
    batch.push(item);
    weight += own;
  }
  if (batch.length > 0) yield batch;
}

/** How many characters a value of JSON has, about. */
export function weightOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 3;
  if (typeof value !== 'object' || value === null) return 5;
  let weight = 2;
  for (const [name, inside] of Object.entries(value)) weight += name.length + 4 + weightOf(inside);
  return weight;
}
