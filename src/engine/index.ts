import type { Signal, Span } from './signal.ts';

export { KINDS, type Kind, type Signal, type Span, type Verdict } from './signal.ts';

/** Every sourcing signal of an English text, in text order. Offsets are UTF-16 code units of `text`. */
export function analyse(text: string): readonly Signal[] {
  void text;
  return [];
}

/** A sentence that nobody identifiable stands behind: counted once, under its first unsourced signal. */
export type Claim = { readonly sentence: Span; readonly signals: readonly [Signal, ...Signal[]] };

/** The unsourced claims among `signals`, in text order: one a sentence, with all its unsourced signals. */
export function claims(signals: readonly Signal[]): readonly Claim[] {
  void signals;
  return [];
}

/** What a rule tells the reader: one plain sentence that states what is there. Empty for an unknown id. */
export function says(rule: string): string {
  void rule;
  return '';
}

/** The language of a text as a BCP 47 primary subtag, or `und` where there is too little of it to tell. */
export function languageOf(text: string): string {
  void text;
  return 'en';
}
