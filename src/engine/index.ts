// Nothing but names: who needs one of them is not made to load the others.

export type { Analysis } from './analysis.ts';
export { type Claim, claims } from './claims.ts';
export { countWords } from './count-words.ts';
export { analyse, analysing } from './english.ts';
export type { Entry, Source } from './entry.ts';
export { BY_HAND, type Measured, measuredOf, says } from './explaining.ts';
export { compilePhrases } from './kept-phrases.ts';
export { languageOf } from './language.ts';
export { type Ledger, type LedgerOptions, ledgerOf } from './ledger.ts';
export type { Options } from './options.ts';
export { GIVEN, isGivenPhrase, isOwnPhrase } from './own.ts';
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
export { readyToRead } from './whole-text.ts';
