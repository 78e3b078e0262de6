import type { Span } from '../engine/index.ts';
import type { RawBlock } from './blocks.ts';
import { canonicalOf } from './declared.ts';
import type { Nodes } from './nodes.ts';
import type { Steps } from './slices.ts';
import { BETWEEN } from './way-back.ts';

/** Where a saved page that does not know its address is taken to be: its own links lead to other documents all the same. */
const NOWHERE = 'https://page.invalid/';

/**
 * The stretches of the article's text that are links to another document on the web, in order. A link to a place in the
 * page, to the page itself or to a mailbox is none.
 */
export function* linksOf(nodes: Nodes, raw: readonly RawBlock[]): Steps<readonly Span[]> {
  const base = addressOf(nodes.base, NOWHERE)?.href ?? NOWHERE;
  const itself = new Set([nodes.url, base, canonicalOf(nodes) ?? ''].map((url) => documentOf(url, base)));
  const links: Span[] = [];
  let start = 0;
  for (const block of raw) {
    for (const link of block.links) {
      yield;
      const to = documentOf(nodes.attribute(link.element, 'href') ?? '', base);
      const words = trimmed(block.text, link);
      if (to !== null && !itself.has(to) && words.end > words.start)
        links.push({ start: start + words.start, end: start + words.end });
    }
    start += block.text.length + BETWEEN.length;
  }
  return links;
}

/** The address of the document that a link leads to, without the place in it; null where that is not on the web. */
function documentOf(href: string, base: string): string | null {
  const address = addressOf(href, base);
  return address === null ? null : address.href.slice(0, address.href.length - address.hash.length).replace(/#$/, '');
}

function addressOf(href: string, base: string): URL | null {
  try {
    const address = new URL(href, base);
    return /^https?:$/.test(address.protocol) ? address : null;
  } catch {
    return null;
  }
}

/** A link's stretch of a block without the white space at its ends. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}
