import { find } from '../anchors/find.ts';
import type { Claim, Span } from '../engine/index.ts';
import type { Target } from '../notes/note.ts';

/** Where a note or a draft is shown: with the page, under a claim, on other words of the page, or among the missing. */
export type Place =
  | { readonly kind: 'page' }
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'words'; readonly span: Span }
  | { readonly kind: 'orphaned' };

/**
 * Where a note is shown. `text` is the article, or null while there is none: then nothing can be said of the words,
 * and the note is shown with the page.
 */
export function placeOf({ selector }: Target, text: string | null, claims: readonly Claim[]): Place {
  if (selector === undefined || text === null) return { kind: 'page' };
  const found = find(text, selector);
  if (found.outcome === 'orphaned') return { kind: 'orphaned' };
  const claim = claimAt(found.span, claims);
  return claim ? { kind: 'claim', claim } : { kind: 'words', span: found.span };
}

// A later engine may cut sentences in another way: the claim that shares most of the words is meant.
function claimAt(span: Span, claims: readonly Claim[]): Claim | null {
  let best: Claim | null = null;
  let most = 0;
  for (const claim of claims) {
    const shared = Math.min(span.end, claim.sentence.end) - Math.max(span.start, claim.sentence.start);
    if (shared > most) [best, most] = [claim, shared];
  }
  return best;
}
