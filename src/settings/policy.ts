import { read, watch } from '../browser/storage.ts';

// Every page reads it: what it is made of stands elsewhere.

/** Where the service worker keeps what the organisation set, so that a page has it in the same look at storage as the rest. */
export const POLICY = 'policy';

/**
 * What an organisation set, by the names of settings: what holds whatever the reader chose, and what holds until the
 * reader chooses. `sites` rules on hosts and all that end in them, and on `*`.
 */
export type Policy = {
  readonly version: 1;
  readonly locked: Readonly<Record<string, unknown>>;
  readonly given: Readonly<Record<string, unknown>>;
  readonly sites: Readonly<Record<string, Ruling>>;
  /** Phrases that are marked beside the reader's own, as `readPhrases` gives them; empty for none. */
  readonly phrases: string;
  /** What could not be read and is left out. */
  readonly problems: readonly PolicyProblem[];
};

/** On or off on a site, if either; where it is locked the reader's choice does not count. */
export type Ruling = { readonly on?: true; readonly off?: true; readonly locked: boolean };

/** Something in a policy that cannot be read: the name of its option, and why, in English. */
export type PolicyProblem = { readonly name: string; readonly why: string };

/** What can be locked that a view has controls for, by the names of settings. */
export type Lockable = 'where' | 'sites' | 'kinds' | 'own-phrases';

/** What an organisation set; null where that is nothing. */
export async function policy(): Promise<Policy | null> {
  return policyIn(await read(POLICY));
}

/** Tells whenever that changes, until `signal` aborts. */
export function watchPolicy(callback: (policy: Policy | null) => void, signal: AbortSignal): void {
  watch((changes) => {
    for (const { key, after } of changes) if (key === POLICY) callback(policyIn(after));
  }, signal);
}

function policyIn(stored: unknown): Policy | null {
  const { locked, given, sites, problems } = Object(stored) as Partial<Policy>;
  const isWhole = [locked, given, sites].every((part) => typeof part === 'object') && Array.isArray(problems);
  // Only the service worker writes it, after it has read it through a schema.
  return isWhole ? (stored as Policy) : null;
}
