/** A stretch of a text: UTF-16 code units, `end` is the first unit after it. */
export type Span = { readonly start: number; readonly end: number };

/**
 * The kinds of the sourcing guide, in the order in which they are shown. `speculation` is a layer of its own, found only
 * when it is asked for.
 */
export const KINDS = ['anonymous', 'vague', 'agentless', 'alleged', 'named', 'speculation'] as const;

/** How a claim is sourced; see `KINDS`. */
export type Kind = (typeof KINDS)[number];

/**
 * `unsourced`: nobody a reader could identify stands behind the claim; `sourced`: somebody does. Speculation is the
 * writer's own, and sourced.
 */
export type Verdict = 'unsourced' | 'sourced';

/**
 * A stretch of text that tells how a claim is sourced, or that it is not. Its own span is the extent: the shortest
 * stretch that holds the cue and the head of its source. All offsets are UTF-16 code units of the analysed text.
 */
export type Signal = Span & {
  readonly kind: Kind;
  readonly verdict: Verdict;
  /** The id of the rule that found it. */
  readonly rule: string;
  /** The words that do the reporting: *said*, *according to*, *allegedly*. */
  readonly cue: Span;
  /** The words that name who says so, where the sentence has any. */
  readonly source: Span | null;
  readonly sentence: Span;
};

/** A signal with what the text tells of its unnamed source; null where that is named, or no people are credited at all. */
export type ToldSignal = Signal & { readonly told: Told | null };

/** Whether a signal is one to be marked: nobody identifiable stands behind it, or it is the writer's speculation. */
export function isMarked({ verdict, kind }: Signal): boolean {
  return verdict === 'unsourced' || kind === 'speculation';
}

/** The words that give the reason for anonymity. `boilerplate`: they say no more than "not authorized to speak". */
export type Reason = Span & { readonly boilerplate: boolean };

/** What a text does tell of a source that it does not name. A pronoun is told what it stands for. */
export type Told = {
  /** The words that tell the role: *senior Treasury official*, *people familiar with the matter*. */
  readonly role: Span | null;
  /** How many they are: *two people* 2, *a dozen* 12, *an aide* 1; null for *officials*, *several*. */
  readonly count: number | null;
  readonly reason: Reason | null;
  /** The name, where the same source is named further on: *the witness, Tom Reed,*. */
  readonly namedLater: Span | null;
};
