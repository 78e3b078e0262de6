import { read, remove, type Written, watch, write } from '../browser/storage.ts';

// Hand-written checks instead of a schema: every page pays for what this file imports.

/** Whether the reader switched the extension off on a site. `host` is as in `location.host`; `www.` makes no other site. */
export async function siteSwitchedOff(host: string): Promise<boolean> {
  return saysOff(await read(keyOf(host)));
}

/** Switches a site off or on again. A site that is on leaves nothing in storage. */
export function switchSite(host: string, off: boolean): Promise<Written> {
  return off ? write({ [keyOf(host)]: { version: 1, off: true } }) : remove([keyOf(host)]);
}

/** Tells whenever a site is switched, from whatever window, until `signal` aborts. */
export function watchSite(host: string, callback: (off: boolean) => void, signal: AbortSignal): void {
  const key = keyOf(host);
  watch((changes) => {
    for (const change of changes) if (change.key === key) callback(saysOff(change.after));
  }, signal);
}

/** The name of a site as the reader knows it. */
export function siteName(host: string): string {
  return host.replace(/^www\./, '');
}

function keyOf(host: string): string {
  return `site:${siteName(host)}`;
}

function saysOff(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'off' in value && value.off === true;
}
