import { type Refused, readMany, remove, write } from '../browser/storage.ts';
import { type Entry, entriesOf, headKey, headOf, type Journal, partKeys, stampOf } from './journal.ts';
import { aloneWithNotes } from './lock.ts';

/** What taking a job back did. `stayed` are the storage keys of what was changed since: that stays. */
export type TakenBack = {
  readonly kind: 'taken-back';
  readonly removed: number;
  readonly restored: number;
  readonly stayed: readonly string[];
};

/**
 * Takes a long job back, the last write first: what it added goes, what it changed or forgot is as before. Where this is
 * interrupted it can be done again. To be called under `aloneUndertaking`.
 */
export async function takeBack(journal: Journal): Promise<TakenBack | Refused> {
  const head = await headOf(journal);
  if (head?.state === 'done') {
    const begun = await write({ [headKey(journal)]: { ...head, state: 'undoing' } });
    if (begun.kind === 'refused') return begun;
  }
  let [removed, restored] = [0, 0];
  const stayed: string[] = [];
  const parts = await partKeys(journal);
  for (const part of parts) {
    const taken = await aloneWithNotes(() => takeBackPart(part));
    if (taken.kind === 'refused') return taken;
    removed += taken.removed;
    restored += taken.restored;
    stayed.push(...taken.stayed);
  }
  const cleared = await remove([...parts, headKey(journal)]);
  return cleared.kind === 'refused' ? cleared : { kind: 'taken-back', removed, restored, stayed };
}

async function takeBackPart(part: string): Promise<TakenBack | Refused> {
  const entries = await entriesOf(part);
  const stored = await readMany(entries.map(({ key }) => key));
  const put: Record<string, unknown> = {};
  const gone: string[] = [];
  const stayed: string[] = [];
  for (const entry of entries) {
    const there = stored.get(entry.key);
    if (wasChangedSince(entry, there)) stayed.push(entry.key);
    else if (entry.former !== undefined) put[entry.key] = entry.former;
    else if (there !== undefined) gone.push(entry.key);
  }
  // First what makes room.
  const removed = gone.length > 0 ? await remove(gone) : ({ kind: 'written' } as const);
  if (removed.kind === 'refused') return removed;
  const restored = Object.keys(put);
  const written = restored.length > 0 ? await write(put) : removed;
  if (written.kind === 'refused') return written;
  return { kind: 'taken-back', removed: gone.length, restored: restored.length, stayed };
}

function wasChangedSince({ wrote, former }: Entry, there: unknown): boolean {
  if (there === undefined) return wrote !== null && former !== undefined;
  // A taking back that was interrupted has been here already.
  if (former !== undefined && stampOf(there) === stampOf(former)) return false;
  return wrote === null || stampOf(there) !== wrote;
}
