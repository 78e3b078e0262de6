/** A stretch of a block's text that stands in one text node, character for character. */
export type Run = { readonly start: number; readonly length: number; readonly node: Text; readonly offset: number };

/** A stretch of a block's text that stands in a link. */
export type Link = { readonly start: number; readonly end: number; readonly element: Element };

/** White space that is no plain space, two spaces in a row, and characters that nobody sees. */
const UNEVEN = /[^\S ]| {2}|[\u00ad\u200b\u2060\ufeff]/;

/** A line of text that is being read, its `last` piece apart. `breaks` and `gap` wait for the next word. */
export type Line = {
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

/** A line of which nothing has been read. */
export function newLine(): Line {
  return { before: '', last: '', runs: [], links: [], length: 0, linked: 0, breaks: 0, gap: false, spaced: true };
}

/** Takes up a text node as it is seen in its line: white space folded, without what nobody sees. `link` is what it stands in. */
export function append(line: Line, node: Text, link: Element | undefined): void {
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
