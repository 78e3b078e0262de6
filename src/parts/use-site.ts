import { useEffect, useState } from 'preact/hooks';
import type { Written } from '../browser/storage.ts';
import { settingsFor, watchSettingsFor } from '../settings/page-settings.ts';
import { chooseSite } from '../settings/sites.ts';
import { WHERE } from '../settings/where.ts';

/** The switch of a site: whether it is off (null until known), and how to switch it. */
export function useSite(host: string): readonly [off: boolean | null, change: (off: boolean) => Promise<Written>] {
  const [off, setOff] = useState<boolean | null>(null);
  useEffect(() => {
    const end = new AbortController();
    let asked = 0;
    const look = async (): Promise<void> => {
      asked += 1;
      const mine = asked;
      const { bar } = await settingsFor(host);
      if (mine === asked && !end.signal.aborted) setOff(bar === 'switched-off-here' || bar === 'not-chosen-here');
    };
    if (host !== '') {
      watchSettingsFor(host, look, end.signal);
      look();
    }
    return () => end.abort();
  }, [host]);
  return [off, (next) => switchSite(host, next)];
}

/** Switches a site on or off. What holds for every site anyway leaves nothing in storage. */
export async function switchSite(host: string, off: boolean): Promise<Written> {
  const isOffAnyway = (await WHERE.read()) === 'chosen';
  return chooseSite(host, off === isOffAnyway ? null : off ? 'off' : 'on');
}
