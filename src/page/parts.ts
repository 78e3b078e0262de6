import type { Nodes } from './nodes.ts';
import type { Prose } from './prose.ts';

/** Prose, in characters, that makes one of several articles. A teaser has less. */
const ENOUGH = 400;

/** Beside the first article, one with a smaller part of its prose is an extract. */
const PART = 0.2;

/** Where less of a page's prose is in several articles, what they have in common holds more than they do. */
const NEARLY_ALL = 0.8;

/**
 * What of a page is read: each of several articles that go on one under the other, as where the next one comes at the
 * end of the first; else `only`. They are outermost `article`s with a headline each, and nearly all the prose is theirs.
 */
export function partsOf(nodes: Nodes, { body, holders }: Prose, only: Element): readonly Element[] {
  const parts: Element[] = [];
  let least = ENOUGH;
  let sum = 0;
  for (const { element, mass } of holders) {
    const isArticle =
      mass >= least &&
      nodes.name(element) === 'article' &&
      !parts.some((part) => nodes.contains(part, element)) &&
      nodes.all(element, 'h1, h2, h3').length > 0;
    if (!isArticle) continue;
    if (parts.push(element) === 1) least = Math.max(least, PART * mass);
    sum += mass;
  }
  return parts.length > 1 && sum > NEARLY_ALL * body.mass ? parts : [only];
}
