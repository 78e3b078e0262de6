import { useEffect, useState } from 'preact/hooks';
import { watch as watchStorage } from '../browser/storage.ts';
import { WATCHES, type Watch, watchOn } from '../notes/watch.ts';

/** What is known of a page's attributions, read when it is asked for: the records of many pages are much to read. */
export function useWatch(page: string): Watch | null {
  const [known, setKnown] = useState<Watch | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const look = async (): Promise<void> => {
      const found = await watchOn(page);
      if (!end.signal.aborted) setKnown(found);
    };
    const key = WATCHES.prefix + page;
    watchStorage((changes) => changes.some((change) => change.key === key) && look(), end.signal);
    look();
    return () => end.abort();
  }, [page]);
  return known?.source === page ? known : null;
}
