import { useEffect, useState } from 'preact/hooks';
import type { Setting } from '../settings/setting.ts';
import { problemOf } from './problem.ts';
import type { Telling } from './use-toasts.ts';

/** A setting, null until it is read, and how to change it. A refusal is told. */
export function useSetting<Value>(setting: Setting<Value>, { tell }: Pick<Telling, 'tell'>) {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    const end = new AbortController();
    setting.watch((now) => setValue(() => now), end.signal);
    setting.read().then((now) => setValue((before) => before ?? now));
    return () => end.abort();
  }, [setting]);
  const change = async (next: Value): Promise<void> => {
    setValue(() => next);
    const written = await setting.write(next);
    if (written.kind === 'refused') tell(problemOf(written));
  };
  return [value, change] as const;
}
