import { type Found, find } from '../anchors/find.ts';
import type { Claim, Span } from '../engine/index.ts';
import type { Target } from '../notes/note.ts';

type Selector = NonNullable<Target['selector']>;

/**
 * Where a note or a draft is shown: with the page, under a claim, on other words of the page, or among the missing.
 * `moved`: its words stand elsewhere now, or are not quite the same. `candidates` are where they might be.
 */
export type Place =
  | { readonly kind: 'page' }
  | { readonly kind: 'claim'; readonly claim: Claim; readonly moved: boolean }
  | { readonly kind: 'words'; readonly span: Span; readonly moved: boolean }
  | { readonly kind: 'orphaned'; readonly candidates: readonly Span[] };

/**
 * Where a note is shown. `text` is the article, or null while there is none: then nothing can be said of the words,
 * and the note is shown with the page.
 */
export function placeOf({ selector }: Target, text: string | null, claims: readonly Claim[]): Place {
  if (selector === undefined || text === null) return { kind: 'page' };
  const found = foundIn(text, selector);
  if (found.outcome === 'orphaned') return { kind: 'orphaned', candidates: found.candidates };
  const claim = claimAt(found.span, claims);
  const moved = found.outcome === 'moved';
  return claim ? { kind: 'claim', claim, moved } : { kind: 'words', span: found.span, moved };
}

const known = new WeakMap<Selector, { readonly text: string; readonly found: Found }>();

// Looking for words that are not quite the same takes its time, and a view asks again at every key that is pressed.
function foundIn(text: string, selector: Selector): Found {
  const before = known.get(selector);
  if (before?.text === text) return before.found;
  const found = find(text, selector);
  known.set(selector, { text, found });
  return found;
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
