import type { Span } from '../engine/index.ts';
import type { PageState } from '../messages/report.ts';
import type { Changes } from './rereading.ts';
import type { Steps } from './slices.ts';
import type { WayBack } from './way-back.ts';

/** An article's text as read from a document. Blocks are joined by a blank line, white space is folded to one space. */
export type Reading = {
  readonly state: Extract<PageState, 'article' | 'not-an-article'>;
  /** What the page says it is: a BCP 47 primary subtag, `und` where it says nothing. The words may be in another one. */
  readonly language: string;
  /** The stretches of `text` that are links to other documents, in order. */
  readonly links: readonly Span[];
  /**
   * The reading after changes to the document: only the blocks that changed are read again. The same reading where nothing
   * changed in it; null where the page has to be read anew, as one that is no article always has.
   */
  readonly reread: ((changes: Changes) => Steps<Reading | null>) | null;
} & WayBack;

/** What there is to read on a page that is no article. */
export const NO_ARTICLE: Reading = {
  state: 'not-an-article',
  language: 'und',
  text: '',
  links: [],
  reread: null,
  blocks: () => [],
  runs: () => [],
  placesOf: () => null,
  aroundOf: () => null,
};
