import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Route, type Site, startSite } from '../browser.ts';
import { type Extension, startExtension } from './fixture.ts';

/** Something that the browser did on the network. */
export type Ask = {
  /** It asked for an address, opened a connection in case somebody will, or only looked up where a name leads. */
  readonly kind: 'request' | 'connection' | 'name';
  readonly address: string;
  /** The site on whose behalf, as the browser keeps its connections apart; empty for the browser's own doings. */
  readonly by: string;
};

/** The extension in a browser that writes down all it does on the network, and to which every name leads to one site. */
export type Watched = {
  readonly extension: Extension;
  readonly site: Site;
  /** Closes the browser and gives all that anybody in it asked for, but what Chromium asks of its maker. */
  end(): Promise<readonly Ask[]>;
};

/** What Chromium asks of Google for itself, with or without an extension: nobody's word stands behind it. */
const MAKER = /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:google|googleapis|gvt1|gstatic)\.com(?=[/:?]|$)/;

/**
 * Starts it. Names are resolved by the rules of `--host-resolver-rules`: those of `.test` lead to the site, whatever the
 * site is asked is counted too, and all others lead nowhere, but the log has who wanted to know.
 */
export async function startWatched(pages: Readonly<Record<string, Route>>): Promise<Watched> {
  const folder = await mkdtemp(join(tmpdir(), 'says-who-net-'));
  const log = join(folder, 'net.json');
  const site = await startSite(pages);
  const extension = await startExtension('', 'en', [`--log-net-log=${log}`, '--net-log-capture-mode=Everything']);
  return {
    extension,
    site,
    end: async () => {
      await extension.close();
      await site.close();
      const asks = asksIn(JSON.parse(await readFile(log, 'utf8')));
      await rm(folder, { recursive: true, force: true });
      return asks;
    },
  };
}

type Log = {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly source: { readonly id: number };
    readonly params?: Readonly<Record<string, unknown>>;
  }[];
};

/** What was asked for in a log: by every event that has an address of the net, and by every name that was looked up. */
function asksIn({ constants, events }: Log): readonly Ask[] {
  const lookUp = constants.logEventTypes.HOST_RESOLVER_MANAGER_REQUEST;
  const asks = new Map<string, Ask>();
  for (const { type, params = {} } of events) {
    const { url, host, initiator, is_preconnect, network_isolation_key, network_anonymization_key } = params;
    const address = type === lookUp ? host : url;
    if (typeof address !== 'string' || (type !== lookUp && !/^(?:https?|wss?|ftp):/.test(address))) continue;
    const by = [initiator, network_anonymization_key, network_isolation_key].find(
      (who) => typeof who === 'string' && /^[\w-]+:/.test(who),
    );
    const kind = type === lookUp ? 'name' : is_preconnect ? 'connection' : 'request';
    const ask: Ask = { kind, address, by: String(by ?? '').replace(/ .*/, '') };
    // Whatever a page or an extension asks for is told, also of Google. A name that leads nowhere is written so.
    const isOwn = ask.by === '' || MAKER.test(ask.by);
    if (isOwn && (MAKER.test(address) || (kind === 'name' && address.endsWith('://~notfound')))) continue;
    asks.set(`${kind} ${ask.address} ${ask.by}`, ask);
  }
  return [...asks.values()];
}
