import type { Tokens } from './phrase.ts';
import type { Rule } from './rule.ts';
import type { SourcePhrase } from './source-phrase.ts';
import type { Sentence } from './text.ts';

/** A signal while it is still tokens, before verdict and offsets. */
export type Draft = {
  readonly rule: Pick<Rule, 'id' | 'kind'>;
  readonly extent: Tokens;
  readonly cue: Tokens;
  readonly source: SourcePhrase | null;
};

/** The drafts of a sentence that has any; `number` is its place among all sentences. */
export type SentenceDrafts = {
  readonly number: number;
  readonly sentence: Sentence;
  readonly drafts: readonly Draft[];
  /** Those of the reader's own phrases. */
  readonly own: readonly Draft[];
};

/** The draft of an attribution: its extent runs from the head of the source to the cue, whichever comes first. */
export function draftOf(rule: Draft['rule'], cue: Tokens, source: SourcePhrase): Draft {
  const extent = { first: Math.min(cue.first, source.head), last: Math.max(cue.last, source.head) };
  return { rule, extent, cue, source };
}

/** Of drafts with a cue in common the longest stands. */
export function withoutOverlaps(drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length < 2) return drafts;
  const kept: Draft[] = [];
  const taken = new Set<number>();
  for (const draft of [...drafts].sort((a, b) => lengthOf(b) - lengthOf(a))) {
    if (takes(taken, draft.cue)) kept.push(draft);
  }
  return kept;
}

/** Takes the tokens of a cue, unless one of them is taken already. */
function takes(taken: Set<number>, { first, last }: Tokens): boolean {
  for (let i = first; i <= last; i += 1) if (taken.has(i)) return false;
  for (let i = first; i <= last; i += 1) taken.add(i);
  return true;
}

/** Whether two stretches have a token in common. */
export function overlap(a: Tokens, b: Tokens): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function lengthOf({ extent }: Draft): number {
  return extent.last - extent.first;
}
