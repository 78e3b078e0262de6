import { L } from './lists.ts';
import type { Tokens } from './phrase.ts';
import { isIn, type Sentence, spells, type Text } from './text.ts';

/** An attribution to an identifiable source, as far as a verdict asks for it. */
export type Backing = { readonly cue: Tokens; readonly source: Tokens | null };

/**
 * Whether an attribution of the same sentence stands behind the claim at `extent`: it governs the words ("prosecutors
 * say he allegedly…") or closes the sentence ("…, according to the Times", "…, the ministry said").
 */
export function isBacked(text: Text, sentence: Sentence, extent: Tokens, backings: readonly Backing[]): boolean {
  return backings.some(({ cue, source }) =>
    cue.last < extent.first
      ? governs(text, cue.last + 1, extent.first - 1)
      : closes(text, sentence, extent.last + 1, cue, source),
  );
}

/** Nothing between a cue and the words opens a clause of its own but a first *that*. */
function governs(text: Text, from: number, to: number): boolean {
  if (to - from > 25) return false;
  for (let i = from; i <= to; i += 1) {
    if (isIn(text, i, L.colon) || isIn(text, i, L.dash) || isIn(text, i, L.quote)) return false;
    if (isIn(text, i, L.comma) && i > from + 1) return false;
    if (isIn(text, i, L.opener) || isIn(text, i, L.relative)) {
      if (!(spells(text, i, 'that') && i <= from + 3)) return false;
    }
  }
  return true;
}

/** The cue stands behind the words after a comma, in the last clause of the sentence. */
function closes(text: Text, sentence: Sentence, from: number, cue: Tokens, source: Tokens | null): boolean {
  if (spells(text, cue.first, 'according')) return true;
  if (sentence.last - Math.max(cue.last, source?.last ?? 0) > 6) return false;
  for (let i = cue.first - 1; i > from && cue.first - i < 10; i -= 1) {
    if (isIn(text, i, L.comma)) return true;
    if (isIn(text, i, L.opener) || isIn(text, i, L.quote)) return false;
  }
  return false;
}
