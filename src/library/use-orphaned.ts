import { useMemo, useState } from 'preact/hooks';
import type { Library } from './use-library.ts';

/** The notes whose words are known to be gone from their page, and how to tell of one what was seen there. */
export type Orphaned = {
  readonly ids: ReadonlySet<string>;
  readonly see: (id: string, isOrphaned: boolean) => void;
};

/** What jumps have shown since the library was opened. A note that was changed since may be on other words. */
export function useOrphaned(library: Library): Orphaned {
  const [seen, setSeen] = useState<ReadonlyMap<string, number>>(new Map());
  const entries = library.kind === 'read' ? library.entries : [];
  const ids = useMemo(
    () => new Set(entries.filter(({ id, changed }) => seen.get(id) === changed).map(({ id }) => id)),
    [entries, seen],
  );
  return useMemo(
    () => ({
      ids,
      see: (id, isOrphaned) => {
        const changed = entries.find((entry) => entry.id === id)?.changed;
        setSeen((before) => {
          const after = new Map(before);
          if (isOrphaned && changed !== undefined) after.set(id, changed);
          else after.delete(id);
          return after;
        });
      },
    }),
    [ids, entries],
  );
}
