import { declaredBy } from './declared.ts';
import type { Leaving } from './leave-out.ts';
import type { Nodes } from './nodes.ts';
import type { Steps } from './slices.ts';

/** A paragraph, and its prose in characters. */
export type Paragraph = {
  readonly element: Element;
  /** What holds it: the parent of a `p`, the element itself of other text. */
  readonly within: Element;
  readonly prose: number;
};

/** With less prose than this no page is an article. */
export const LITTLE = 200;

/** A paragraph shorter than this may be a caption, a label or a teaser. */
const SHORT = 60;

/** A teaser rarely has this length; an article without a paragraph of it is none. */
const FULL = 100;

/** So much prose in paragraphs that are all short may be an article yet. */
const MANY_SHORT = 600;

/** Scripts that write a word in a character or two and need no spaces, and how much more a character says. */
const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const DENSE = 2.5;

/** A text has spaces, or is written in a script of South-East Asia that needs none. */
const SPACES = /[\s\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff]/;

/** With less prose than this in its `p` elements, a page may have its text elsewhere. */
const FEW = 1_500;

/** What a page without paragraphs may cost: text nodes looked at, at most. */
const LOOKS = 3_000;

/** After so many elements the page may have its turn. */
const PIECE = 32;

/**
 * The paragraphs under an element that may be an article's, headings and links not counted. None where there is
 * hardly one of a paragraph's length: lists of stories, of things, of messages are told by that at no cost.
 */
export function* paragraphs(
  nodes: Nodes,
  body: Element,
  leaving: (element: Element) => Leaving,
): Steps<readonly Paragraph[]> {
  const marked = yield* markedParagraphs(nodes, body);
  const found = sum(marked, SHORT) < FEW ? [...marked, ...plainText(nodes, body)] : marked;
  if (sum(found, FULL) < LITTLE && !isShortOfBreath(nodes, found)) {
    return [];
  }
  const read: Paragraph[] = [];
  let met = 0;
  for (const one of found) {
    if (met++ % PIECE === 0) yield;
    if (leaving(one.element) === 'never') read.push(one);
  }
  return read;
}

/** Many short paragraphs on a page that says it is an article, as in the popular press. */
function isShortOfBreath(nodes: Nodes, found: readonly Paragraph[]): boolean {
  return sum(found, SHORT) >= MANY_SHORT && declaredBy(nodes) === 'article';
}

function sum(found: readonly Paragraph[], least: number): number {
  return found.reduce((all, { prose }) => (prose < least ? all : all + prose), 0);
}

function* markedParagraphs(nodes: Nodes, body: Element): Steps<readonly Paragraph[]> {
  const found: Paragraph[] = [];
  let met = 0;
  for (const element of Array.from(nodes.named(body, 'p'))) {
    if (met++ % PIECE === 0) yield;
    const prose = proseIn(nodes, element);
    if (prose >= SHORT) {
      found.push({ element, within: (nodes.parent(element) as Element | null) ?? body, prose });
    }
  }
  return found;
}

/** Paragraphs that are no `p`: long text that stands in other elements, parted by line breaks perhaps. */
function plainText(nodes: Nodes, body: Element): readonly Paragraph[] {
  const found: Paragraph[] = [];
  const walker = nodes.texts(body);
  for (let looks = 0; looks < LOOKS && walker.nextNode() !== null; looks += 1) {
    const text = walker.currentNode as Text;
    if (text.length >= SHORT / DENSE) {
      const words = text.data.trim();
      const prose = weight(words);
      const within = prose >= SHORT ? blockOf(nodes, text) : null;
      if (within) {
        found.push({ element: within, within, prose });
      }
    }
  }
  return found;
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
  const first = nodes.first(element);
  // Most paragraphs are one text, which is read again later: nothing else is made of it.
  const only = first !== null && nodes.sort(first) === 3 && nodes.next(first) === null ? (first as Text).data : null;
  const text = only ?? nodes.text(element);
  if (text.length < SHORT / DENSE) {
    return 0;
  }
  const prose = weight(text.trim());
  if (prose < SHORT || only !== null) {
    return prose < SHORT ? 0 : prose;
  }
  let links = 0;
  for (const link of Array.from(nodes.named(element, 'a'))) {
    links += nodes.text(link).length;
  }
  return prose - links;
}

/** The length of a text in characters of a Latin script; 0 where it is no prose. */
function weight(words: string): number {
  const start = words.slice(0, 200);
  if (IDEOGRAPHS.test(start)) {
    return words.length * DENSE;
  }
  return SPACES.test(start) ? words.length : 0;
}
