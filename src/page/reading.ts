import { languageOf, type Span } from '../engine/index.ts';
import type { PageState } from '../messages/report.ts';
import { type Article, articleOf, isBefore } from './article.ts';
import { blocksUnder, type RawBlock, type Run } from './blocks.ts';
import { declaredBy, languageDeclared } from './declared.ts';
import { leaveOut } from './leave-out.ts';
import { type Nodes, nodesOf } from './nodes.ts';
import { type Prose, proseOf } from './paragraphs.ts';
import { withoutRelated } from './related.ts';

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

/** What stands between two blocks. */
const BETWEEN = '\n\n';

/**
 * What stands above an article and is shorter is a date, a name, a button; a longer caption is the picture agency's
 * own report.
 */
const OPENING = { least: 40, most: 600 };

/** Reads the article of a document without changing it. */
export function readPage(document: Document): Reading {
  const nodes = nodesOf(document);
  // Browsers show a feed as the tree of its elements, in a body of their own.
  if (!nodes?.body || /^(?:application|text)\/xml|\+xml$/.test(document.contentType.replace('xhtml+xml', 'html'))) {
    return nothing('not-an-article', nodes?.title ?? '', 'und');
  }
  const leaving = leaveOut(nodes);
  const prose = proseOf(nodes, nodes.body, leaving);
  const article = articleOf(nodes, prose, declaredBy(nodes), leaving);
  const said = languageDeclared(nodes);
  if (!article) {
    return nothing('not-an-article', nodes.title, said);
  }
  const raw = rawBlocks(nodes, prose, article, leaving);
  const text = raw.map((block) => block.text).join(BETWEEN);
  if (text === '') {
    return nothing('not-an-article', nodes.title, said);
  }
  const found = languageOf(text);
  // Many sites say "en" of every language: the words decide, the attribute only where they do not.
  const language = found === 'und' ? said : found;
  return language === 'en'
    ? { state: 'article', title: nodes.title, language, text, ...placed(raw) }
    : nothing('language-not-supported', nodes.title, language);
}

function nothing(state: Reading['state'], title: string, language: string): Reading {
  return { state, title, language, text: '', blocks: [], placesOf: () => null };
}

function rawBlocks(
  nodes: Nodes,
  prose: Prose,
  { root, headline }: Article,
  leaving: ReturnType<typeof leaveOut>,
): readonly RawBlock[] {
  const leaves = (element: Element): boolean => {
    const how = leaving(element);
    if (how === 'always' || !nodes.drawn(element)) {
      return true;
    }
    const out = prose.of(element)?.out ?? how !== 'never';
    return out && !(headline && nodes.contains(element, headline));
  };
  const body = blocksUnder(nodes, root, leaves);
  const before = headline && !nodes.contains(root, headline) ? openingBlocks(nodes, root, headline, leaves) : [];
  return withoutRelated(nodes, [...before, ...body], headline);
}

/** The headline, and what stands between it and the root: a summary, the caption of a picture, the key points. */
function openingBlocks(
  nodes: Nodes,
  root: Element,
  headline: Element,
  leaves: (element: Element) => boolean,
): readonly RawBlock[] {
  let around = headline;
  while (!nodes.contains(around, root)) {
    around = (nodes.parent(around) as Element | null) ?? nodes.root;
  }
  const beside = (element: Element): boolean =>
    element === root ||
    isBefore(element, headline) ||
    isBefore(root, element) ||
    (!nodes.contains(element, root) && leaves(element));
  return blocksUnder(nodes, around, beside).filter(
    ({ element, text, linked }) =>
      nodes.contains(headline, element) ||
      (isBefore(headline, element) &&
        text.length >= OPENING.least &&
        text.length <= OPENING.most &&
        linked < 0.3 * text.length),
  );
}

/** Sets the blocks one after the other and keeps the way back. */
function placed(raw: readonly RawBlock[]): Pick<Reading, 'blocks' | 'placesOf'> {
  const blocks: Block[] = [];
  const runs: Run[] = [];
  let start = 0;
  for (const block of raw) {
    const end = start + block.text.length;
    blocks.push({ start, end, element: block.element });
    for (const run of block.runs) {
      // A block's text ends before the white space that its last run may hold.
      const length = Math.min(run.length, block.text.length - run.start);
      if (length > 0) {
        runs.push({ ...run, start: start + run.start, length });
      }
    }
    start = end + BETWEEN.length;
  }
  const length = Math.max(0, start - BETWEEN.length);
  return {
    blocks,
    placesOf: (span) => {
      if (!(span.start >= 0 && span.start < span.end && span.end <= length)) {
        return null;
      }
      const first = runs[firstEndingAfter(runs, span.start)];
      const after = firstEndingAfter(runs, span.end - 1);
      const last = (runs[after]?.start ?? Number.POSITIVE_INFINITY) < span.end ? runs[after] : runs[after - 1];
      if (!first || !last || first.start >= span.end) {
        return null;
      }
      return {
        start: { node: first.node, offset: first.offset + Math.max(0, span.start - first.start) },
        end: { node: last.node, offset: last.offset + Math.min(last.length, span.end - last.start) },
      };
    },
  };
}

/** The index of the first run that reaches beyond `offset`: the run that holds it, or else the next. */
function firstEndingAfter(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && run.start + run.length > offset) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
