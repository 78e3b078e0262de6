import { allKeys, readMany, watch } from '../browser/storage.ts';
import type { Draft, Flag, Note } from './note.ts';
import { judge, type Kept } from './shelf.ts';
import { DRAFTS, FLAGS, isOldKey, keyOf, NOTES } from './shelves.ts';

/** All that is kept, by storage key. */
export type Everything = {
  readonly notes: ReadonlyMap<string, Note>;
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly flags: ReadonlyMap<string, Flag>;
  /** The storage keys of records that cannot be read. */
  readonly unreadable: ReadonlySet<string>;
};

/** What is under one storage key now. */
export type KeptChange =
  | { readonly shelf: 'notes'; readonly key: string; readonly kept: Kept<Note> }
  | { readonly shelf: 'drafts'; readonly key: string; readonly kept: Kept<Draft> }
  | { readonly shelf: 'flags'; readonly key: string; readonly kept: Kept<Flag> };

/** How many records are read at once: between two slices a view can answer the reader. */
const SLICE = 500;

/** How many slices are asked for ahead: storage is the slower one of the two. */
const AHEAD = 4;

/** Reads all that is kept, in slices. Rejects with the signal's reason once it aborts. */
export async function everything(signal?: AbortSignal): Promise<Everything> {
  const keys = (await allKeys()).filter((key) => shelfOf(key) !== null);
  const all: Growing = { notes: new Map(), drafts: new Map(), flags: new Map(), unreadable: new Set() };
  const reads: Promise<ReadonlyMap<string, unknown>>[] = [];
  let from = 0;
  do {
    // While one slice is judged the next ones are on their way.
    for (; from < keys.length && reads.length < AHEAD; from += SLICE)
      reads.push(readMany(keys.slice(from, from + SLICE)));
    const stored = await reads.shift();
    signal?.throwIfAborted();
    for (const [key, value] of stored ?? []) for (const change of changeOf(key, value)) apply(all, change);
  } while (reads.length > 0);
  forgetTwins(all.notes, NOTES);
  forgetTwins(all.drafts, DRAFTS);
  return all;
}

/**
 * Tells what is under the keys of notes, drafts and flags that change, in whatever window, until `signal` aborts.
 * `withChanges` brings what was read before up to date. To miss nothing, watch first and read then.
 */
export function watchEverything(callback: (changes: readonly KeptChange[]) => void, signal: AbortSignal): void {
  watch((changes) => {
    const kept = changes.flatMap(({ key, after }) => changeOf(key, after));
    if (kept.length > 0) callback(kept);
  }, signal);
}

/** All that is kept after some changes. */
export function withChanges(before: Everything, changes: readonly KeptChange[]): Everything {
  const all = {
    notes: new Map(before.notes),
    drafts: new Map(before.drafts),
    flags: new Map(before.flags),
    unreadable: new Set(before.unreadable),
  };
  for (const change of changes) apply(all, change);
  forgetTwins(all.notes, NOTES);
  forgetTwins(all.drafts, DRAFTS);
  return all;
}

type Growing = {
  readonly notes: Map<string, Note>;
  readonly drafts: Map<string, Draft>;
  readonly flags: Map<string, Flag>;
  readonly unreadable: Set<string>;
};

function apply({ notes, drafts, flags, unreadable }: Growing, change: KeptChange): void {
  if (change.kept.kind === 'unreadable') unreadable.add(change.key);
  else unreadable.delete(change.key);
  if (change.shelf === 'notes') putOrForget(notes, change.key, change.kept);
  else if (change.shelf === 'drafts') putOrForget(drafts, change.key, change.kept);
  else putOrForget(flags, change.key, change.kept);
}

function putOrForget<Value>(map: Map<string, Value>, key: string, kept: Kept<Value>): void {
  if (kept.kind === 'readable') map.set(key, kept.value);
  else map.delete(key);
}

/** While records of version 1 move to their new keys, one may be under both. */
function forgetTwins(map: Map<string, Note | Draft>, shelf: typeof NOTES | typeof DRAFTS): void {
  for (const [key, value] of map) {
    if (isOldKey(key, shelf.prefix) && map.has(keyOf(shelf, value))) map.delete(key);
  }
}

function shelfOf(key: string): KeptChange['shelf'] | null {
  if (key.startsWith(NOTES.prefix)) return 'notes';
  if (key.startsWith(DRAFTS.prefix)) return 'drafts';
  return key.startsWith(FLAGS.prefix) ? 'flags' : null;
}

function changeOf(key: string, value: unknown): readonly KeptChange[] {
  const shelf = shelfOf(key);
  if (shelf === 'notes') return [{ shelf, key, kept: judge(NOTES, value) }];
  if (shelf === 'drafts') return [{ shelf, key, kept: judge(DRAFTS, value) }];
  return shelf === 'flags' ? [{ shelf, key, kept: judge(FLAGS, value) }] : [];
}
