import { content, type Declared } from './declared.ts';
import type { Leaving } from './leave-out.ts';
import type { Nodes } from './nodes.ts';
import type { Holder, Prose } from './paragraphs.ts';

/** Where a page's article is. */
export type Article = {
  /** The smallest element that holds nearly all of the article's prose. */
  readonly root: Element;
  /** What stands before the root and belongs to it: the headline, the standfirst. */
  readonly opening: readonly Element[];
  readonly headline: Element | null;
};

/** So much of the prose must be in one child for the others to be beside the article. */
const NEARLY_ALL = 0.9;

/** Prose, in characters, that makes an article of a page that says it is one, and of a page that says nothing. */
const ENOUGH = { article: 200, nothing: 900, other: 4_000 };

/** The article of a page, or null where the page is none. */
export function articleOf(
  nodes: Nodes,
  prose: Prose,
  declared: Declared,
  leaving: (element: Element) => Leaving,
): Article | null {
  const { mass, paragraphs } = prose.body;
  if (mass < ENOUGH[declared]) {
    return null;
  }
  const holder = rootOf(nodes, prose);
  if (declared !== 'article' && (paragraphs < 3 && mass < 2 * ENOUGH.nothing || isList(nodes, holder))) {
    return null;
  }
  const headline = headlineOf(nodes, holder.element, leaving);
  const standfirst = headline && standfirstOf(nodes, headline, holder.element);
  return {
    root: holder.element,
    headline,
    opening: [headline, standfirst].filter(
      (element) => element !== null && !nodes.contains(holder.element, element),
    ) as readonly Element[],
  };
}

/** From the body down, as long as one child holds nearly all the prose. */
function rootOf(nodes: Nodes, prose: Prose): Holder {
  const children = new Map<Holder, Holder[]>();
  for (const holder of prose.holders) {
    if (holder.parent) {
      const beside = children.get(holder.parent);
      if (beside) {
        beside.push(holder);
      } else {
        children.set(holder.parent, [holder]);
      }
    }
  }
  let at = prose.body;
  for (;;) {
    const heaviest = (children.get(at) ?? []).reduce<Holder | null>(
      (most, child) => (child.mass > (most?.mass ?? 0) ? child : most),
      null,
    );
    if (!heaviest || heaviest.mass < at.mass * share(nodes, heaviest)) {
      return at;
    }
    at = heaviest;
  }
}

/** An element that the page itself calls the article may leave more prose outside. */
function share(nodes: Nodes, holder: Holder): number {
  const { element } = holder;
  const body = /\barticleBody\b/.test(nodes.attribute(element, 'itemprop') ?? '');
  return body || nodes.name(element) === 'article' ? 0.5 : nodes.name(element) === 'main' ? 0.6 : NEARLY_ALL;
}

/** Many stories that link away rather than one that is told: a home page, a section, a search, a forum. */
function isList(nodes: Nodes, { element, paragraphs }: Holder): boolean {
  const stories = nodes.all(element, 'h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4').length;
  if (stories > 2 && stories * 2 > paragraphs) {
    return true;
  }
  let links = 0;
  for (const link of Array.from(nodes.named(element, 'a'))) {
    links += nodes.text(link).trim().length;
  }
  return links > 0.5 * nodes.text(element).length;
}

/** The page's headline: the `h1` in or before the article, or another heading that the title repeats. */
function headlineOf(nodes: Nodes, root: Element, leaving: (element: Element) => Leaving): Element | null {
  const title = plain(content(nodes, 'meta[property="og:title" i]') || nodes.title);
  const ones = Array.from(nodes.named(nodes.root, 'h1')).filter(
    (heading) => leaving(heading) !== 'always' && nodes.drawn(heading) && plain(nodes.text(heading)).length > 0,
  );
  const told = ones.find((heading) => isTitle(plain(nodes.text(heading)), title));
  const inside = ones.find((heading) => nodes.contains(root, heading));
  return told ?? inside ?? lastBefore(ones, root) ?? headingLike(nodes, root, title);
}

function headingLike(nodes: Nodes, root: Element, title: string): Element | null {
  const headings = Array.from(nodes.all(nodes.root, 'h2, h3, [itemprop~="headline"]')).slice(0, 40);
  return (
    headings.find((heading) => {
      const text = plain(nodes.text(heading));
      return text.length > 15 && isTitle(text, title) && (nodes.contains(root, heading) || isBefore(heading, root));
    }) ?? null
  );
}

function isTitle(heading: string, title: string): boolean {
  return heading.length > 10 && (title.includes(heading) || (title.length > 10 && heading.includes(title)));
}

function lastBefore(headings: readonly Element[], root: Element): Element | null {
  return headings.filter((heading) => isBefore(heading, root)).at(-1) ?? null;
}

/** The summary between headline and article. */
function standfirstOf(nodes: Nodes, headline: Element, root: Element): Element | null {
  let around = headline;
  for (let level = 0; level < 3; level += 1) {
    around = (nodes.parent(around) as Element | null) ?? around;
    const found = Array.from(nodes.all(around, STANDFIRSTS)).find((element) => {
      const length = nodes.text(element).trim().length;
      return length > 20 && length < 500 && isBefore(headline, element) && isBefore(element, root);
    });
    if (found) {
      return found;
    }
  }
  return null;
}

const STANDFIRSTS =
  '[itemprop~="description"], [itemprop~="alternativeHeadline"], [class*="standfirst" i], [class*="subhead" i], ' +
  '[class*="sub-head" i], [class*="subtitle" i], [class*="sub-title" i], [class*="dek" i], [class*="deck" i], ' +
  '[class*="strapline" i], [class*="article-summary" i], [class*="synopsis" i], [class*="lede" i], h1 ~ h2';

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & 4) !== 0 && !one.contains(other);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
