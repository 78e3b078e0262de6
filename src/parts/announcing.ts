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
 * Says words to whoever does not see a view. What is `lasting` is said in any case; of all else only the latest counts,
 * as it tells of something that goes on changing.
 */
export type Announce = (words: string, weight?: 'lasting') => void;

/**
 * A function that announces through `say`, at once where it may, and never more than once a second: of what comes in
 * between, all that is lasting is said, and the last of the rest. What was said last of the rest is not said again. Until
 * `signal` aborts.
 */
export function startAnnouncing(say: (words: string) => void, signal: AbortSignal, clock: Clock = CLOCK): Announce {
  let said = '';
  let saidAt = Number.NEGATIVE_INFINITY;
  let lasting: readonly string[] = [];
  let latest: string | null = null;
  let takeBack: (() => void) | null = null;

  const speak = (): void => {
    const words = [...lasting, ...(latest === null || latest === said ? [] : [latest])].join(' ');
    said = latest ?? said;
    [lasting, latest, takeBack] = [[], null, null];
    if (signal.aborted || words === '') return;
    saidAt = clock.now();
    say(words);
  };
  signal.addEventListener('abort', () => takeBack?.());

  return (words, weight) => {
    if (signal.aborted) return;
    if (weight === 'lasting') lasting = [...lasting, words];
    else latest = words;
    if (takeBack !== null) return;
    const wait = saidAt + APART - clock.now();
    if (wait <= 0) speak();
    else takeBack = clock.later(speak, wait);
  };
}
