/** Query parameters that tell where a reader came from and not what is read. */
const TRACKING = new Set([
  ...['fbclid', 'gclid', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'twclid', 'yclid', 'ttclid', 'igshid', 'li_fat_id'],
  ...['_ga', '_gl', '_hsenc', '_hsmi', 'mc_cid', 'mc_eid', 'mkt_tok', 'ocid', 'cmpid', 'smid', 'smtyp'],
  ...['ref_src', 'ref_url', 'guccounter', 'guce_referrer', 'guce_referrer_sig'],
]);

const TRACKING_FAMILY = /^(utm|mtm|pk|at)_/;

/**
 * The key under which a page's notes are kept: its address without fragment, credentials and tracking parameters.
 * The rest of the query stays as it is: it often names the article. `canonical` is what the page's `rel=canonical` says;
 * it decides where it is on the same host and not the root.
 */
export function pageKey(address: string, canonical: string | null = null): string {
  if (!URL.canParse(address)) return address;
  const url = canonicalUrl(canonical, address) ?? new URL(address);
  url.hash = '';
  url.username = '';
  url.password = '';
  url.search = url.search.slice(1).split('&').filter(isKept).join('&');
  return url.href;
}

function canonicalUrl(canonical: string | null, address: string): URL | null {
  if (canonical === null || !URL.canParse(canonical, address)) return null;
  const url = new URL(canonical, address);
  return url.host === new URL(address).host && url.pathname !== '/' ? url : null;
}

function isKept(parameter: string): boolean {
  const [name = ''] = parameter.split('=', 1);
  return parameter !== '' && !TRACKING.has(name.toLowerCase()) && !TRACKING_FAMILY.test(name.toLowerCase());
}
