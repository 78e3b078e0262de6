/** What is timed, under a name. */
export type Work = { readonly name: string; readonly run: () => unknown };

/** The median time of a work in milliseconds, and the median of its ratios to the first work of the same round. */
export type Timing = { readonly name: string; readonly median: number; readonly ratio: number };

const ROUNDS = 15;

/** For so long works are run before they are timed, in milliseconds: the compiler has to have seen all of them. */
const WARM_UP = 2_000;

/** Times works side by side: in every round each once, begun with another one each time. */
export function timingsOf(works: readonly Work[]): readonly Timing[] {
  const rounds: number[][] = [];
  const warm = performance.now() + WARM_UP;
  while (performance.now() < warm) timesOf(works, 0);
  while (rounds.length < ROUNDS) rounds.push(timesOf(works, rounds.length));
  return timings(
    works.map(({ name }) => name),
    rounds,
  );
}

function timesOf(works: readonly Work[], begin: number): number[] {
  const times = works.map(() => 0);
  works.forEach((_, turn) => {
    const at = (turn + begin) % works.length;
    const start = performance.now();
    works[at]?.run();
    times[at] = performance.now() - start;
  });
  return times;
}

/** The timings of named works from the times of whole rounds, one time a work. */
export function timings(names: readonly string[], rounds: readonly (readonly number[])[]): readonly Timing[] {
  return names.map((name, at) => ({
    name,
    median: median(rounds.map((times) => times[at] ?? 0)),
    ratio: median(rounds.map((times) => (times[at] ?? 0) / (times[0] ?? 0))),
  }));
}

/** The one in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
