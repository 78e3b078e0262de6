import listed from 'tidy-url/data/rules.js';

/**
 * Parameters that tell where a reader came from or how a page is shown, and not what is read. The list of `tidy-url` is
 * kept up to date and has what single news sites use; these came up on others.
 */
const EVERYWHERE = new Set([
  ...['dclid', 'gbraid', 'wbraid', 'msclkid', 'twclid', 'yclid', 'ttclid', 'igshid', 'igsh', 'li_fat_id', 'srsltid'],
  ...['_ga', '_gl', 'ocid', 'smid', 'smtyp', 'ref_src', 'ref_url', 'guccounter', 'guce_referrer', 'guce_referrer_sig'],
  ...['amp', 'amp_js_v', 'amp_gsa', 'usqp', '_amp', 'cvid'],
]);

const FAMILY = /^(?:utm|mtm|pk|piwik|at|itm|int|hsa)_/;

type Holds = { readonly match: RegExp; readonly names: ReadonlySet<string> };

/** The list, made ready at its first use: nothing happens when a module is loaded. */
let sites: readonly Holds[] | null = null;

/** A query without what only tracks the reader, each parameter as it is and in its order. Begins with no `?`. */
export function withoutTracking(host: string, query: string): string {
  sites ??= listed.flatMap(({ match, match_href, rules }) =>
    rules && !match_href ? [{ match, names: new Set(rules.map((name) => name.toLowerCase())) }] : [],
  );
  const parameters = query.split('&').filter((parameter) => parameter !== '');
  if (parameters.length === 0) return '';
  const here = sites.filter(({ match }) => host.search(match) >= 0);
  const tracks = (name: string): boolean =>
    EVERYWHERE.has(name) || FAMILY.test(name) || here.some(({ names }) => names.has(name));
  return parameters.filter((parameter) => !tracks(nameOf(parameter))).join('&');
}

function nameOf(parameter: string): string {
  const [name = ''] = parameter.split('=', 1);
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name.toLowerCase();
  }
}
