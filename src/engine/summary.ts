import type { Entry } from './entry.ts';
import type { Kind } from './signal.ts';

/** The attributions of an article by what is told of their sources. */
export type Counts = {
  readonly attributions: number;
  readonly named: number;
  readonly withRole: number;
  readonly withoutRole: number;
  readonly vague: number;
  readonly agentless: number;
  readonly alleged: number;
  /** The kind of the first attribution of the headline that nobody identifiable stands behind; null for none. */
  readonly headline: Kind | null;
};

/** Counts the entries of a ledger. What is sourced counts as named, whatever its kind. */
export function countsOf(entries: readonly Entry[]): Counts {
  const unsourced = entries.filter(({ verdict }) => verdict === 'unsourced');
  const ofKind = (kind: Kind): readonly Entry[] => unsourced.filter((entry) => entry.kind === kind);
  const withRole = ofKind('anonymous').filter(({ signal }) => signal.told?.role).length;
  return {
    attributions: entries.length,
    named: entries.length - unsourced.length,
    withRole,
    withoutRole: ofKind('anonymous').length - withRole,
    vague: ofKind('vague').length,
    agentless: ofKind('agentless').length,
    alleged: ofKind('alleged').length,
    headline: unsourced.find(({ place }) => place === 'headline')?.kind ?? null,
  };
}

const RESTS: Readonly<Partial<Record<Kind, string>>> = {
  anonymous: 'the headline rests on an unnamed source',
  vague: 'the headline rests on a vague source',
  agentless: 'the headline does not say who says so',
  alleged: 'the headline rests on an allegation without an accuser',
};

/** What a ledger comes to, in one sentence. */
export function summaryOf(counts: Counts): string {
  const { attributions, named, withRole, withoutRole, vague, agentless, alleged, headline } = counts;
  if (attributions === 0) return 'No attributions.';
  const parts: readonly (readonly [number, string])[] = [
    [named, 'named'],
    [withRole, 'unnamed with a role'],
    [withoutRole, 'unnamed without a role'],
    [vague, 'vague'],
    [agentless, 'without a speaker'],
    [alleged, 'alleged without an accuser'],
  ];
  const told = parts.filter(([count]) => count > 0).map(([count, what]) => `${count.toLocaleString('en')} ${what}`);
  const head = `${attributions.toLocaleString('en')} attribution${attributions === 1 ? '' : 's'}: ${told.join(', ')}`;
  const rests = headline && RESTS[headline];
  return rests ? `${head}; ${rests}.` : `${head}.`;
}
