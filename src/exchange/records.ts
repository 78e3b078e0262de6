import type { Flag, Note, Target } from '../notes/note.ts';

/** What goes out and comes in: notes and flags. */
export type Records = { readonly notes: readonly Note[]; readonly flags: readonly Flag[] };

/** What is kept on one page: notes in the order of the page, those on the page as a whole first. */
export type PageRecords = {
  readonly target: Target;
  readonly flag: Flag | null;
  readonly notes: readonly Note[];
};

/** How many records one piece of a file holds. */
const PIECE = 200;

/** Records from the oldest to the newest: the order in which they go out. */
export function inOrder<Kept extends Note | Flag>(records: readonly Kept[]): readonly Kept[] {
  return [...records].sort((one, other) => compare(one.created, other.created) || compare(one.id, other.id));
}

/** Records by page, the page that something was kept on last first. Words whose position is not known come last. */
export function byPage({ notes, flags }: Records): readonly PageRecords[] {
  const pages = new Map<string, { flag: Flag | null; notes: Note[] }>();
  const pageOf = ({ target: { source } }: Note | Flag) => {
    const page = pages.get(source) ?? { flag: null, notes: [] };
    pages.set(source, page);
    return page;
  };
  for (const flag of inOrder(flags)) pageOf(flag).flag = flag;
  for (const note of inOrder(notes)) pageOf(note).notes.push(note);
  return [...pages.values()]
    .flatMap(({ flag, notes: onPage }) => {
      const newest = newestOf(flag ? [flag, ...onPage] : onPage);
      const sorted = [...onPage].sort((one, other) => placeOf(one) - placeOf(other));
      return newest ? [{ target: newest.target, newest: newest.created, flag, notes: sorted }] : [];
    })
    .sort((one, other) => compare(other.newest, one.newest) || compare(one.target.source, other.target.source))
    .map(({ target, flag, notes: onPage }) => ({ target, flag, notes: onPage }));
}

/** A file in pieces: `head`, the texts of some hundred records at a time with `between` them, `tail`. */
export function* inPieces<Item>(
  items: readonly Item[],
  text: (items: readonly Item[]) => string,
  { head, between, tail }: { readonly head: string; readonly between: string; readonly tail: string },
): Iterable<string> {
  yield head;
  for (let from = 0; from < items.length; from += PIECE) {
    const piece = text(items.slice(from, from + PIECE));
    yield from === 0 ? piece : between + piece;
  }
  yield tail;
}

function newestOf(records: readonly (Note | Flag)[]): Note | Flag | undefined {
  return inOrder(records).at(-1);
}

/** A position without words in it is not known: see `from-hypothesis.ts`. */
function placeOf({ target: { selector } }: Note): number {
  if (!selector) return -1;
  const [, { start, end }] = selector;
  return end > start ? start : Number.MAX_SAFE_INTEGER;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
