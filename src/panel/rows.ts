import type { Claim, Entry, Kind, Span, ToldSignal } from '../engine/index.ts';

/** A row of the ledger: one attribution. */
export type Row = {
  /** Stays while text comes or goes elsewhere in the page. */
  readonly key: string;
  /** Its place in the whole ledger, from 1. */
  readonly number: number;
  readonly entry: Entry;
  /** Its sentence with all its attributions, the unsourced ones first: what a note is on. */
  readonly claim: Claim;
  /** Whether the notes on the sentence stand here, and not under another row, while both are shown. */
  readonly holdsNotes: boolean;
};

/** The rows of a ledger's entries. */
export function rowsOf(text: string, entries: readonly Entry[]): readonly Row[] {
  const claims = claimsOf(entries);
  const seen = new Map<string, number>();
  return entries.flatMap((entry, index) => {
    const claim = claims.get(entry.signal.sentence.start);
    if (!claim) return [];
    const words = `${wordsAt(text, entry.signal.sentence)} ${wordsAt(text, entry.signal)}`;
    const times = (seen.get(words) ?? 0) + 1;
    seen.set(words, times);
    const holdsNotes = claim.signals[0] === entry.signal;
    return [{ key: `${times} ${words}`, number: index + 1, entry, claim, holdsNotes }];
  });
}

/** The row of a stretch of the text: the one whose words it shares, else the first of its sentence. */
export function rowAt(rows: readonly Row[], span: Span): Row | null {
  const shares = ({ start, end }: Span): boolean => start < span.end && span.start < end;
  return rows.find(({ entry }) => shares(entry.signal)) ?? rows.find(({ claim }) => shares(claim.sentence)) ?? null;
}

/** What a row counts as: its kind, and `named` for whatever is sourced. */
export function shadeOf({ kind, verdict }: Pick<Entry, 'kind' | 'verdict'>): Kind {
  return verdict === 'sourced' ? 'named' : kind;
}

function claimsOf(entries: readonly Entry[]): ReadonlyMap<number, Claim> {
  const bySentence = new Map<number, [ToldSignal, ...ToldSignal[]]>();
  for (const { signal } of entries) {
    const here = bySentence.get(signal.sentence.start);
    if (here) here.push(signal);
    else bySentence.set(signal.sentence.start, [signal]);
  }
  const isUnsourced = ({ verdict }: ToldSignal): number => (verdict === 'unsourced' ? 0 : 1);
  return new Map(
    [...bySentence].map(([start, signals]) => [
      start,
      { sentence: signals[0].sentence, signals: signals.sort((one, other) => isUnsourced(one) - isUnsourced(other)) },
    ]),
  );
}

function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
