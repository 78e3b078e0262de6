import type { Grade } from './grade.ts';
import type { Tokens } from './phrase.ts';
import type { Kind } from './signal.ts';
import type { Sentence, Text } from './text.ts';

type Named = {
  /** Kebab-case, the name of its file. */
  readonly id: string;
  readonly kind: Kind;
};

/** Finds the attributions whose source has one of these grades. */
export type CreditRule = Named & { readonly credits: readonly Grade[] };

/** Finds phrases in the notation of phrase.ts, unless one of the `unless` phrases stands over the same words. */
export type PhraseRule = Named & {
  readonly phrase: readonly [string, ...string[]];
  readonly unless?: readonly string[];
};

/** Finds what needs more than the notation: `find` is asked of every token `i` whose word is in the list `at` (see `L`). */
export type FindRule = Named & {
  readonly at: number;
  readonly find: (text: Text, sentence: Sentence, i: number) => Tokens | null;
};

/** A sourcing phrase family: what it is called and how it is found. What it tells the reader stands beside it (see says.ts). */
export type Rule = CreditRule | PhraseRule | FindRule;

/** The rule's own tests: ⟦…⟧ marks the exact extent in `finds`; `leaves` must stay unmarked by it. */
export type Examples = {
  readonly finds: readonly [string, ...string[]];
  readonly leaves: readonly [string, ...string[]];
};
