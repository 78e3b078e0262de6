import type { Span } from '../engine/index.ts';
import type { PageState } from '../messages/report.ts';

/** A paragraph, heading, caption or list item of the article: its stretch of `Reading.text`, and its element. */
export type Block = Span & { readonly element: Element };

/** A place in the document. `offset` is UTF-16 code units into `node.data`. */
export type Place = { readonly node: Text; readonly offset: number };

/** An article's text as read from a document. Blocks are joined by a blank line, white space is folded to one space. */
export type Reading = {
  readonly state: Extract<PageState, 'article' | 'not-an-article' | 'language-not-supported'>;
  readonly title: string;
  /** BCP 47 primary subtag, `und` where it cannot be told. */
  readonly language: string;
  /** Empty unless the page is an article. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The places in the document where a stretch of `text` starts and ends. Null where it is empty or out of range. */
  placesOf(span: Span): { readonly start: Place; readonly end: Place } | null;
};

/** Reads the article of a document without changing it. */
export function readPage(document: Document): Reading {
  return {
    state: 'not-an-article',
    title: document.title,
    language: 'und',
    text: '',
    blocks: [],
    placesOf: () => null,
  };
}
