import type { Span } from '../engine/index.ts';
import type { PageState } from '../messages/report.ts';
import { articleOf } from './article.ts';
import { blocksOf, type Found, leavesOf } from './article-text.ts';
import { languageDeclared } from './declared.ts';
import { leaveOut } from './leave-out.ts';
import { linksOf } from './links.ts';
import { nodesOf } from './nodes.ts';
import { proseOf } from './prose.ts';
import { withoutRelated } from './related.ts';
import { besideOf, type Changes, changedBlocks, type Where } from './rereading.ts';
import { finish, type Steps } from './slices.ts';
import { type WayBack, wayBack } from './way-back.ts';

export type { Place } from './way-back.ts';

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
  links: [],
  reread: null,
  ...wayBack([]),
};

const FEED = /(^(application|text)\/|(?<!xhtml)\+)xml$/;

/** An article that has grown or shrunk by more than this part may begin and end elsewhere now, or have another below it. */
const MUCH = 0.1;

/** Reads the article of a document without changing it. */
export function readPage(document: Document): Reading {
  // At one go nothing changes in between.
  return finish(readingOf(document)) ?? NO_ARTICLE;
}

/** The same in steps; null where the page took away, in between, what was being read. */
export function* readingOf(document: Document): Steps<Reading | null> {
  const nodes = nodesOf(document);
  // Browsers show a feed as the tree of its elements, in a body of their own.
  if (!nodes?.body || FEED.test(nodes.type)) {
    return NO_ARTICLE;
  }
  const leaving = leaveOut(nodes);
  const prose = yield* proseOf(nodes, nodes.body, leaving);
  const article = yield* articleOf(nodes, prose, leaving);
  if (!article) {
    return NO_ARTICLE;
  }
  const leaves = leavesOf(nodes, prose, article, leaving);
  const found = yield* blocksOf(nodes, article, leaves);
  return found && (yield* readingIn({ ...article, nodes, leaves }, found, languageDeclared(nodes), null));
}

/** Makes a reading of blocks. `since` is what the last whole reading of the page came to, in UTF-16 code units. */
function* readingIn(where: Where, found: Found, language: string, since: number | null): Steps<Reading> {
  const { nodes, headline } = where;
  const raw = yield* withoutRelated(nodes, [...found.opening, ...found.body], headline);
  const back = wayBack(raw);
  const { length } = back.text;
  if (length === 0) {
    return NO_ARTICLE;
  }
  yield;
  const links = yield* linksOf(nodes, raw);
  const whole = since ?? length;
  let beside = 0;
  // The text is told when it is asked for.
  const reading: Reading = Object.assign(back, {
    state: 'article' as const,
    language,
    links,
    *reread(changes: Changes): Steps<Reading | null> {
      beside += besideOf(where, changes);
      if (!(beside * where.parts.length < MUCH * whole)) return null;
      const blocks = yield* changedBlocks(where, found, changes);
      if (!blocks) return null;
      if (blocks === found) return reading;
      const again = yield* readingIn(where, blocks, language, whole);
      return Math.abs(again.text.length - whole) < MUCH * whole ? again : null;
    },
  });
  return reading;
}
