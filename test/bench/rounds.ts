/** Does something in rounds of which each has to come to an end, and tells of it on stderr: no bench stands still. */
export async function inRounds<Round>(
  name: string,
  rounds: number,
  patience: number,
  round: (at: number) => Promise<Round>,
): Promise<readonly Round[]> {
  const begun = performance.now();
  const done: Round[] = [];
  for (let at = 0; at < rounds; at += 1) {
    try {
      done.push(await within(patience, round(at)));
    } catch (error) {
      // What fails now and then is another program's doing; what fails again and again is no measurement.
      if ((at + 1 - done.length) * 4 > rounds) throw new Error(`${name}: too many rounds failed.`, { cause: error });
      console.error(`${name}, round ${at + 1}: ${String(error).split('\n')[0]}`);
    }
  }
  console.error(`${name}: ${done.length} rounds in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  return done;
}

/** What a promise comes to, or a rejection after so many milliseconds. */
async function within<Result>(patience: number, promise: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${patience / 1000} s`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
