import type { Kind, Span } from '../../src/engine/index.ts';
import type { Mark } from './corpus.ts';

/** What was found rightly, found wrongly, and missed. */
export type Count = { readonly right: number; readonly wrong: number; readonly missed: number };

/** How good a count is, each from 0 to 1. */
export type Measure = { readonly precision: number; readonly recall: number; readonly f1: number };

/** Counts over all kinds, by kind, and by the rule that found. What is missed, no rule has found. */
export type Score = {
  readonly total: Count;
  readonly kinds: ReadonlyMap<Kind, Count>;
  readonly rules: ReadonlyMap<string, Count>;
};

/** A mark that was found, and by which rule. */
export type Found = Mark & { readonly rule: string };

/** Found and wanted marks of one article. */
export type Answer = { readonly wanted: readonly Mark[]; readonly found: readonly Found[] };

const NONE: Count = { right: 0, wrong: 0, missed: 0 };

/**
 * A found mark is right when it overlaps a wanted one, one to one. In the counts by kind and by rule the kinds have to be
 * the same too: a mark of another kind is wrong for its own and missed for the wanted one.
 */
export function score(answers: readonly Answer[]): Score {
  let total = NONE;
  const kinds = new Map<Kind, Count>();
  const rules = new Map<string, Count>();
  for (const { wanted, found } of answers) {
    const pairs = pairsOf(wanted, found);
    const right = pairs.filter(({ match }) => match !== null).length;
    total = plus(total, { right, wrong: found.length - right, missed: wanted.length - right });
    for (const { mark, match } of pairs) {
      const isRight = match?.kind === mark.kind;
      const one = isRight ? { right: 1 } : { wrong: 1 };
      kinds.set(mark.kind, plus(kinds.get(mark.kind), one));
      rules.set(mark.rule, plus(rules.get(mark.rule), one));
      if (match && !isRight) kinds.set(match.kind, plus(kinds.get(match.kind), { missed: 1 }));
    }
    const met = new Set(pairs.map(({ match }) => match));
    for (const mark of wanted) {
      if (!met.has(mark)) kinds.set(mark.kind, plus(kinds.get(mark.kind), { missed: 1 }));
    }
  }
  return { total, kinds, rules };
}

type Pair = { readonly mark: Found; readonly match: Mark | null };

/** Each found mark with the wanted one that it overlaps most, of those that no mark before it has taken. */
function pairsOf(wanted: readonly Mark[], found: readonly Found[]): readonly Pair[] {
  const free = new Set(wanted);
  return found.map((mark) => {
    let match: Mark | null = null;
    for (const candidate of free) if (common(candidate, mark) > (match ? common(match, mark) : 0)) match = candidate;
    if (match) free.delete(match);
    return { mark, match };
  });
}

function common(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function plus(count: Count = NONE, more: Partial<Count>): Count {
  return {
    right: count.right + (more.right ?? 0),
    wrong: count.wrong + (more.wrong ?? 0),
    missed: count.missed + (more.missed ?? 0),
  };
}

/** Precision, recall and F1 of a count; 0 where there is nothing to divide by. */
export function measure({ right, wrong, missed }: Count): Measure {
  const precision = right / (right + wrong) || 0;
  const recall = right / (right + missed) || 0;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) || 0 };
}
