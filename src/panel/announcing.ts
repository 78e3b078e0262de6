/** The time, and a way to be called later. Milliseconds. */
export type Clock = {
  readonly now: () => number;
  /** Gives a function that takes the call back. */
  readonly later: (callback: () => void, after: number) => () => void;
};

/** No two announcements come closer together, in milliseconds. */
const APART = 1000;

const CLOCK: Clock = {
  now: () => performance.now(),
  later: (callback, after) => {
    const timer = setTimeout(callback, after);
    return () => clearTimeout(timer);
  },
};

/**
 * A function that announces through `say`, at once where it may, and never more than once a second: of what comes in
 * between, only the last is said. What was said last is not said again. Until `signal` aborts.
 */
export function startAnnouncing(
  say: (words: string) => void,
  signal: AbortSignal,
  clock: Clock = CLOCK,
): (words: string) => void {
  let said = '';
  let saidAt = Number.NEGATIVE_INFINITY;
  let waiting: string | null = null;
  let takeBack: (() => void) | null = null;

  const speak = (words: string): void => {
    waiting = null;
    takeBack = null;
    if (signal.aborted || words === said) return;
    [said, saidAt] = [words, clock.now()];
    say(words);
  };
  signal.addEventListener('abort', () => takeBack?.());

  return (words) => {
    if (signal.aborted) return;
    const wait = saidAt + APART - clock.now();
    if (wait <= 0 && takeBack === null) return speak(words);
    waiting = words;
    takeBack ??= clock.later(() => speak(waiting ?? said), Math.max(wait, 0));
  };
}
