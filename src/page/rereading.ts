import type { Article } from './article.ts';
import type { Found } from './article-text.ts';
import { blocksUnder, isInline, type RawBlock } from './blocks.ts';
import type { Nodes } from './nodes.ts';
import type { Steps } from './slices.ts';

/** What changed in a document: the elements that hold other text or other elements now, and what was put into them. */
export type Changes = { readonly changed: ReadonlySet<Element>; readonly added: ReadonlySet<Node> };

/** Where an article stands, and which elements in it are not read. */
export type Where = Article & { readonly nodes: Nodes; readonly leaves: (element: Element) => boolean };

/**
 * The blocks of an article after changes: only those are read again that hold one. The same where nothing changed in
 * them; null where the page has to be read anew.
 */
export function* changedBlocks(where: Where, found: Found, { changed }: Changes): Steps<Found | null> {
  const { nodes, root, headline, leaves } = where;
  const inPage = (element: Element): boolean => nodes.contains(nodes.root, element);
  if (!inPage(root) || (headline && !inPage(headline))) return null;
  const read = [...changed].filter((element) => nodes.contains(root, element) && isRead(where, element));
  const isTouched = (element: Element): boolean => [...changed].some((other) => nodes.contains(element, other));
  if (found.opening.some(({ element }) => !inPage(element) || isTouched(element))) return null;
  yield;
  const [one, ...others] = read;
  if (!one) return found;
  const within = blockAround(where, found.body, one, others);
  const body = found.body.filter(({ element }) => nodes.contains(root, element));
  const from = body.findIndex(({ element }) => nodes.contains(within, element));
  const kept = body.filter(({ element }) => !nodes.contains(within, element));
  yield;
  const again = yield* blocksUnder(nodes, within, leaves, unchanged(nodes, found.body, within, read));
  if (!again) return null;
  const place = from < 0 ? 0 : from;
  return { opening: found.opening, body: [...kept.slice(0, place), ...again, ...kept.slice(place)] };
}

/** How much text, in UTF-16 code units, was added beside what is read; without bound where it may be another article's. */
export function besideOf({ nodes, parts }: Where, { added }: Changes): number {
  let sum = 0;
  for (const node of added) {
    if (parts.some((part) => nodes.contains(part, node as Element)) || !nodes.contains(nodes.root, node as Element))
      continue;
    const element = nodes.sort(node) === 1 ? (node as Element) : null;
    if (element && (nodes.name(element) === 'h1' || nodes.named(element, 'h1').length > 0)) return Infinity;
    sum += nodes.text(node).length;
  }
  return sum;
}

/** Whether the words of an element are the article's: most of what changes in articles are adverts. */
function isRead({ nodes, root, leaves }: Where, element: Element): boolean {
  for (let at: Element | null = element; at !== null && at !== root; at = nodes.parent(at) as Element | null) {
    if (leaves(at)) return false;
  }
  return true;
}

/** The innermost block around some elements that holds a block that is known, outside of links. */
function blockAround({ nodes, root }: Where, known: readonly RawBlock[], one: Element, others: readonly Element[]) {
  const link = nodes.closest(one, 'a');
  let at = link && nodes.contains(root, link) ? link : one;
  const fits = (): boolean =>
    !/^a$/.test(nodes.name(at)) &&
    !isInline(nodes.name(at)) &&
    others.every((other) => nodes.contains(at, other)) &&
    known.some(({ element }) => nodes.contains(at, element));
  while (at !== root && !fits()) at = (nodes.parent(at) as Element | null) ?? root;
  return at;
}

/** The blocks of each element under one that holds no change and no other block. */
function unchanged(
  nodes: Nodes,
  blocks: readonly RawBlock[],
  within: Element,
  changed: readonly Element[],
): ReadonlyMap<Element, readonly RawBlock[]> {
  const known = new Map<Element, RawBlock[]>();
  const mixed = new Set<Element>();
  let last: Element | null = null;
  for (const block of blocks) {
    const { element } = block;
    if (!nodes.contains(within, element)) continue;
    if (last && last !== element) {
      if (nodes.contains(last, element)) mixed.add(last);
      if (nodes.contains(element, last)) mixed.add(element);
    }
    const beside = known.get(element);
    if (beside) beside.push(block);
    else known.set(element, [block]);
    last = element;
  }
  for (const element of mixed) known.delete(element);
  for (const element of changed) {
    for (let at: Element | null = element; at !== null && at !== within; at = nodes.parent(at) as Element | null) {
      known.delete(at);
    }
  }
  return known;
}
