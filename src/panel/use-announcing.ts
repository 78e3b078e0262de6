import { useEffect, useRef, useState } from 'preact/hooks';
import { startAnnouncing } from './announcing.ts';

/** What is announced at this moment, for a live region, and how to announce. */
export function useAnnouncing(): readonly [said: string, announce: (words: string) => void] {
  const [said, setSaid] = useState('');
  const announce = useRef<(words: string) => void>(() => {});
  useEffect(() => {
    const end = new AbortController();
    announce.current = startAnnouncing(setSaid, end.signal);
    return () => end.abort();
  }, []);
  return [said, (words) => announce.current(words)];
}
