import { languageOf, type Span } from '../engine/index.ts';
import type { PageState } from '../messages/report.ts';
import { articleOf } from './article.ts';
import { textOf } from './article-text.ts';
import { languageDeclared } from './declared.ts';
import { leaveOut } from './leave-out.ts';
import { linksOf } from './links.ts';
import { nodesOf } from './nodes.ts';
import { proseOf } from './prose.ts';
import { BETWEEN, type WayBack, wayBack } from './way-back.ts';

export type { Place } from './way-back.ts';

/** An article's text as read from a document. Blocks are joined by a blank line, white space is folded to one space. */
export type Reading = {
  readonly state: Extract<PageState, 'article' | 'not-an-article' | 'language-not-supported'>;
  readonly title: string;
  /** BCP 47 primary subtag, `und` where it cannot be told. */
  readonly language: string;
  /** Empty unless the page is an article. */
  readonly text: string;
  /** The stretches of `text` that are links to other documents, in order. */
  readonly links: readonly Span[];
} & WayBack;

const FEED = /(^(application|text)\/|(?<!xhtml)\+)xml$/;

/** Reads the article of a document without changing it. */
export function readPage(document: Document): Reading {
  const nodes = nodesOf(document);
  // Browsers show a feed as the tree of its elements, in a body of their own.
  if (!nodes?.body || FEED.test(nodes.type)) {
    return nothing('not-an-article', nodes?.title ?? '', 'und');
  }
  const leaving = leaveOut(nodes);
  const prose = proseOf(nodes, nodes.body, leaving);
  const article = articleOf(nodes, prose, leaving);
  const said = languageDeclared(nodes);
  if (!article) {
    return nothing('not-an-article', nodes.title, said);
  }
  const raw = textOf(nodes, prose, article, leaving);
  const text = raw.map((block) => block.text).join(BETWEEN);
  if (text === '') {
    return nothing('not-an-article', nodes.title, said);
  }
  const found = languageOf(text);
  // Many sites say "en" of every language: the words decide, the attribute only where they do not.
  const language = found === 'und' ? said : found;
  return language === 'en'
    ? { state: 'article', title: nodes.title, language, text, links: linksOf(nodes, raw), ...wayBack(raw) }
    : nothing('language-not-supported', nodes.title, language);
}

function nothing(state: Reading['state'], title: string, language: string): Reading {
  return { state, title, language, text: '', links: [], ...wayBack([]) };
}
