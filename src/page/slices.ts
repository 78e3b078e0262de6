/** How long one slice of work may keep the main thread from the page, in milliseconds. */
const SLICE = 8;

/** Waits until the page is idle, or for `patience` milliseconds. Rejects with the signal's reason once it aborts. */
export function idle(signal: AbortSignal, patience = 300): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const giveUp = (): void => {
      cancelIdleCallback(handle);
      reject(signal.reason);
    };
    const handle = requestIdleCallback(
      () => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      },
      { timeout: patience },
    );
    signal.addEventListener('abort', giveUp, { once: true });
  });
}

/** Does something with every item, in slices between which the page gets its turn. */
export async function inSlices<Item>(
  items: Iterable<Item>,
  each: (item: Item) => void,
  signal: AbortSignal,
): Promise<void> {
  let end = performance.now() + SLICE;
  for (const item of items) {
    each(item);
    if (performance.now() < end) continue;
    await idle(signal);
    end = performance.now() + SLICE;
  }
}

/** Waits for something, but no longer than so many milliseconds. */
export function atMost(patience: number, something: Promise<unknown>): Promise<unknown> {
  return Promise.race([something, new Promise((resolve) => setTimeout(resolve, patience))]);
}
