import type { Leaving } from './leave-out.ts';
import type { Nodes } from './nodes.ts';

/** A paragraph's prose, in characters, and the element that holds it: a `p`'s parent, other text's own element. */
export type Paragraph = { readonly within: Element; readonly prose: number };

/** A paragraph shorter than this may be a caption, a label or a teaser. */
const SHORT = 60;

/** A text has spaces, or is written in a script that needs none. */
const PROSE = /[\s\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\uffff]/;

/** With less prose than this in its `p` elements, a page may have its text elsewhere. */
const FEW = 1_500;

/** What a page without paragraphs may cost: text nodes looked at, at most. */
const LOOKS = 3_000;

/** The paragraphs under an element that may be an article's, headings and links not counted. */
export function* paragraphs(nodes: Nodes, body: Element, leaving: (element: Element) => Leaving): Generator<Paragraph> {
  let mass = 0;
  for (const element of Array.from(nodes.named(body, 'p'))) {
    const prose = proseIn(nodes, element);
    if (prose >= SHORT && leaving(element) === 'never') {
      mass += prose;
      yield { within: (nodes.parent(element) as Element | null) ?? body, prose };
    }
  }
  if (mass < FEW) {
    yield* plainText(nodes, body, leaving);
  }
}

/** Paragraphs that are no `p`: long text that stands in other elements, parted by line breaks perhaps. */
function* plainText(nodes: Nodes, body: Element, leaving: (element: Element) => Leaving): Generator<Paragraph> {
  const walker = nodes.texts(body);
  for (let looks = 0; looks < LOOKS && walker.nextNode() !== null; looks += 1) {
    const text = walker.currentNode as Text;
    if (text.length >= SHORT) {
      const words = text.data.trim();
      const prose = PROSE.test(words.slice(0, 200)) ? words.length : 0;
      const within = prose >= SHORT ? blockOf(nodes, text) : null;
      if (within && leaving(within) === 'never') {
        yield { within, prose };
      }
    }
  }
}

/** The element whose paragraph a text is part of; null inside a link, and inside a `p`, which is weighed whole. */
function blockOf(nodes: Nodes, text: Text): Element | null {
  let element = nodes.parent(text) as Element;
  while (/^(b|i|em|strong|span|font)$/.test(nodes.name(element))) {
    element = nodes.parent(element) as Element;
  }
  return /^(a|p|h[1-6]|figcaption|label)$/.test(nodes.name(element)) ? null : element;
}

/** The characters of an element's text that are in no link, white space at the ends not counted. */
function proseIn(nodes: Nodes, element: Element): number {
  const text = nodes.text(element);
  if (text.length < SHORT) {
    return 0;
  }
  const words = text.trim();
  if (words.length < SHORT || !PROSE.test(words.slice(0, 200))) {
    return 0;
  }
  const first = nodes.first(element);
  if (first !== null && nodes.next(first) === null && first.nodeType === 3) {
    return words.length;
  }
  let links = 0;
  for (const link of Array.from(nodes.named(element, 'a'))) {
    links += nodes.text(link).length;
  }
  return words.length - links;
}
