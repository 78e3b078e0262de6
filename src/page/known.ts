import type { Kind, Signal } from '../engine/index.ts';
import type { Corrections, PageState, Report, SeenPage } from '../messages/index.ts';
import type { Asked } from './correcting.ts';
import { NONE } from './corrections.ts';
import { canonicalOf } from './declared.ts';
import { nodesOf } from './nodes.ts';
import type { Reading } from './reading.ts';

/** What is known of a page at a moment. */
export type Known = {
  readonly state: PageState;
  /** The page that the reading belongs to. */
  readonly page: SeenPage;
  /** BCP 47 primary subtag, `und` where it is not known. */
  readonly language: string;
  readonly reading: Reading | null;
  /** So far the reading's text was looked through. */
  readonly readTo: number;
  /** What the engine found in words that can be seen. */
  readonly found: readonly Signal[];
  /** What of it stands, with what the reader marked by hand. */
  readonly signals: readonly Signal[];
  /** The kinds that the reader wants to see. */
  readonly kinds: readonly Kind[];
  readonly corrections: Corrections;
  readonly asked: Asked | null;
  readonly error?: string;
};

/** Nothing is known of a page but its state. */
export function nothingKnown(state: PageState, page: SeenPage): Known {
  return {
    state,
    page,
    language: 'und',
    reading: null,
    readTo: 0,
    found: [],
    signals: [],
    kinds: [],
    corrections: NONE,
    asked: null,
  };
}

/** A page as it is seen at this moment. */
export function seenIn({ document, location }: Window): SeenPage {
  // Not `document.title`: a page's form of that name would answer in its place.
  const nodes = nodesOf(document);
  return { url: location.href, canonical: nodes && canonicalOf(nodes), title: nodes?.title ?? '' };
}

/** What is known of a page, as views are told it. */
export function reportOf(
  { state, page, language, reading, readTo, signals, kinds, corrections, error }: Known,
  document: Document,
): Report {
  const text = reading?.text ?? '';
  return {
    ...page,
    state,
    type: nodesOf(document)?.type ?? '',
    language,
    text,
    readTo,
    links: reading?.links ?? [],
    signals,
    kinds,
    ...corrections,
    ...(error && { error }),
  };
}
