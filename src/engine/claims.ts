import type { Signal, Span, ToldSignal } from './signal.ts';

/** A sentence that nobody identifiable stands behind: counted once, under its first unsourced signal. */
export type Claim<S extends Signal = ToldSignal> = { readonly sentence: Span; readonly signals: readonly [S, ...S[]] };

/** The unsourced claims among `signals`, in text order: one a sentence, with all its unsourced signals. */
export function claims<S extends Signal>(signals: readonly S[]): readonly Claim<S>[] {
  const bySentence = new Map<number, [S, ...S[]]>();
  for (const signal of signals) {
    if (signal.verdict !== 'unsourced') continue;
    const here = bySentence.get(signal.sentence.start);
    if (here) here.push(signal);
    else bySentence.set(signal.sentence.start, [signal]);
  }
  return [...bySentence.values()].map((unsourced) => ({ sentence: unsourced[0].sentence, signals: unsourced }));
}
