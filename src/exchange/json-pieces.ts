/** A value of a JSON text: where it stands, in UTF-16 code units, and how deep it is nested. */
export type Piece = { readonly start: number; readonly end: number; readonly depth: number };

/** The lists that hold annotations, by the path to them, and the other members of the outermost object. */
export type Pieces = {
  readonly lists: ReadonlyMap<string, readonly Piece[]>;
  readonly members: ReadonlyMap<string, Piece>;
};

/** Hypothesis' list, that of a W3C `AnnotationPage`, and that of the page within an `AnnotationCollection`. */
const LISTS: readonly string[] = ['annotations', 'items', 'first.items'];

const PAGE = 'first';

/** After so many code units the caller may take a break. */
const BREAK = 1 << 16;

type Found = { readonly lists: Map<string, Piece[]>; readonly members: Map<string, Piece> };

/**
 * Takes a JSON object apart, so that its annotations can be parsed one by one: a file of 50 MB would hold up the view
 * for a second otherwise. Yields where it has come to. Null for what has another form; that it has this form does not
 * mean that it is valid JSON.
 */
export function* piecesOf(text: string): Generator<number, Pieces | null> {
  const found: Found = { lists: new Map(), members: new Map() };
  const end = yield* walkObject(text, pastSpace(text, 0), '', found);
  return end === null || pastSpace(text, end) < text.length ? null : found;
}

function* walkObject(text: string, start: number, path: string, found: Found): Generator<number, number | null> {
  if (text[start] !== '{') return null;
  let at = pastSpace(text, start + 1);
  if (text[at] === '}') return at + 1;
  for (;;) {
    const keyEnd = text[at] === '"' ? endOfString(text, at) : null;
    if (keyEnd === null) return null;
    const name = path + text.slice(at + 1, keyEnd - 1);
    at = pastSpace(text, keyEnd);
    if (text[at] !== ':') return null;
    const end = yield* walkMember(text, pastSpace(text, at + 1), name, found);
    if (end === null) return null;
    at = pastSpace(text, end);
    if (text[at] === '}') return at + 1;
    if (text[at] !== ',') return null;
    at = pastSpace(text, at + 1);
  }
}

function* walkMember(text: string, start: number, name: string, found: Found): Generator<number, number | null> {
  if (text[start] === '[' && LISTS.includes(name)) {
    const list: Piece[] = [];
    found.lists.set(name, list);
    return yield* walkList(text, start, list);
  }
  if (text[start] === '{' && name === PAGE) return yield* walkObject(text, start, `${PAGE}.`, found);
  const piece = yield* pieceAt(text, start);
  if (piece) found.members.set(name, piece);
  return piece?.end ?? null;
}

function* walkList(text: string, start: number, list: Piece[]): Generator<number, number | null> {
  let at = pastSpace(text, start + 1);
  if (text[at] === ']') return at + 1;
  for (;;) {
    const piece = yield* pieceAt(text, at);
    if (!piece) return null;
    list.push(piece);
    at = pastSpace(text, piece.end);
    if (text[at] === ']') return at + 1;
    if (text[at] !== ',') return null;
    at = pastSpace(text, at + 1);
  }
}

function* pieceAt(text: string, start: number): Generator<number, Piece | null> {
  let at = start;
  let open = 0;
  let depth = 0;
  let rest = at + BREAK;
  do {
    const sign = text[at];
    if (sign === undefined) return null;
    if (sign === '"') {
      const end = endOfString(text, at);
      if (end === null) return null;
      at = end;
    } else {
      if (sign === '{' || sign === '[') open += 1;
      if (sign === '}' || sign === ']') open -= 1;
      at = open === 0 && isPlain(sign) ? endOfPlain(text, at) : at + 1;
      depth = Math.max(depth, open);
    }
    if (at > rest) {
      yield at;
      rest = at + BREAK;
    }
  } while (open > 0);
  return open < 0 || at === start ? null : { start, end: at, depth };
}

/** Behind the closing quotation mark of a string that begins at `start`; null where it has none. */
function endOfString(text: string, start: number): number | null {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
  return null;
}

function isPlain(sign: string): boolean {
  return !'{}[]'.includes(sign);
}

/** Behind a number, true, false or null. */
function endOfPlain(text: string, start: number): number {
  const end = /[\s,\]}]/g;
  end.lastIndex = start;
  return end.exec(text)?.index ?? text.length;
}

/** Behind the white space of a JSON text that begins at `start`. */
export function pastSpace(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
  return at;
}
