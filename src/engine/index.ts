import { analyseWith } from './analyse.ts';
import { MEASURED } from './measured.ts';
import type { Options } from './options.ts';
import { OWN, OWN_SAYS } from './own-phrases.ts';
import { type Rulebook, rulebookOf } from './rulebook.ts';
import { sourcing } from './rules/index.ts';
import { SAYS } from './says.ts';
import type { Signal, Span, ToldSignal } from './signal.ts';

export { countWords } from './count-words.ts';
export type { Entry, Source } from './entry.ts';
export { compilePhrases } from './kept-phrases.ts';
export { languageOf } from './language.ts';
export { type Ledger, type LedgerOptions, ledgerOf } from './ledger.ts';
export type { Options } from './options.ts';
export { type OwnPhrases, type PhraseError, readPhrases } from './own-phrases.ts';
export type { Place } from './places.ts';
export { hedges } from './rules/index.ts';
export { sentencesAround } from './sentence-spans.ts';
export {
  isMarked,
  KINDS,
  type Kind,
  type Reason,
  type Signal,
  type Span,
  type Told,
  type ToldSignal,
  type Verdict,
} from './signal.ts';
export type { Counts } from './summary.ts';
export { tell } from './tell.ts';

let rulebook: Rulebook | null = null;

/** Every sourcing signal of an English text, in text order. Offsets are UTF-16 code units of `text`. */
export function analyse(text: string, options: Options = {}): readonly Signal[] {
  rulebook ??= rulebookOf(sourcing);
  return analyseWith(rulebook, text, options);
}

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

/** The id of the rule of words that no rule found: the reader marked them by hand. */
export const BY_HAND = 'by-hand';

/** What a rule tells the reader: one plain sentence that states what is there. Empty for an unknown id. */
export function says(rule: string): string {
  if (rule === BY_HAND) return 'Marked by the reader.';
  return isOwnPhrase(rule) ? OWN_SAYS : (SAYS[rule] ?? '');
}

/** Whether a rule is one of the reader's own phrases. */
export function isOwnPhrase(rule: string): boolean {
  return rule.startsWith(OWN);
}

/** How often a rule was right when it was measured: of so many marks it `found`, so many were `right`. */
export type Measured = { readonly right: number; readonly found: number };

/** A rule's published precision; null for a rule that found nothing in the marked articles, and for the reader's own. */
export function measuredOf(rule: string): Measured | null {
  const [right, found] = MEASURED[rule] ?? [];
  return right === undefined || found === undefined ? null : { right, found };
}
