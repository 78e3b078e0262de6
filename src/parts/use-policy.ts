import { useEffect, useState } from 'preact/hooks';
import { type Lockable, type Policy, policy, watchPolicy } from '../settings/policy.ts';

/** What an organisation set; null for nothing, and until it is read. */
export function usePolicy(): Policy | null {
  const [known, setKnown] = useState<Policy | null>(null);
  useEffect(() => {
    const end = new AbortController();
    watchPolicy(setKnown, end.signal);
    policy().then((now) => setKnown((before) => before ?? now));
    return () => end.abort();
  }, []);
  return known;
}

/** Whether an organisation keeps the reader from changing something. */
export function useLocked(name: Lockable): boolean {
  return Object.hasOwn(usePolicy()?.locked ?? {}, name);
}
