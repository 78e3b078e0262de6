/** Work in slices: `due` tells that it is time to let the view have its turn, `take` does so. */
export type Turns = {
  readonly due: () => boolean;
  /** Tells how far the work has come, as a share of 1. Rejects with the signal's reason once that aborts. */
  readonly take: (share: number) => Promise<void>;
};

/** How long one slice may take, in milliseconds. */
const SLICE = 8;

/** Slices that end with `signal`. */
export function turnsUntil(signal: AbortSignal, progress: (share: number) => void): Turns {
  let end = performance.now() + SLICE;
  return {
    due: () => performance.now() >= end,
    take: async (share) => {
      signal.throwIfAborted();
      progress(share);
      await othersHadTheirTurn();
      signal.throwIfAborted();
      end = performance.now() + SLICE;
    },
  };
}

// A message comes sooner than a timer, which browsers hold back.
function othersHadTheirTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
