/**
 * What may make a look at the page worth while: its text may have changed, its address did without a new document, it came
 * back from the back/forward cache, or the reader changed a setting or asked for it (`switched`). What is kept on the page was changed
 * (`noted`) or has become known (`corrected`): that is worth no look.
 */
export type Happening = 'changed' | 'moved' | 'returned' | 'switched' | 'noted' | 'corrected';

/** Notes what happens and hands it out one by one, however often it happened in between. */
export type Happenings = {
  note(happening: Happening): void;
  /** The next one. A change is handed out `patience` milliseconds late, so that many of them make one; others at once. */
  next(patience: number): Promise<Happening>;
};

/** Starts with nothing noted. Once `signal` aborts, waiting for the next one rejects with its reason. */
export function startHappenings(signal: AbortSignal): Happenings {
  const noted = new Set<Happening>();
  let wake = (): void => {};

  const take = (happening: Happening): Happening => {
    noted.delete(happening);
    return happening;
  };
  const urgent = (): Happening | undefined => [...noted].find((happening) => happening !== 'changed');

  return {
    note: (happening) => {
      noted.add(happening);
      wake();
    },
    next: (patience) =>
      new Promise((resolve, reject) => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        const settle = (): void => {
          clearTimeout(timer);
          wake = () => {};
          signal.removeEventListener('abort', giveUp);
        };
        const giveUp = (): void => {
          settle();
          reject(signal.reason);
        };
        wake = () => {
          const happening = urgent();
          if (happening) {
            settle();
            resolve(take(happening));
          } else if (noted.has('changed') && timer === undefined) {
            timer = setTimeout(() => {
              settle();
              resolve(take('changed'));
            }, patience);
          }
        };
        if (signal.aborted) return giveUp();
        signal.addEventListener('abort', giveUp);
        wake();
      }),
  };
}
