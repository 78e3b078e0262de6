import { mayTell } from './dialog.ts';
import type { Leaving } from './leave-out.ts';
import type { Nodes } from './nodes.ts';
import { LITTLE, paragraphs } from './paragraphs.ts';
import type { Steps } from './slices.ts';

/** An element that holds paragraphs, and how much prose is in it. */
export type Holder = {
  readonly element: Element;
  readonly parent: Holder | null;
  /** What stands in it and in no other. */
  readonly own: { mass: number; paragraphs: number };
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
  /** What holds all of it: the body, or an open dialog that holds more than half. */
  readonly body: Holder;
  /** In document order of their first paragraph; parents before children. */
  readonly holders: readonly Holder[];
  /** The holder of an element, where it has prose inside. */
  readonly of: (element: Element) => Holder | undefined;
};

/** Prose that must be left for a part of the page to be beside it. */
const REST = 500;

/** How far a paragraph looks round for a headline that links away, as in a list of stories. */
const CARD = 4;

/** After so many elements the page may have its turn. */
const PIECE = 32;

/**
 * Weighs the prose of a page by the elements that hold it. Parts that are not the article's (navigation, comments,
 * stories elsewhere) weigh nothing, unless that would leave next to nothing.
 */
export function* proseOf(nodes: Nodes, body: Element, leaving: (element: Element) => Leaving): Steps<Prose> {
  const holders: Holder[] = [];
  const known = new Map<Element, Holder>();
  const add = (element: Element, parent: Holder | null): Holder => {
    const own = { mass: 0, paragraphs: 0 };
    const holder = { element, parent, own, mass: 0, paragraphs: 0, stories: 0, out: false };
    known.set(element, holder);
    holders.push(holder);
    return holder;
  };
  const hold = (within: Element): Holder => {
    const climbed: Element[] = [];
    let at: Element | null = within;
    while (at !== null && !known.has(at)) {
      climbed.push(at);
      at = nodes.parent(at) as Element | null;
    }
    let holder = (at && known.get(at)) ?? top;
    for (const element of climbed.reverse()) holder = add(element, holder);
    return holder;
  };

  const top = add(body, null);
  let most = top;
  const all = yield* paragraphs(nodes, body, leaving);
  let met = 0;
  for (const { within, prose } of all) {
    if (met++ % PIECE === 0) yield;
    const { own } = known.get(within) ?? hold(within);
    own.mass += prose;
    own.paragraphs += 1;
  }
  weigh(holders);
  if (top.mass >= LITTLE) {
    const dialog = holders.find(({ element }) => mayTell(nodes, element));
    const within = ({ element }: Holder): Holder => (dialog && nodes.contains(dialog.element, element) ? dialog : top);
    yield* leave(holders, within, leaving);
    yield* tell(nodes, top, holders, known);
    weigh(holders);
    yield;
    for (const holder of holders) {
      holder.out ||= holder.own.mass > 0 && isCard(holder, top.mass);
    }
    weigh(holders);
    if (dialog) {
      most = dialog.mass > 0.5 * top.mass ? dialog : top;
      for (const holder of holders) holder.out ||= within(holder) !== most;
      weigh(holders);
    }
  }
  return { body: most, holders, of: (element) => known.get(element) };
}

/** Adds the own prose of every holder to all above it. Children stand after their parents. */
function weigh(holders: readonly Holder[]): void {
  for (const holder of holders) {
    const { out, own } = holder;
    holder.mass = out ? 0 : own.mass;
    holder.paragraphs = out ? 0 : own.paragraphs;
  }
  for (let at = holders.length - 1; at > 0; at -= 1) {
    const holder = holders[at];
    if (holder?.parent) {
      holder.parent.mass += holder.mass;
      holder.parent.paragraphs += holder.paragraphs;
    }
  }
}

/** Leaves out what is small in what it stands within, the page or a dialog, and what is never an article's. */
function* leave(
  holders: readonly Holder[],
  within: (holder: Holder) => Holder,
  leaving: (element: Element) => Leaving,
): Steps<void> {
  for (const [at, holder] of holders.entries()) {
    if (at % PIECE === 0) yield;
    const whole = within(holder);
    const how = holder === whole ? 'never' : leaving(holder.element);
    const rest = whole.mass - holder.mass;
    holder.out =
      holder.parent?.out === true ||
      how === 'always' ||
      (rest >= REST && (how === 'comments' || (how === 'when-small' && rest >= whole.mass * 0.15)));
  }
}

/** Counts the headlines that link away. */
function* tell(
  nodes: Nodes,
  top: Holder,
  holders: readonly Holder[],
  known: ReadonlyMap<Element, Holder>,
): Steps<void> {
  for (const [at, headline] of Array.from(nodes.all(top.element, 'h2, h3, h4, h5')).entries()) {
    if (at % PIECE === 0) yield;
    if (nodes.closest(headline, 'a[href]') ?? nodes.named(headline, 'a').length > 0) {
      let at: Element | null = headline;
      while (at !== null && !known.has(at)) {
        at = nodes.parent(at) as Element | null;
      }
      const holder = at && known.get(at);
      if (holder) {
        holder.stories += 1;
      }
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
