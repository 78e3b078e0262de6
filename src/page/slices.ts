/** How long one slice of work may keep the main thread from the page, in milliseconds. */
const SLICE = 8;

/** As long where the page is not seen: nothing stutters there, and Firefox lets it wait a second for each slice. */
const UNSEEN = 50;

/** How long a page may be busy before a slice begins all the same, in milliseconds: then it takes a twentieth of the time. */
const PATIENCE = 150;

/** Work that can be put aside at every `yield`, and what it comes to. A `yield` tells whether the page had its turn. */
export type Steps<Result> = Generator<undefined, Result, boolean>;

/** Does work in slices, between which the page gets its turn. */
export type Slices = {
  /** Does work to its end, in what is left of the slice and in new ones. Rejects once the signal aborts. */
  run<Result>(steps: Steps<Result>): Promise<Result>;
  /** Whatever comes next begins a slice of its own. */
  rest(): void;
  /** How many milliseconds of the main thread it took so far. */
  busy(): number;
};

/** Slices that begin when the page is idle, until `signal` aborts. */
export function startSlices(signal: AbortSignal): Slices {
  let busy = 0;
  let end = 0;
  let period: IdleDeadline | undefined;
  return {
    rest: () => {
      end = 0;
    },
    busy: () => busy,
    run: async (steps) => {
      for (;;) {
        let now = performance.now();
        const pause = now >= end;
        if (pause) {
          period = await idle(signal, period);
          now = performance.now();
          end = now + (document.hidden ? UNSEEN : SLICE);
        }
        const start = now;
        let step = steps.next(pause);
        while (!step.done && now < end) {
          step = steps.next(false);
          now = performance.now();
        }
        busy += performance.now() - start;
        if (step.done) return step.value;
      }
    },
  };
}

/** Does work at one go. */
export function finish<Result>(steps: Steps<Result>): Result {
  let step = steps.next(false);
  while (!step.done) step = steps.next(false);
  return step.value;
}

/**
 * Waits until the page is idle, or for a while. Where the idle `period` of the last slice has room for another one, the page
 * only does first whatever it has to: a page that rests has one period every 50 milliseconds. Rejects with the signal's
 * reason once it aborts.
 */
function idle(signal: AbortSignal, period?: IdleDeadline): Promise<IdleDeadline> {
  if (period && period.timeRemaining() >= SLICE && 'scheduler' in globalThis) {
    return scheduler.postTask(() => period, { signal });
  }
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const giveUp = (): void => {
      cancelIdleCallback(handle);
      reject(signal.reason);
    };
    const handle = requestIdleCallback(
      (period) => {
        signal.removeEventListener('abort', giveUp);
        resolve(period);
      },
      { timeout: PATIENCE },
    );
    signal.addEventListener('abort', giveUp, { once: true });
  });
}

/** Waits for something, but no longer than so many milliseconds. */
export function atMost(patience: number, something: Promise<unknown>): Promise<unknown> {
  return Promise.race([something, new Promise((resolve) => setTimeout(resolve, patience))]);
}
