import { useEffect, useState } from 'preact/hooks';
import { type Choosable, choose } from '../settings/choosing.ts';
import type { Setting } from '../settings/setting.ts';
import { problemOf } from './problem.ts';
import type { Telling } from './use-toasts.ts';

/**
 * A setting, null until it is read, and how to change it: gives whether it was kept. A refusal is told, and then what
 * holds is shown again.
 */
export function useSetting<Value>(setting: Choosable<Value>, { tell }: Pick<Telling, 'tell'>) {
  const [value, setValue] = useKept(setting);
  const change = async (next: Value): Promise<boolean> => {
    setValue(() => next);
    const written = await choose(setting, next);
    if (written.kind === 'written') return true;
    tell(problemOf(written));
    const now = await setting.read();
    setValue(() => now);
    return false;
  };
  return [value, change] as const;
}

/** A setting that the view only reads; null until it is read. */
export function useValue<Value>(setting: Setting<Value>): Value | null {
  return useKept(setting)[0];
}

function useKept<Value>(setting: Setting<Value>) {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    const end = new AbortController();
    setting.watch((now) => setValue(() => now), end.signal);
    setting.read().then((now) => setValue((before) => before ?? now));
    return () => end.abort();
  }, [setting]);
  return [value, setValue] as const;
}
