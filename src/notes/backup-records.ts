import * as v from 'valibot';
import { allKeys, type Refused, read, readMany, write } from '../browser/storage.ts';
import { inBatches, weightOf } from './batches.ts';
import { DRAFTS, FLAGS, NOTES } from './shelves.ts';
import { WATCHES } from './watch.ts';

/** One thing that is kept, as storage has it: its key and its value, not validated. */
export type StoredRecord = readonly [key: string, value: unknown];

const recordsSchema = v.object({ version: v.literal(1), records: v.array(v.tuple([v.string(), v.unknown()])) });

const PREFIXES = [NOTES.prefix, FLAGS.prefix, DRAFTS.prefix, WATCHES.prefix];

/** How many records are read at once. */
const SLICE = 200;

/** Whether a storage key holds something that backups have: a note, a flag, a draft or a watch. */
function isBackedUp(key: string): boolean {
  return PREFIXES.some((prefix) => key.startsWith(prefix));
}

/** The storage key of the nth part of a backup. */
export function partOfBackup(id: string, part: number): string {
  return `${id}#${part}`;
}

/** Writes all that is kept into the parts of a backup, and tells how many parts there are and the keys of what is in them. */
export async function writeParts(
  id: string,
): Promise<{ readonly kind: 'parts'; readonly parts: number; readonly keys: readonly string[] } | Refused> {
  const keys = (await allKeys()).filter(isBackedUp);
  let parts = 0;
  for (let from = 0; from < keys.length; from += SLICE) {
    const stored: readonly StoredRecord[] = [...(await readMany(keys.slice(from, from + SLICE)))];
    for (const records of inBatches(stored, ([, value]) => weightOf(value))) {
      const written = await write({ [partOfBackup(id, parts)]: { version: 1, records } });
      if (written.kind === 'refused') return written;
      parts += 1;
    }
  }
  return { kind: 'parts', parts, keys };
}

/** The records of one part of a backup; null where it cannot be read. */
export async function readPart(id: string, part: number): Promise<readonly StoredRecord[] | null> {
  const parsed = v.safeParse(recordsSchema, await read(partOfBackup(id, part)));
  return parsed.success ? parsed.output.records.filter(([key]) => isBackedUp(key)) : null;
}
