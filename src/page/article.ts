import { content, declaredBy } from './declared.ts';
import type { Leaving } from './leave-out.ts';
import type { Nodes } from './nodes.ts';
import { LITTLE } from './paragraphs.ts';
import { partsOf } from './parts.ts';
import type { Holder, Prose } from './prose.ts';
import type { Steps } from './slices.ts';

/** Where a page's article is. */
export type Article = {
  /** The smallest element that holds nearly all of the article's prose. */
  readonly root: Element;
  /** It may stand before the root, and what is between the two belongs to the article. */
  readonly headline: Element | null;
  /** What is read of the root: all of it, or each of several articles in it and nothing between them. */
  readonly parts: readonly Element[];
};

/** So much of the prose must be in one child for the others to be beside the article. */
const NEARLY_ALL = 0.9;

/** Prose, in characters, that makes an article of a page that says it is one, and of a page that says nothing. */
const ENOUGH = { article: LITTLE, nothing: 700, other: 4_000 };

/** The same for a page that says nothing but has one `article` with a headline in it. */
const ENOUGH_MARKED = 400;

/** The article of a page, or null where the page is none. */
export function* articleOf(nodes: Nodes, prose: Prose, leaving: (element: Element) => Leaving): Steps<Article | null> {
  const { mass, paragraphs } = prose.body;
  if (mass < LITTLE) {
    return null;
  }
  const declared = declaredBy(nodes);
  const marked = markedIn(nodes, prose);
  const enough =
    declared === 'nothing' && marked && nodes.named(marked.element, 'h1').length > 0 ? ENOUGH_MARKED : ENOUGH[declared];
  if (mass < enough) {
    return null;
  }
  yield;
  const holder = rootOf(prose, marked ?? prose.body);
  if (declared !== 'article' && ((!marked && paragraphs < 3 && mass < 2 * enough) || (yield* isList(nodes, holder)))) {
    return null;
  }
  const parts = partsOf(nodes, prose, holder.element);
  const { element: root } =
    prose.holders.findLast(({ element }) => parts.every((part) => nodes.contains(element, part))) ?? holder;
  return { root, parts, headline: headlineOf(nodes, prose.body.element, parts[0] ?? root, leaving) };
}

/** The innermost element that the page itself calls the article, with most of the prose in it. */
function markedIn(nodes: Nodes, { body, holders }: Prose): Holder | null {
  return (
    holders
      .filter(
        ({ element, mass }) =>
          mass > 0.5 * body.mass &&
          (nodes.name(element) === 'article' || /\barticleBody\b/.test(nodes.attribute(element, 'itemprop') ?? '')),
      )
      .at(-1) ?? null
  );
}

/** From `top` down, as long as one child holds nearly all the prose. Children stand after their parents. */
function rootOf({ holders }: Prose, top: Holder): Holder {
  let at = top;
  for (const holder of holders) {
    if (holder.parent === at && holder.mass > NEARLY_ALL * at.mass) {
      at = holder;
    }
  }
  return at;
}

/** Many stories that link away rather than one that is told: a home page, a section, a search, a forum. */
function* isList(nodes: Nodes, { element, paragraphs, stories }: Holder): Steps<boolean> {
  if (stories > 2 && stories * 2 > paragraphs) {
    return true;
  }
  let links = 0;
  for (const [at, link] of Array.from(nodes.named(element, 'a')).entries()) {
    if (at % 64 === 0) yield;
    links += nodes.text(link).trim().length;
  }
  // The text of a long page is not asked for without need.
  return links > 0 && links > 0.5 * nodes.text(element).length;
}

/** The headline of what is in `body`: the `h1` in or before the article, or another heading that the title repeats. */
function headlineOf(
  nodes: Nodes,
  body: Element,
  root: Element,
  leaving: (element: Element) => Leaving,
): Element | null {
  const title = plain(content(nodes, 'meta[property="og:title" i]') || nodes.title);
  const isTitle = (heading: Element): boolean => {
    const said = plain(nodes.text(heading));
    return said.length > 10 && (title.includes(said) || (title.length > 10 && said.includes(title)));
  };
  const isInside = (heading: Element): boolean => nodes.contains(root, heading);
  const isAbove = (heading: Element): boolean => nodes.isBefore(heading, root);
  const ones = Array.from(nodes.named(body, 'h1')).filter(
    (heading) => leaving(heading) !== 'always' && nodes.drawn(heading) && /\S/.test(nodes.text(heading)),
  );
  const others = Array.from(nodes.all(body, 'h2, h3, [itemprop~="headline"]')).slice(0, 40);
  return (
    ones.find(isTitle) ??
    others.find(
      (heading) =>
        plain(nodes.text(heading)).length > 15 && isTitle(heading) && (isInside(heading) || isAbove(heading)),
    ) ??
    ones.find(isInside) ??
    ones.findLast(isAbove) ??
    null
  );
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
