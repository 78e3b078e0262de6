import { useMemo, useState } from 'preact/hooks';
import type { Entry } from './entry.ts';

/** The entries that the reader picked out. What is gone or filtered away is not among them. */
export type Selection = {
  readonly entries: readonly Entry[];
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** Picks these out and no others. */
  readonly choose: (entries: readonly Entry[]) => void;
};

/** A selection among the entries that are shown: nothing is changed that the reader does not see. */
export function useSelection(shown: readonly Entry[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const entries = useMemo(() => (ids.size === 0 ? [] : shown.filter(({ id }) => ids.has(id))), [shown, ids]);
  return {
    entries,
    has: (id) => ids.has(id),
    toggle: (id) =>
      setIds((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    choose: (chosen) => setIds(new Set(chosen.map(({ id }) => id))),
  };
}
