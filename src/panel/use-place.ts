import { useEffect, useState } from 'preact/hooks';
import type { Source } from '../engine/index.ts';
import { ALL, type Filter, renewed } from './filter.ts';
import type { Tab } from './Tabs.tsx';

/** Where the reader is in the panel of a page. */
export type Place = {
  /** The page's key. */
  readonly page: string;
  readonly tab: Tab;
  readonly filter: Filter;
  /** The name of the source that is filtered by: its index means nothing once the text has changed. */
  readonly sourceName: string | null;
  /** The key of the row that the reader is at. */
  readonly row: string | null;
};

/** The places that the reader has left, by the id of the tab. */
export type Places = Map<number, Place>;

/**
 * Where the reader is in the panel of a tab, and how to change it. It stays while the text changes and while the reader
 * is in another tab. On another page only the list and the verdict stay: kinds, sources and rows are an article's own.
 */
export function usePlace(
  places: Places,
  tabId: number,
  page: string,
  sources: readonly Source[],
): readonly [Place, (changes: Partial<Omit<Place, 'page' | 'sourceName'>>) => void] {
  const [known, setKnown] = useState<Place>(() => places.get(tabId) ?? placeOn(page));
  const place = known.page === page ? known : placeOn(page, known);
  const filter = renewed(place.filter, place.sourceName, sources);
  useEffect(() => {
    places.set(tabId, place);
  }, [places, tabId, place]);
  useEffect(() => {
    if (known.page === page) return;
    setKnown((before) => (before.page === page ? before : placeOn(page, before)));
    scrollTo(0, 0);
  }, [page]);
  const change = (changes: Partial<Omit<Place, 'page' | 'sourceName'>>): void =>
    setKnown((before) => {
      const next = { ...(before.page === page ? before : placeOn(page, before)), ...changes };
      if (!changes.filter) return next;
      const { source } = changes.filter;
      return { ...next, sourceName: source === null ? null : (sources[source]?.name ?? null) };
    });
  return [{ ...place, filter }, change];
}

function placeOn(page: string, before?: Place): Place {
  const { tab = 'ledger', filter = ALL } = before ?? {};
  return { page, tab, filter: { ...ALL, verdict: filter.verdict }, sourceName: null, row: null };
}
