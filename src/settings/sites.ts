import { allKeys, readMany, remove, type Written, watch, write } from '../browser/storage.ts';
import { POLICY, type Policy, type Ruling } from './policy.ts';

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
  const choice = stored as { readonly off?: unknown; readonly on?: unknown } | null | undefined;
  return choice?.off === true ? 'off' : choice?.on === true ? 'on' : null;
}

/** What holds for a site by what storage keeps under its key and under `POLICY`. */
export function choiceFor(host: string, kept: ReadonlyMap<string, unknown>): SiteChoice {
  const ruling = rulingFor(host, kept);
  return (ruling?.locked ? null : choiceIn(kept.get(siteKey(host)))) ?? choiceIn(ruling);
}

/** Whether an organisation keeps the reader from switching a site. */
export async function isSiteLocked(host: string): Promise<boolean> {
  return rulingFor(host, await readMany([POLICY]))?.locked === true;
}

/** What an organisation decided on a site, or on the longest name that it ends in. */
function rulingFor(host: string, kept: ReadonlyMap<string, unknown>): Ruling | undefined {
  const sites = (kept.get(POLICY) as Partial<Policy> | undefined)?.sites;
  const labels = host.replace(/:.*/, '').split('.');
  const names = [...labels.map((_, at) => labels.slice(at).join('.')), '*'];
  return names.map((name) => sites?.[name]).find(Boolean);
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
