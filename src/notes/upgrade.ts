import * as v from 'valibot';
import { allKeys, type Refused, read, readMany, type Written, write } from '../browser/storage.ts';
import { makeBackup } from './backup.ts';
import type { StoredRecord } from './backup-records.ts';
import { inBatches } from './batches.ts';
import { changeRecords } from './change.ts';
import { aloneWithNotes } from './lock.ts';
import { DRAFTS, FLAGS, isOldKey, NOTES } from './shelves.ts';
import { upgraded } from './upgraded.ts';

/** The storage key of the version that all records were led to. */
const UPGRADED_KEY = 'upgraded';

const upgradedSchema = v.object({ version: v.literal(1), to: v.number() });

/** The version of records that this release writes. */
const NEWEST = 2;

/**
 * Moves records of version 1 to where version 2 keeps them, once, after a backup. A record is written in its new place
 * before it goes from the old one, and where this is interrupted it goes on at the next start. Records that cannot be
 * read, or whose new place is taken by another one, stay where they are. To be called under `aloneUndertaking`.
 */
export async function upgradeRecords(now: Date): Promise<Written> {
  const mark = v.safeParse(upgradedSchema, await read(UPGRADED_KEY));
  if (mark.success && mark.output.to >= NEWEST) return { kind: 'written' };
  const keys = (await allKeys()).filter(mayBeOld);
  let saved = false;
  for (const batch of inBatches(keys, () => 1)) {
    const isOld = [...(await readMany(batch))].some((record) => upgraded(record) !== record);
    if (!isOld) continue;
    if (!saved) {
      const backup = await makeBackup('upgrade', now);
      if (backup.kind === 'refused') return backup;
      saved = true;
    }
    const moved = await aloneWithNotes(() => move(batch));
    if (moved.kind === 'refused') return moved;
  }
  return write({ [UPGRADED_KEY]: { version: 1, to: NEWEST } });
}

/** Every flag may be of version 1; of notes and drafts the key tells. */
function mayBeOld(key: string): boolean {
  return key.startsWith(FLAGS.prefix) || isOldKey(key, NOTES.prefix) || isOldKey(key, DRAFTS.prefix);
}

async function move(keys: readonly string[]): Promise<Written | Refused> {
  // Somebody may have changed them since.
  const moves = [...(await readMany(keys))]
    .map((from) => ({ from, to: upgraded(from) }))
    .filter(({ from, to }) => from !== to);
  const there = await readMany(moves.map(({ to }) => to[0]));
  const put: Record<string, unknown> = {};
  const forget: string[] = [];
  for (const { from, to } of moves) {
    const isFree = from[0] === to[0] || !(there.has(to[0]) || to[0] in put);
    if (isFree) put[to[0]] = to[1];
    if (from[0] !== to[0] && (isFree || isSameRecord(there.get(to[0]), to))) forget.push(from[0]);
  }
  return changeRecords({ put, forget, count: 0 });
}

/** Whether what is in the new place is the record itself, which was moved or edited there before. */
function isSameRecord(there: unknown, [, value]: StoredRecord): boolean {
  return idOf(there) !== undefined && idOf(there) === idOf(value);
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
}
