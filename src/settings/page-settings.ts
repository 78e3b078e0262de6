import { readMany, watch } from '../browser/storage.ts';
import type { Kind } from '../engine/index.ts';
import { CARD_WANTED } from './card.ts';
import { SHOWN_KINDS } from './kinds.ts';
import { OWN_PHRASES } from './own-phrases.ts';
import { choiceIn, siteKey } from './sites.ts';
import { WHERE } from './where.ts';

/** Why a page is not read. */
export type Bar = 'switched-off-here' | 'not-chosen-here' | 'waiting-for-click';

/** What the reader chose, as far as a page has to obey it. */
export type PageSettings = {
  readonly bar: Bar | null;
  readonly kinds: readonly Kind[];
  /** The reader's own phrases, for `compilePhrases`; empty where there are none. */
  readonly phrases: string;
  /** Whether cards open at the pointer. */
  readonly card: boolean;
};

/** What holds for the pages of a host, in one look at storage. */
export async function settingsFor(host: string): Promise<PageSettings> {
  const kept = await readMany(keysFor(host));
  const choice = choiceIn(kept.get(siteKey(host)));
  const where = WHERE.valueIn(kept.get(WHERE.key));
  return {
    bar:
      choice === 'off'
        ? 'switched-off-here'
        : where === 'clicked'
          ? 'waiting-for-click'
          : where === 'chosen' && choice === null
            ? 'not-chosen-here'
            : null,
    kinds: SHOWN_KINDS.valueIn(kept.get(SHOWN_KINDS.key)),
    phrases: OWN_PHRASES.valueIn(kept.get(OWN_PHRASES.key)).lines,
    card: CARD_WANTED.valueIn(kept.get(CARD_WANTED.key)),
  };
}

/** Tells whenever something of that changes, from whatever window, until `signal` aborts. */
export function watchSettingsFor(host: string, callback: () => void, signal: AbortSignal): void {
  const keys = keysFor(host);
  watch((changes) => changes.some(({ key }) => keys.includes(key)) && callback(), signal);
}

const keysFor = (host: string): readonly string[] => [
  siteKey(host),
  WHERE.key,
  SHOWN_KINDS.key,
  OWN_PHRASES.key,
  CARD_WANTED.key,
];
