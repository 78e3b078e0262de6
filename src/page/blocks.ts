import { isLabel } from './labels.ts';
import type { Nodes } from './nodes.ts';
import type { Steps } from './slices.ts';

/** A stretch of a block's text that stands in one text node, character for character. */
export type Run = { readonly start: number; readonly length: number; readonly node: Text; readonly offset: number };

/** A stretch of a block's text that stands in a link. */
type Link = { readonly start: number; readonly end: number; readonly element: Element };

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

/** White space that is no plain space, two spaces in a row, and characters that nobody sees. */
const UNEVEN = /[^\S ]| {2}|[\u00ad\u200b\u2060\ufeff]/;

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

/** The line of text that is being read, its `last` piece apart. `breaks` and `gap` wait for the next word. */
type Line = {
  before: string;
  last: string;
  readonly runs: Run[];
  readonly links: Link[];
  length: number;
  linked: number;
  breaks: number;
  gap: boolean;
  spaced: boolean;
};

function newLine(): Line {
  return { before: '', last: '', runs: [], links: [], length: 0, linked: 0, breaks: 0, gap: false, spaced: true };
}

function append(line: Line, node: Text, link: Element | undefined): void {
  const { data } = node;
  const before = line.length;
  // Between two paragraphs there is nearly always a line break of the source.
  if (line.spaced && !/\S/.test(data)) return;
  if (UNEVEN.test(data)) {
    appendUneven(line, node, data);
  } else {
    const from = data.startsWith(' ') && line.spaced ? 1 : 0;
    add(line, node, data.slice(from), from);
  }
  if (link && line.length > before) {
    // A link with an element inside is several texts and one link.
    const goesOn = line.links.at(-1)?.element === link ? line.links.pop() : undefined;
    line.links.push({ start: goesOn?.start ?? before, end: line.length, element: link });
    line.linked += line.length - before;
  }
}

/** Takes a text apart at white space in a row and at characters that nobody sees. */
function appendUneven(line: Line, node: Text, data: string): void {
  let from = 0;
  let { spaced } = line;
  for (let at = 0; at < data.length; at += 1) {
    const code = data.charCodeAt(at);
    const unseen = code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff;
    const blank = !unseen && isBlank(code);
    if (unseen || (blank && spaced)) {
      add(line, node, data.slice(from, at).replace(/[^\S ]/g, ' '), from);
      from = at + 1;
    }
    spaced = blank || (unseen && spaced);
  }
  add(line, node, data.slice(from).replace(/[^\S ]/g, ' '), from);
}

function isBlank(code: number): boolean {
  const ascii = code === 32 || (code >= 9 && code <= 13);
  return ascii || code === 0xa0 || (code > 0x167f && /\s/.test(String.fromCharCode(code)));
}

function add(line: Line, node: Text, piece: string, offset: number): void {
  if (piece === '') {
    return;
  }
  if (line.breaks > 0) {
    line.length -= line.last.length;
    line.last = line.last.trimEnd();
    line.length += line.last.length;
    put(line, '\n');
  } else if (line.gap && !line.spaced && !piece.startsWith(' ')) {
    put(line, ' ');
  }
  line.breaks = 0;
  line.gap = false;
  line.runs.push({ start: line.length, length: piece.length, node, offset });
  put(line, piece);
  line.spaced = piece.endsWith(' ');
}

function put(line: Line, piece: string): void {
  line.before += line.last;
  line.last = piece;
  line.length += piece.length;
}
