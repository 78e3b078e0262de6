/** How long one slice may take before the view gets its turn, in milliseconds. */
const SLICE = 8;

/** Does something with every item, in slices between which the view can answer, until `signal` aborts. */
export async function inSlices<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
  signal: AbortSignal,
): Promise<void> {
  let until = performance.now() + SLICE;
  for (const item of items) {
    if (signal.aborted) return;
    work(item);
    if (performance.now() < until) continue;
    await turn();
    until = performance.now() + SLICE;
  }
}

/** Lets the view have its turn. A message comes sooner than a timer, which browsers hold back. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
