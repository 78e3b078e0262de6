import type { PageState } from '../messages/index.ts';

/** When to look at a page again, so that one that changes all the time costs next to nothing. */
export type Rhythm = {
  /** Starts anew: the page is another one now, or the reader wants it read. The next look is free. */
  begin(): void;
  /** Notes a look: how many milliseconds of the main thread it took, and whether everything was as before. */
  looked(busy: number, same: boolean): void;
  /** How many milliseconds to wait after a change. */
  wait(state: PageState): number;
  /** Whether a page that is no article so far will hardly become one. */
  hopeless(): boolean;
  /** Whether looking again and again took more than a page may cost. */
  spent(): boolean;
};

/** The first wait, in milliseconds. It doubles while changes turn out to change nothing. */
const SHORTEST = 250;

/** The longest waits: where there is an article already, and where one may still arrive. */
const LONGEST = { article: 30_000, arrival: 2000 } as const;

/** Looking may take a twentieth of the time at most. */
const SHARE = 20;

/** How long a page is watched for an article to arrive, in milliseconds. */
const HOPE = 60_000;

/** So many milliseconds a page may cost after the first look, and so much more for every millisecond that goes by. */
const BUDGET = 500;
const REFILL = 0.005;

/** Starts a rhythm: quick at first, slower with every look that found nothing new. */
export function startRhythm(): Rhythm {
  let began = performance.now();
  let pause = SHORTEST;
  let least = 0;
  let cost = 0;
  let looks = 0;
  return {
    begin: () => {
      began = performance.now();
      pause = SHORTEST;
      cost = 0;
      looks = 0;
    },
    looked: (busy, same) => {
      least = busy * SHARE;
      pause = same ? pause * 2 : SHORTEST;
      if (looks > 0) cost += busy;
      looks += 1;
    },
    wait: (state) => {
      pause = Math.min(pause, state === 'article' ? LONGEST.article : LONGEST.arrival);
      return Math.max(pause, least);
    },
    hopeless: () => performance.now() - began > HOPE,
    spent: () => cost > BUDGET + REFILL * (performance.now() - began),
  };
}
