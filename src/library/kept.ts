import { type Everything, everything, type KeptChange, watchEverything, withChanges } from '../notes/everything.ts';
import type { Flag, Note } from '../notes/note.ts';
import { type Entry, flagEntry, noteEntry, siteOf } from './entry.ts';
import { type Index, newIndex } from './search.ts';
import { inSlices } from './slices.ts';

/** What is kept, as the library sees it at one moment. */
export type Kept = {
  readonly all: Everything;
  /** Notes and flags, in no order. */
  readonly entries: readonly Entry[];
  readonly index: Index;
  /** How many entries the search does not know yet: it answers all the same. */
  readonly unsearched: number;
};

/** How long changes wait for others at least, in milliseconds. */
const SHORTEST_PAUSE = 20;

/** Reads all that is kept and follows every change, until `signal` aborts. Rejects where storage does not answer. */
export async function followKept(tell: (kept: Kept) => void, signal: AbortSignal): Promise<void> {
  const searching = searchFor(signal);
  const entryOf = entriesByRecord();
  let all: Everything | null = null;
  let entries: readonly Entry[] = [];
  let early: KeptChange[] = [];
  const tellAll = (now: Everything): void => {
    entries = [...now.notes.values(), ...now.flags.values()].map(entryOf);
    const filled = searching.follow(entries);
    const kept = (): Kept => ({ all: all ?? now, entries, index: searching.index, unsearched: searching.left() });
    tell(kept());
    filled?.then(() => signal.aborted || tell(kept()));
  };
  // Changes that come while everything is read are newer than what is read. Many may come one by one: they are told
  // together, and the more there is to tell of, the more of them wait for each other.
  let pause = SHORTEST_PAUSE;
  let isWaiting = false;
  const takeEarly = (): void => {
    isWaiting = false;
    if (all === null || signal.aborted) return;
    const start = performance.now();
    all = withChanges(all, early);
    early = [];
    tellAll(all);
    pause = Math.max(SHORTEST_PAUSE, 3 * (performance.now() - start));
  };
  watchEverything((changes) => {
    early.push(...changes);
    if (all === null || isWaiting) return;
    isWaiting = true;
    setTimeout(takeEarly, pause);
  }, signal);
  const read = await everything(signal);
  all = early.length > 0 ? withChanges(read, early) : read;
  early = [];
  tellAll(all);
}

/** Records that did not change keep their entries, and every page is taken apart once. */
function entriesByRecord(): (record: Note | Flag) => Entry {
  const known = new WeakMap<Note | Flag, Entry>();
  const sites = new Map<string, string>();
  return (record) => {
    const before = known.get(record);
    if (before) return before;
    const { source } = record.target;
    const site = sites.get(source) ?? siteOf(source);
    sites.set(source, site);
    const entry = isNote(record) ? noteEntry(record, site) : flagEntry(record, site);
    known.set(record, entry);
    return entry;
  };
}

function isNote(record: Note | Flag): record is Note {
  return 'body' in record;
}

type Searching = {
  readonly index: Index;
  readonly left: () => number;
  /** Brings the index to these entries, in slices; null where it is being brought there already. */
  readonly follow: (entries: readonly Entry[]) => Promise<void> | null;
};

function searchFor(signal: AbortSignal): Searching {
  const index = newIndex();
  let indexed = new Map<string, Entry>();
  // What has to be done with an id: an entry to know, or null to forget it.
  const waiting = new Map<string, Entry | null>();
  let isBusy = false;
  const fill = async (): Promise<void> => {
    isBusy = true;
    while (waiting.size > 0 && !signal.aborted) {
      await inSlices(
        [...waiting],
        ([id, entry]) => {
          // It may have changed again meanwhile: then it waits for its next turn.
          if (waiting.get(id) !== entry) return;
          waiting.delete(id);
          if (entry) index.put(entry);
          else index.drop(id);
        },
        signal,
      );
    }
    isBusy = false;
  };
  return {
    index,
    left: () => waiting.size,
    follow: (entries) => {
      const now = new Map(entries.map((entry) => [entry.id, entry]));
      for (const [id, entry] of now) if (indexed.get(id) !== entry) waiting.set(id, entry);
      for (const id of indexed.keys()) if (!now.has(id)) waiting.set(id, null);
      indexed = now;
      return isBusy || waiting.size === 0 ? null : fill();
    },
  };
}
