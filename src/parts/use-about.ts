import { useEffect, useState } from 'preact/hooks';
import { type About, aboutOf } from '../messages/about.ts';
import { readMarkedUp } from '../messages/marked-data.ts';
import { callTab } from './tab-page.ts';

/** What a tab's page says of itself: null until it answers, `'no-answer'` where it does not. Asked when it is wanted. */
export function useAbout(tabId: number, url: string, isWanted: boolean): About | 'no-answer' | null {
  const [about, setAbout] = useState<{ readonly url: string; readonly said: About | 'no-answer' } | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const ask = async (): Promise<void> => {
      const answer: unknown = await callTab(tabId, 'declared', null).catch(() => null);
      if (end.signal.aborted) return;
      const { texts = null, markedUp } = Object(answer) as { readonly texts?: unknown; readonly markedUp?: unknown };
      const data = Array.isArray(texts) ? texts.filter((text): text is string => typeof text === 'string') : null;
      setAbout({ url, said: data ? aboutOf(data, url, readMarkedUp(markedUp)) : 'no-answer' });
    };
    if (isWanted) ask();
    return () => end.abort();
  }, [tabId, url, isWanted]);
  return about?.url === url ? about.said : null;
}
