import { useEffect, useMemo, useState } from 'preact/hooks';
import { allKeys, readMany } from '../browser/storage.ts';
import { judge } from '../notes/shelf.ts';
import { WATCHES } from '../notes/watch.ts';
import type { ReadPage } from './figures.ts';
import type { Library } from './use-library.ts';

/** How many records are read at once: each may hold hundreds of attributions. */
const SLICE = 50;

/** The pages that something is kept on and that were looked at; null until all of them are read. */
export function useReadPages(library: Library): readonly ReadPage[] | null {
  const [pages, setPages] = useState<ReadonlyMap<string, ReadPage> | null>(null);
  useEffect(() => {
    const end = new AbortController();
    readPages(end.signal).then((read) => end.signal.aborted || setPages(read));
    return () => end.abort();
  }, []);
  const entries = library.kind === 'read' ? library.entries : null;
  return useMemo(() => {
    if (!pages || !entries) return null;
    const kept = new Set(entries.map(({ page }) => page));
    return [...pages].flatMap(([page, read]) => (kept.has(page) ? read : []));
  }, [pages, entries]);
}

async function readPages(signal: AbortSignal): Promise<ReadonlyMap<string, ReadPage>> {
  const pages = new Map<string, ReadPage>();
  const keys = (await allKeys()).filter((key) => key.startsWith(WATCHES.prefix));
  for (let from = 0; from < keys.length && !signal.aborted; from += SLICE) {
    for (const stored of (await readMany(keys.slice(from, from + SLICE))).values()) {
      const kept = judge(WATCHES, stored);
      if (kept.kind !== 'readable') continue;
      const { source, url, first, last } = kept.value;
      pages.set(source, { url, since: first.date, words: last.words, claims: last.unsourced });
    }
  }
  return pages;
}
