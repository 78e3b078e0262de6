import type { Place } from './places.ts';
import type { Kind, Told, ToldSignal, Verdict } from './signal.ts';

/** One attribution of an article. */
export type Entry = {
  readonly kind: Kind;
  readonly verdict: Verdict;
  readonly place: Place;
  /** Its source, as an index of the ledger's sources; null where nobody is credited at all. */
  readonly source: number | null;
  readonly signal: ToldSignal;
};

/** Somebody or something that an article credits, counted once under all its names and pronouns. */
export type Source = {
  /** Its name as first given in full, or the words that describe it. */
  readonly name: string;
  /** `named` where it is named anywhere in the article. */
  readonly kind: Kind;
  /** Its attributions, as indexes of the ledger's entries. */
  readonly entries: readonly number[];
  /** What the article tells of it in all, where it is credited without a name; else null. */
  readonly told: Told | null;
};
