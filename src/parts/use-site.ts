import { useEffect, useState } from 'preact/hooks';
import type { Written } from '../browser/storage.ts';
import { settingsFor, watchSettingsFor } from '../settings/page-settings.ts';
import { chooseSite, isSiteLocked } from '../settings/sites.ts';
import { WHERE } from '../settings/where.ts';

/** The switch of a site, as far as an organisation leaves it to the reader. */
export type SiteSwitch = { readonly off: boolean; readonly locked: boolean };

/** The switch of a site, null until known, and how to switch it. */
export function useSite(host: string): readonly [SiteSwitch | null, change: (off: boolean) => Promise<Written>] {
  const [known, setKnown] = useState<SiteSwitch | null>(null);
  useEffect(() => {
    const end = new AbortController();
    let asked = 0;
    const look = async (): Promise<void> => {
      asked += 1;
      const mine = asked;
      const [{ bar }, locked] = await Promise.all([settingsFor(host), isSiteLocked(host)]);
      const off = bar === 'switched-off-here' || bar === 'not-chosen-here';
      if (mine === asked && !end.signal.aborted) setKnown({ off, locked });
    };
    if (host !== '') {
      watchSettingsFor(host, look, end.signal);
      look();
    }
    return () => end.abort();
  }, [host]);
  return [known, (next) => switchSite(host, next)];
}

/** Switches a site on or off. What holds for every site anyway leaves nothing in storage. */
export async function switchSite(host: string, off: boolean): Promise<Written> {
  const isOffAnyway = (await WHERE.read()) === 'chosen';
  return chooseSite(host, off === isOffAnyway ? null : off ? 'off' : 'on');
}
