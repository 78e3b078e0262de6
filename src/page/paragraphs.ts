import type { Leaving } from './leave-out.ts';
import type { Nodes } from './nodes.ts';

/** An element that holds paragraphs, and how much prose is in it. */
export type Holder = {
  readonly element: Element;
  readonly parent: Holder | null;
  /** Characters of prose in paragraphs inside it, links not counted. */
  mass: number;
  paragraphs: number;
  /** Headlines inside it that link away, as lists of stories have. */
  stories: number;
  /** Its words are not the article's. */
  out: boolean;
};

/** Where the prose of a page is. */
export type Prose = {
  readonly body: Holder;
  /** In document order of their first paragraph; parents before children. */
  readonly holders: readonly Holder[];
  /** The holder of an element, where it has prose inside. */
  readonly of: (element: Element) => Holder | undefined;
};

/** A paragraph shorter than this may be a caption, a label or a teaser. */
const SHORT = 60;

/** A text has spaces, or is written in a script that needs none. */
const PROSE = /[\s\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\uffff]/;

/** With less prose than this no page is an article. */
export const LITTLE = 200;

/** Prose that must be left for a part of the page to be beside it. */
const REST = 500;

/** What a page without paragraphs may cost: text nodes looked at, at most. */
const LOOKS = 3_000;

/** With less prose than this in its `p` elements, a page may have its text elsewhere. */
const FEW = 1_500;

const STORIES = 'h2 a[href], h3 a[href], h4 a[href], h5 a[href], a[href] h2, a[href] h3, a[href] h4, a[href] h5';

/** How far a paragraph looks round for a headline that links away, as in a list of stories. */
const CARD = 4;

/** A paragraph's prose, and the element that holds it: the parent of a `p`, the element itself of other text. */
type Found = { readonly within: Element; readonly prose: number };

/**
 * Weighs the prose of a page by the elements that hold it. Parts that are not the article's (navigation, comments,
 * stories elsewhere) weigh nothing, unless that would leave next to nothing.
 */
export function proseOf(nodes: Nodes, body: Element, leaving: (element: Element) => Leaving): Prose {
  const holders: Holder[] = [];
  const known = new Map<Element, Holder>();
  const top: Holder = { element: body, parent: null, mass: 0, paragraphs: 0, stories: 0, out: false };
  known.set(body, top);
  holders.push(top);

  const hold = (within: Element): Holder => {
    const climbed: Element[] = [];
    let at: Element | null = within;
    while (at !== null && !known.has(at)) {
      climbed.push(at);
      at = nodes.parent(at) as Element | null;
    }
    let holder = (at && known.get(at)) ?? top;
    for (const element of climbed.reverse()) {
      holder = { element, parent: holder, mass: 0, paragraphs: 0, stories: 0, out: false };
      known.set(element, holder);
      holders.push(holder);
    }
    return holder;
  };

  const own = new Map<Holder, Found[]>();
  for (const found of paragraphs(nodes, body, leaving)) {
    const holder = hold(found.within);
    const beside = own.get(holder);
    if (beside) {
      beside.push(found);
    } else {
      own.set(holder, [found]);
    }
  }
  weigh(holders, own);
  if (top.mass >= LITTLE) {
    leave(holders, top, leaving);
    tell(nodes, top, holders, known);
    weigh(holders, own);
    for (const holder of own.keys()) {
      holder.out ||= isCard(holder, top.mass);
    }
    weigh(holders, own);
  }
  return { body: top, holders, of: (element) => known.get(element) };
}

/** Adds the own prose of every holder to all above it. Children stand after their parents. */
function weigh(holders: readonly Holder[], own: ReadonlyMap<Holder, readonly Found[]>): void {
  for (const holder of holders) {
    holder.mass = 0;
    holder.paragraphs = 0;
    if (!holder.out) {
      for (const { prose } of own.get(holder) ?? []) {
        holder.mass += prose;
        holder.paragraphs += 1;
      }
    }
  }
  for (let at = holders.length - 1; at > 0; at -= 1) {
    const holder = holders[at];
    if (holder?.parent) {
      holder.parent.mass += holder.mass;
      holder.parent.paragraphs += holder.paragraphs;
    }
  }
}

function leave(holders: readonly Holder[], top: Holder, leaving: (element: Element) => Leaving): void {
  for (const holder of holders) {
    const how = holder === top ? 'never' : leaving(holder.element);
    const rest = top.mass - holder.mass;
    const small = rest >= REST && rest >= top.mass * 0.15;
    holder.out =
      holder.parent?.out === true ||
      how === 'always' ||
      (how === 'comments' && rest >= REST) ||
      (how === 'when-small' && small);
  }
}

/** Counts the headlines that link away. */
function tell(nodes: Nodes, top: Holder, holders: readonly Holder[], known: ReadonlyMap<Element, Holder>): void {
  for (const headline of Array.from(nodes.all(top.element, STORIES))) {
    let at: Element | null = headline;
    while (at !== null && !known.has(at)) {
      at = nodes.parent(at) as Element | null;
    }
    const holder = at && known.get(at);
    if (holder) {
      holder.stories += 1;
    }
  }
  for (const { parent, stories } of Array.from(holders).reverse()) {
    if (parent) {
      parent.stories += stories;
    }
  }
}

/** A paragraph or two beside a headline that links: a story told elsewhere. */
function isCard(holder: Holder, total: number): boolean {
  let at: Holder | null = holder;
  for (let level = 0; level < CARD && at?.parent && at.paragraphs <= 2; level += 1, at = at.parent) {
    if (at.mass < 0.3 * total && at.stories > 0) {
      return true;
    }
  }
  return false;
}

function* paragraphs(nodes: Nodes, body: Element, leaving: (element: Element) => Leaving): Generator<Found> {
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
function* plainText(nodes: Nodes, body: Element, leaving: (element: Element) => Leaving): Generator<Found> {
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
