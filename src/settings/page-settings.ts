import { readMany, watch } from '../browser/storage.ts';
import type { Kind } from '../engine/index.ts';
import { CARD_WANTED } from './card.ts';
import { SHOWN_KINDS } from './kinds.ts';
import { allPhrases, OWN_PHRASES } from './own-phrases.ts';
import { POLICY, type Policy } from './policy.ts';
import { choiceFor, siteKey } from './sites.ts';
import { WHERE } from './where.ts';

/** Why a page is not read. */
export type Bar = 'switched-off-here' | 'not-chosen-here' | 'waiting-for-click';

/** What the reader or an organisation chose, as far as a page has to obey it. */
export type PageSettings = {
  readonly bar: Bar | null;
  readonly kinds: readonly Kind[];
  /** The phrases of the reader and of the organisation, for `compilePhrases`; empty where there are none. */
  readonly phrases: string;
  /** Whether cards open at the pointer. */
  readonly card: boolean;
};

/** What holds for the pages of a host, in one look at storage. */
export async function settingsFor(host: string): Promise<PageSettings> {
  const kept = await readMany(keysFor(host));
  const given = (kept.get(POLICY) as Partial<Policy> | undefined)?.phrases ?? '';
  const choice = choiceFor(host, kept);
  const where = WHERE.valueIn(kept);
  return {
    bar:
      choice === 'off'
        ? 'switched-off-here'
        : where === 'clicked'
          ? 'waiting-for-click'
          : where === 'chosen' && choice === null
            ? 'not-chosen-here'
            : null,
    kinds: SHOWN_KINDS.valueIn(kept),
    phrases: allPhrases(given, OWN_PHRASES.valueIn(kept).lines),
    card: CARD_WANTED.valueIn(kept),
  };
}

/** Tells whenever something of that changes, from whatever window, until `signal` aborts. */
export function watchSettingsFor(host: string, callback: () => void, signal: AbortSignal): void {
  const keys = keysFor(host);
  watch((changes) => changes.some(({ key }) => keys.includes(key)) && callback(), signal);
}

const keysFor = (host: string): readonly string[] => [
  siteKey(host),
  POLICY,
  WHERE.key,
  SHOWN_KINDS.key,
  OWN_PHRASES.key,
  CARD_WANTED.key,
];
