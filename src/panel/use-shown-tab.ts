import { useEffect, useState } from 'preact/hooks';
import { activeTab, watchActiveTab } from '../browser/tabs.ts';

/**
 * The id of the tab that the panel is about: of `?tab=ID`, else of the tab in front, whichever that is. `first` is the one
 * that was in front when the panel opened. Null until known.
 */
export function useShownTab(search: string, first: number | null): number | null {
  const given = new URLSearchParams(search).get('tab');
  const [active, setActive] = useState(first);
  useEffect(() => {
    const end = new AbortController();
    let asked = 0;
    const look = async (): Promise<void> => {
      asked += 1;
      const mine = asked;
      const tab = await activeTab();
      if (tab && mine === asked && !end.signal.aborted) setActive(tab.id);
    };
    if (given === null) {
      watchActiveTab(look, end.signal);
      look();
    }
    return () => end.abort();
  }, [given]);
  return given === null ? active : Number(given);
}
