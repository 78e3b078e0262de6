import { useEffect, useState } from 'preact/hooks';
import type { Written } from '../browser/storage.ts';
import { siteSwitchedOff, switchSite, watchSite } from '../settings/sites.ts';

/** The switch of a site: whether it is off (null until known), and how to switch it. */
export function useSite(host: string): readonly [off: boolean | null, change: (off: boolean) => Promise<Written>] {
  const [off, setOff] = useState<boolean | null>(null);
  useEffect(() => {
    const end = new AbortController();
    if (host !== '') {
      // A change that is told before the first answer is the newer one.
      let told = false;
      const hear = (now: boolean): void => {
        told = true;
        setOff(now);
      };
      watchSite(host, hear, end.signal);
      siteSwitchedOff(host).then((now) => told || end.signal.aborted || setOff(now));
    }
    return () => end.abort();
  }, [host]);
  return [off, (next) => switchSite(host, next)];
}
