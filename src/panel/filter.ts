import type { Kind, Source, Verdict } from '../engine/index.ts';
import { type Row, shadeOf } from './rows.ts';

/** What of the ledger is shown. No kinds, verdict or source chosen means all of them. */
export type Filter = {
  readonly verdict: Verdict | null;
  readonly kinds: readonly Kind[];
  /** An index of the ledger's sources. */
  readonly source: number | null;
};

/** Everything is shown. */
export const ALL: Filter = { verdict: null, kinds: [], source: null };

/** The rows that a filter lets through. */
export function rowsIn(rows: readonly Row[], { verdict, kinds, source }: Filter): readonly Row[] {
  return rows.filter(
    ({ entry }) =>
      (verdict === null || entry.verdict === verdict) &&
      (kinds.length === 0 || kinds.includes(shadeOf(entry))) &&
      (source === null || entry.source === source),
  );
}

/** The filter with one kind chosen, or no longer chosen. */
export function withKind(filter: Filter, kind: Kind): Filter {
  const { kinds } = filter;
  return { ...filter, kinds: kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind] };
}

/** Whether a filter leaves anything out. */
export function isFiltering({ verdict, kinds, source }: Filter): boolean {
  return verdict !== null || kinds.length > 0 || source !== null;
}

/** The filter for a text that has changed: the chosen source is the one of its name, wherever that stands now. */
export function renewed(filter: Filter, sourceName: string | null, sources: readonly Source[]): Filter {
  if (filter.source === null || sources[filter.source]?.name === sourceName) return filter;
  const now = sources.findIndex(({ name }) => name === sourceName);
  return { ...filter, source: now < 0 ? null : now };
}
