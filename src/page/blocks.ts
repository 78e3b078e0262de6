import { isLabel } from './labels.ts';
import { append, type Line, type Link, newLine, type Run } from './line.ts';
import type { Nodes } from './nodes.ts';
import type { Steps } from './slices.ts';

export type { Run } from './line.ts';

/** The text of a block as it is read: white space folded, its stretches with their places. */
export type RawBlock = {
  readonly element: Element;
  readonly text: string;
  /** The list or table that it stands in. */
  readonly list: Element | null;
  /** It heads or is a link elsewhere. */
  readonly label: boolean;
  /**
   * In order of `start`. Between two of them stand characters that no node has: a line break. Where it begins with its one
   * text node, as most do, only that: long pages have very many.
   */
  readonly runs: readonly Run[] | Text;
  readonly links: readonly Link[];
  /** Characters of the text that are links. */
  readonly linked: number;
};

/** Elements that stand in a line of text. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rt ruby s samp small span strike ' +
    'strong sub sup slot time tt u var wbr'
  ).split(' '),
);

/** What is left out but stands between two words on the page. */
const PARTING = /^(button|input|select|textarea|img|iframe|video|audio|svg|math|canvas|object)$/;

/** How what stands in lines of its own is displayed: as a block, flex, flow-root, grid or list item. */
const OWN_LINES = /^[bfgl]/;

const LIST = /^([uod]l|table)$/;

const NONE: readonly Link[] = [];

/** After so many nodes the page may have its turn. */
const PIECE = 48;

/**
 * Reads the blocks under `root`, in document order. Walks without recursion: pages nest without bound. What is `known` of
 * an element is not read again. Null where the page took away, in between, what was being read.
 */
export function* blocksUnder(
  nodes: Nodes,
  root: Element,
  leaves: (element: Element) => boolean,
  known?: ReadonlyMap<Element, readonly RawBlock[]>,
): Steps<readonly RawBlock[] | null> {
  const blocks: RawBlock[] = [];
  const holders: Element[] = [root];
  const lists = [nodes.closest(root, 'ul, ol, dl, table')];
  const links: Element[] = [];
  let line = newLine();

  const flush = (): void => {
    if (line.length === 0) return;
    blocks.push(blockOf(holders.at(-1) ?? root, lists.at(-1) ?? null, line));
    line = newLine();
  };
  const enter = (element: Element, name: string): void => {
    if (name === 'a') {
      links.push(element);
    } else if (!isInline(name) || (name.includes('-') && OWN_LINES.test(nodes.display(element)))) {
      flush();
      holders.push(element);
      lists.push(LIST.test(name) ? element : (lists.at(-1) ?? null));
    }
  };
  const leave = (element: Node): void => {
    if (element === links.at(-1)) {
      links.pop();
    } else if (element === holders.at(-1)) {
      flush();
      holders.pop();
      lists.pop();
    }
  };

  /** Whether a node still stands in what was entered on the way to it. */
  const stands = (node: Node): boolean => {
    let holder = holders.length;
    let link = links.length;
    for (let at = nodes.parent(node) as Element | null; at !== null; at = nodes.parent(at) as Element | null) {
      if (at === links[link - 1]) link -= 1;
      else if (at === holders[holder - 1]) holder -= 1;
      else if (!isInline(nodes.name(at))) return false;
      if (at === root) return holder + link === 0;
    }
    return false;
  };

  let node = nodes.first(root);
  for (let met = 0; node !== null; met += 1) {
    if (met % PIECE === 0 && (yield) && !stands(node)) return null;
    let below: Node | null = null;
    const sort = nodes.sort(node);
    if (sort === 3) {
      if (line.breaks > 1 && /\S/.test((node as Text).data)) {
        flush();
      }
      append(line, node as Text, links.at(-1));
    } else if (sort === 1) {
      const element = node as Element;
      const name = nodes.name(element);
      const same = known?.get(element);
      if (same) {
        flush();
        blocks.push(...same);
      } else if (name === 'br') {
        line.breaks += line.length === 0 ? 0 : 1;
        line.spaced = true;
      } else if (leaves(element)) {
        line.gap ||= PARTING.test(name);
      } else {
        enter(element, name);
        below = nodes.first(element);
        if (below === null) {
          leave(element);
        }
      }
    }
    if (below !== null) {
      node = below;
      continue;
    }
    let beside = nodes.next(node);
    while (beside === null) {
      node = nodes.parent(node);
      if (node === null || node === root) {
        break;
      }
      leave(node);
      beside = nodes.next(node);
    }
    node = beside;
  }
  flush();
  return blocks;
}

/** A line that ends: its text, and its runs, without the white space that it ends with. */
function blockOf(element: Element, list: Element | null, { before, last, runs, links, linked }: Line): RawBlock {
  const text = (before + last).trimEnd();
  for (let run = runs.at(-1); run && run.start + run.length > text.length; run = runs.at(-1)) {
    runs.pop();
    if (run.start < text.length) runs.push({ ...run, length: text.length - run.start });
  }
  const [first] = runs;
  const label = isLabel(text, linked);
  return {
    element,
    list,
    label,
    text,
    runs: first && runs.length === 1 && first.offset === 0 ? first.node : runs,
    links: links.length > 0 ? links : NONE,
    linked,
  };
}

/** Whether an element stands in a line of text. What is not known does, as browsers have it. */
export function isInline(name: string): boolean {
  return INLINE.has(name) || name.includes('-');
}
