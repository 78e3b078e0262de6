import type { Kind, Signal, Span } from '../engine/index.ts';

/**
 * What holds for a page. Every state is honest: no state but `article` has a count. A page that is
 * `paused` never stops changing: what is known of it may be old.
 */
export const STATES = [
  'reading',
  'article',
  'paused',
  'not-an-article',
  'language-not-supported',
  'switched-off-here',
  'not-chosen-here',
  'waiting-for-click',
  'error',
] as const;

/** See `STATES`. */
export type PageState = (typeof STATES)[number];

/** Words that the reader marked by hand. */
export type Marked = Span & { readonly kind: Kind };

/** What the content script knows of its page at this moment. `text` is the article as read: offsets refer to it. */
export type Report = {
  readonly state: PageState;
  /** The address as seen. */
  readonly url: string;
  /** What the page's `rel=canonical` says its address is; null where it says nothing. */
  readonly canonical: string | null;
  readonly title: string;
  /** The media type of the page: `text/html`, `application/pdf`. */
  readonly type: string;
  /** BCP 47 primary subtag, `und` where it cannot be told. */
  readonly language: string;
  readonly text: string;
  /** So far `text` was looked through: to its end, but where there are more signals than anybody could look through. */
  readonly readTo: number;
  /** The stretches of `text` that are links to other documents: they may tell who says so. */
  readonly links: readonly Span[];
  /** All that stands, of whatever kind: without dismissed claims, and with the words that were marked by hand. */
  readonly signals: readonly Signal[];
  /** The kinds that are marked and counted. */
  readonly kinds: readonly Kind[];
  /** The sentences of claims that the reader dismissed. */
  readonly dismissed: readonly Span[];
  /** The words that the reader marked by hand. */
  readonly marked: readonly Marked[];
  /** What went wrong, where `state` is `error`. */
  readonly error?: string;
};
