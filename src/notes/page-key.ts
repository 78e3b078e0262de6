import { withoutTracking } from './tracking.ts';

/** Names of hosts that show the same articles to other devices. */
const TWIN = /^(?:www|m|mobile|amp)\.(?=[^.]+\.)/;

/** What a server shows for a folder. */
const INDEX = /\/index\.(?:html?|shtml|php)$/i;

/** What an address with a route behind `#!` is to a server, in Google's scheme of 2009. */
const ROUTE = '_escaped_fragment_';

/**
 * The key under which a page's notes are kept: the address that all visits of an article have in common. It has no
 * fragment and never a `#` (a route, `#!/story`, becomes a parameter), no credentials, no tracking parameters, no slash
 * or `index.html` at the end, and is `https` for `http`: one article under both is one page. `canonical` is what the
 * page's `rel=canonical` says; it decides where it is on the same host or its mobile or AMP twin, and not the root. The
 * key of a key is the key itself. What is no address is its own key.
 */
export function pageKey(address: string, canonical: string | null = null): string {
  const seen = urlOf(address);
  if (!seen) return address.includes('#') ? pageKey(address.replaceAll('#', '%23')) : address;
  if (!isWeb(seen)) return withoutFragment(seen);
  const own = normalised(seen);
  const said = canonical === null ? null : urlOf(canonical, address);
  return (said && isWeb(said) && mayDecide(normalised(said), own) ? normalised(said) : own).href;
}

/** Whether what a page says of itself is an address of its own article. */
function mayDecide(said: URL, own: URL): boolean {
  if (siteOf(said) !== siteOf(own)) return false;
  if (said.pathname === '/' && said.search === '') return false;
  // A page of many routes is served with one canonical address for all of them.
  return said.search.includes(ROUTE) || !own.search.includes(ROUTE);
}

function siteOf({ hostname, port }: URL): string {
  let host = hostname;
  while (TWIN.test(host)) host = host.replace(TWIN, '');
  return `${host}:${port}`;
}

function normalised(address: URL): URL {
  const url = new URL(address);
  url.protocol = 'https:';
  url.username = '';
  url.password = '';
  url.hostname = url.hostname.replace(/(?<=[^.])\.$/, '');
  url.pathname = evenly(withoutIndex(url.pathname));
  const route =
    url.hash.startsWith('#!') && url.hash.length > 2 ? `${ROUTE}=${encodeURIComponent(url.hash.slice(2))}` : '';
  const query = withoutTracking(url.hostname, evenly(url.search.slice(1)));
  const search = [query, route].filter((part) => part !== '').join('&');
  // The setter takes away a question mark of the query's own.
  url.search = search === '' ? '' : `?${search}`;
  url.hash = '';
  return url;
}

function withoutIndex(path: string): string {
  let end = path.length;
  for (;;) {
    const length = path[end - 1] === '/' ? 1 : (INDEX.exec(path.slice(Math.max(0, end - 12), end))?.[0].length ?? 0);
    if (length === 0) return path.slice(0, end);
    end -= length;
  }
}

/** Percent signs the same way everywhere: none where none is needed, capital letters where one is. */
function evenly(part: string): string {
  return part.replace(/(?<!%[0-9a-f]?)%([0-9a-f]{2})/gi, (_, code: string) => {
    const sign = String.fromCharCode(Number.parseInt(code, 16));
    return /[\w.~-]/.test(sign) ? sign : `%${code.toUpperCase()}`;
  });
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

function withoutFragment(address: URL): string {
  const url = new URL(address);
  url.hash = '';
  return urlOf(url.href)?.href ?? url.href;
}

function urlOf(address: string, base?: string): URL | null {
  return URL.canParse(address, base) ? new URL(address, base) : null;
}
