import { type Found, find } from '../anchors/find.ts';
import type { Claim, Span } from '../engine/index.ts';
import type { WhichText } from '../messages/index.ts';
import type { Target } from '../notes/note.ts';

type Selector = NonNullable<Target['selector']>;

/** A stretch of the article, or of the whole document where the words stand outside it. */
export type PageSpan = Span & { readonly in: WhichText };

/** The texts of a page; null for what there is not, or not yet. */
export type Texts = { readonly [Text in WhichText]: string | null };

/**
 * Where a note or a draft is shown: with the page, under a claim, on other words of the page, or among the missing.
 * `moved`: its words stand elsewhere now, or are not quite the same. `candidates` are where they might be.
 */
export type Place =
  | { readonly kind: 'page' }
  | { readonly kind: 'claim'; readonly claim: Claim; readonly moved: boolean }
  | { readonly kind: 'words'; readonly span: PageSpan; readonly moved: boolean }
  | { readonly kind: 'orphaned'; readonly candidates: readonly Span[] };

/** Where a note is shown. While the page has no text, nothing can be said of the words: it is shown with the page. */
export function placeOf({ selector }: Target, texts: Texts, claims: readonly Claim[]): Place {
  if (selector === undefined) return { kind: 'page' };
  const inArticle = texts.article === null ? null : foundIn(texts.article, selector);
  if (inArticle && inArticle.outcome !== 'orphaned') {
    const moved = inArticle.outcome === 'moved';
    const claim = claimAt(inArticle.span, claims);
    return claim
      ? { kind: 'claim', claim, moved }
      : { kind: 'words', span: { ...inArticle.span, in: 'article' }, moved };
  }
  const outside = texts.document === null ? null : foundIn(texts.document, selector);
  if (outside && outside.outcome !== 'orphaned') {
    return { kind: 'words', span: { ...outside.span, in: 'document' }, moved: outside.outcome === 'moved' };
  }
  return inArticle ? { kind: 'orphaned', candidates: inArticle.candidates } : { kind: 'page' };
}

/** Whether the words of a target are to be looked for in the whole document. */
export function isOutside({ selector }: Target, article: string | null): boolean {
  return selector !== undefined && (article === null || foundIn(article, selector).outcome === 'orphaned');
}

const known = new WeakMap<Selector, Map<string, Found>>();

// Looking for words that are not quite the same takes its time, and a view asks again at every key that is pressed.
function foundIn(text: string, selector: Selector): Found {
  const before = known.get(selector);
  const found = before?.get(text) ?? find(text, selector);
  // The article and the document: what was found in older texts is of no use.
  known.set(selector, new Map([...(before ?? []), [text, found] as const].slice(-2)));
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
