import MiniSearch from 'minisearch';
import { type Entry, searchedText } from './entry.ts';

/** What a search found. `similar` where nothing had the words as typed, so that words like them were taken. */
export type Hits = { readonly ids: ReadonlySet<string>; readonly similar: boolean };

/** An index over entries, kept up to date one by one. It never holds an entry twice. */
export type Index = {
  readonly put: (entry: Entry) => void;
  readonly drop: (id: string) => void;
  /** What has every word of the query, or a longer one that begins with it; null for a query without words. */
  readonly find: (query: string) => Hits | null;
};

/** Shorter words stand for themselves only: as beginnings they would be in everything. */
const SHORTEST_BEGINNING = 3;

/** Shorter words have too many like them. */
const SHORTEST_SIMILAR = 4;

/** How much of a word may be typed otherwise. */
const SIMILAR = 0.2;

/** An empty index. */
export function newIndex(): Index {
  // One field: the order of the list is the reader's choice, so nothing has to be weighed.
  const index = new MiniSearch<{ readonly id: string; readonly text: string }>({
    fields: ['text'],
    processTerm: (word) => plain(word),
  });
  return {
    put: (entry) => {
      const searched = { id: entry.id, text: searchedText(entry) };
      if (index.has(entry.id)) index.replace(searched);
      else index.add(searched);
    },
    drop: (id) => {
      if (index.has(id)) index.discard(id);
    },
    find: function find(query): Hits | null {
      if (!/[\p{L}\p{N}]/u.test(query)) return null;
      const ask = (fuzzy: boolean): ReadonlySet<string> => {
        const found = index.search(query, {
          combineWith: 'AND',
          prefix: (word) => word.length >= SHORTEST_BEGINNING,
          fuzzy: (word) => fuzzy && word.length >= SHORTEST_SIMILAR && SIMILAR,
        });
        return new Set(found.map(({ id }): string => id));
      };
      const exact = ask(false);
      if (exact.size > 0) return { ids: exact, similar: false };
      // A short last word that is nowhere is most likely the beginning of one that is still being typed.
      return UNFINISHED.test(query) ? find(query.replace(UNFINISHED, '')) : { ids: ask(true), similar: true };
    },
  };
}

// Written once for what is kept and for what is typed: without accents, in small letters.
function plain(word: string): string {
  const small = word.toLowerCase();
  return ASCII.test(small) ? small : small.normalize('NFKD').replace(/\p{M}/gu, '');
}

const UNFINISHED = new RegExp(`(?<!\\S)\\S{1,${SHORTEST_BEGINNING - 1}}$`, 'u');

const ASCII = /^[\x20-\x7e]*$/;
