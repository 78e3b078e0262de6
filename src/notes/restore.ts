import { allKeys, type Refused } from '../browser/storage.ts';
import { type Backup, backupOf, makeBackup } from './backup.ts';
import { readPart, type StoredRecord } from './backup-records.ts';
import { inBatches } from './batches.ts';
import { isSame } from './is-same.ts';
import type { Job } from './job.ts';
import { aloneUndertaking } from './lock.ts';
import { isNoteOrFlag, judgeNoteOrFlag } from './note-or-flag.ts';
import { DRAFTS } from './shelves.ts';
import { type Batch, clearJournal, undertake } from './undertaking.ts';
import { upgraded } from './upgraded.ts';

/** What became of a restoring. `before` is the backup of what there was: to restore that takes the restoring back. */
export type Restored =
  | { readonly kind: 'restored'; readonly before: Backup }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'aborted' }
  | Refused;

/**
 * Makes notes and flags what they were in a backup, after a backup of what they are now. Drafts that were typed since
 * stay, and so do records that cannot be read. All is restored or nothing.
 */
export function restoreBackup(id: string, job: Job, now: Date): Promise<Restored> {
  return aloneUndertaking(async () => {
    const backup = await backupOf(id);
    const restored = backup && (await keysIn(backup));
    if (!restored) return { kind: 'unreadable' };
    const before = await makeBackup('restore', now, id);
    if (before.kind === 'refused') return before;
    const surplus = (await allKeys()).filter((key) => isNoteOrFlag(key) && !restored.has(key));
    const batches = allBatches(backup, surplus);
    const of = restored.size + surplus.length;
    const done = await undertake({ journal: 'restore', batches, of, now, counts: true }, job);
    if (done.kind !== 'done') return done;
    await clearJournal('restore');
    return { kind: 'restored', before: before.backup };
  });
}

/** The keys that a backup's records will have; null where a part of it cannot be read. */
async function keysIn(backup: Backup): Promise<ReadonlySet<string> | null> {
  const keys = new Set<string>();
  for (let part = 0; part < backup.parts; part += 1) {
    const records = await readPart(backup.id, part);
    if (!records) return null;
    for (const record of records) keys.add(upgraded(record)[0]);
  }
  return keys;
}

async function* allBatches(backup: Backup, surplus: readonly string[]): AsyncGenerator<Batch> {
  for (let part = 0; part < backup.parts; part += 1) {
    const records = (await readPart(backup.id, part)) ?? [];
    yield batchOf(records.map(upgraded));
  }
  for (const keys of inBatches(surplus, () => 1)) {
    yield {
      size: keys.length,
      keys,
      next: (stored) =>
        keys
          .filter((key) => judgeNoteOrFlag(key, stored.get(key)).kind === 'readable')
          .map((key) => ({ key, value: undefined })),
    };
  }
}

function batchOf(records: readonly StoredRecord[]): Batch {
  return {
    size: records.length,
    keys: records.map(([key]) => key),
    next: (stored) =>
      records
        .filter(
          ([key, value]) => !(stored.has(key) && (key.startsWith(DRAFTS.prefix) || isSame(stored.get(key), value))),
        )
        .map(([key, value]) => ({ key, value })),
  };
}
