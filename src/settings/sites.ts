import { allKeys, readMany, remove, type Written, watch, write } from '../browser/storage.ts';
import { POLICY, type Policy } from './policy.ts';

// Hand-written checks instead of a schema: every page pays for what this file imports.

/** What the reader chose for a site; null where nothing. */
export type SiteChoice = 'on' | 'off' | null;

/** A site and what the reader chose for it. */
export type Site = { readonly site: string; readonly choice: SiteChoice };

const PREFIX = 'site:';

/** Where the choice for a site is kept. `host` is as in `location.host`; `www.` makes no other site. */
export function siteKey(host: string): string {
  return PREFIX + siteName(host);
}

/** The choice in what storage holds for a site. */
function choiceIn(stored: unknown): SiteChoice {
  const { off, on } = Object(stored) as { readonly off?: unknown; readonly on?: unknown };
  return off === true ? 'off' : on === true ? 'on' : null;
}

/** What holds for a site by what storage keeps under its key and under `POLICY`, and whether the reader may change it. */
export function siteIn(
  kept: ReadonlyMap<string, unknown>,
  host: string,
): { readonly choice: SiteChoice; readonly locked: boolean } {
  const { sites } = Object(kept.get(POLICY)) as Partial<Policy>;
  const labels = host.replace(/:.*/, '').split('.');
  // The longest name first.
  const names = [...labels.map((_, at) => labels.slice(at).join('.')), '*'];
  const ruling = names.map((name) => sites?.[name]).find(Boolean);
  const own = ruling?.locked ? null : choiceIn(kept.get(siteKey(host)));
  return { choice: own ?? choiceIn(ruling), locked: ruling?.locked === true };
}

/** Keeps a choice for a site. None leaves nothing in storage. */
export function chooseSite(host: string, choice: SiteChoice): Promise<Written> {
  const key = siteKey(host);
  return choice === null ? remove([key]) : write({ [key]: { version: 1, [choice]: true } });
}

/** Every site that the reader chose something for, by name. */
export async function chosenSites(): Promise<readonly Site[]> {
  const keys = (await allKeys()).filter((key) => key.startsWith(PREFIX));
  return [...(await readMany(keys))]
    .map(([key, stored]) => ({ site: key.slice(PREFIX.length), choice: choiceIn(stored) }))
    .filter(({ choice }) => choice !== null)
    .sort((one, other) => one.site.localeCompare(other.site));
}

/** Tells whenever the choice for any site changes, from whatever window, until `signal` aborts. */
export function watchSites(callback: () => void, signal: AbortSignal): void {
  watch((changes) => changes.some(({ key }) => key.startsWith(PREFIX)) && callback(), signal);
}

/** The name of a site as the reader knows it. */
export function siteName(host: string): string {
  return host.replace(/^www\./, '');
}
