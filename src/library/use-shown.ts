import { useMemo, useState } from 'preact/hooks';
import type { Entry } from './entry.ts';
import { EVERYTHING, type Filters, passes } from './filters.ts';
import { byPage, inOrder, isInOrder, type Order } from './order.ts';
import type { Library } from './use-library.ts';

/** What the reader asks of the list. */
export type Asked = {
  readonly query: string;
  readonly filters: Filters;
  readonly order: Order;
  /** Whether the entries of one page stand together. */
  readonly grouped: boolean;
};

/** What the list shows. */
export type Shown = {
  readonly asked: Asked;
  readonly ask: (changes: Partial<Asked>) => void;
  readonly entries: readonly Entry[];
  /** Nothing has the words as typed: these have words like them. */
  readonly similar: boolean;
  /** Whether entries were changed since they were put in order, and would stand elsewhere by now. */
  readonly isStale: boolean;
  /** Puts them in order again. */
  readonly sort: () => void;
};

const NOTHING: readonly Entry[] = [];

/** The entries that a search and the filters leave, in the order that the reader chose. */
export function useShown(library: Library, orphaned: ReadonlySet<string>): Shown {
  const [asked, setAsked] = useState<Asked>({ query: '', filters: EVERYTHING, order: 'changed', grouped: true });
  const all = library.kind === 'read' ? library.entries : NOTHING;
  const index = library.kind === 'read' ? library.index : null;
  const { query, filters, order, grouped } = asked;
  // Nothing runs away under the hand: what is changed keeps its place until the reader sorts the list.
  const [sorts, setSorts] = useState(0);
  const standing = useMemo(() => standingFirst(), [order, grouped, sorts]);
  // Three steps, so that a letter typed sorts nothing and a changed filter searches nothing anew.
  const ordered = useMemo(() => inOrder(all, order, standing), [all, order, standing]);
  const isStale = useMemo(() => !isInOrder(ordered, order), [ordered, order]);
  const sorted = useMemo(() => (grouped ? byPage(ordered) : ordered), [ordered, grouped]);
  // The index is one object that learns: what it has still to learn tells whether it knows more than before.
  const unsearched = library.kind === 'read' ? library.unsearched : 0;
  const hits = useMemo(() => index?.find(query) ?? null, [index, query, all, unsearched]);
  const entries = useMemo(() => {
    const isIn = passes(filters, orphaned);
    return sorted.filter((entry) => (hits === null || hits.ids.has(entry.id)) && isIn(entry));
  }, [sorted, hits, filters, orphaned]);
  return {
    asked,
    ask: (changes) => setAsked((before) => ({ ...before, ...changes })),
    entries,
    similar: hits?.similar === true && hits.ids.size > 0,
    isStale,
    sort: () => setSorts((times) => times + 1),
  };
}

/** What an entry was when it was first asked for. */
function standingFirst(): (entry: Entry) => Entry {
  const known = new Map<string, Entry>();
  return (entry) => {
    const before = known.get(entry.id) ?? entry;
    known.set(entry.id, before);
    return before;
  };
}
