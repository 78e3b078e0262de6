import type { Signal, Span } from '../engine/index.ts';

/** What holds for a page. Every state is honest: no state but `article` has a count. */
export const STATES = [
  'reading',
  'article',
  'not-an-article',
  'language-not-supported',
  'switched-off-here',
  'error',
] as const;

/** See `STATES`. */
export type PageState = (typeof STATES)[number];

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
  readonly words: number;
  readonly text: string;
  /** The stretches of `text` that are links to other documents: they may tell who says so. */
  readonly links: readonly Span[];
  readonly signals: readonly Signal[];
  /** What went wrong, where `state` is `error`. */
  readonly error?: string;
};
