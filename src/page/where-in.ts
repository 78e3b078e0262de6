import { articleOf } from './article.ts';
import { leavesOf } from './article-text.ts';
import { leaveOut } from './leave-out.ts';
import { nodesOf } from './nodes.ts';
import { proseOf } from './prose.ts';
import type { Where } from './rereading.ts';
import type { Steps } from './slices.ts';
import { NO_ARTICLE, type Reading } from './what-is-read.ts';

const FEED = /(^(application|text)\/|(?<!xhtml)\+)xml$/;

/** Where the article of a document stands; null where the document is none. It only looks. */
export function* whereIn(document: Document): Steps<Where | null> {
  const nodes = nodesOf(document);
  // Browsers show a feed as the tree of its elements, in a body of their own.
  if (!nodes?.body || FEED.test(nodes.type)) return null;
  const leaving = leaveOut(nodes);
  const prose = yield* proseOf(nodes, nodes.body, leaving);
  const article = yield* articleOf(nodes, prose, leaving);
  return article && { ...article, nodes, leaves: leavesOf(nodes, prose, article, leaving) };
}

/** A function that reads documents with one that reads what stands where their article is; null as that gives it. */
export function readingBy(readingAt: (where: Where) => Steps<Reading | null>) {
  return function* (document: Document): Steps<Reading | null> {
    const where = yield* whereIn(document);
    return where ? yield* readingAt(where) : NO_ARTICLE;
  };
}
