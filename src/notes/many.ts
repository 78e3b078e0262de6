import { type Refused, readMany, type Written } from '../browser/storage.ts';
import { inBatches, LARGE, weightOf } from './batches.ts';
import { changeRecords } from './change.ts';
import type { Job } from './job.ts';
import { aloneUndertaking, aloneWithNotes } from './lock.ts';
import type { Flag, Note } from './note.ts';
import { isNote } from './note-or-flag.ts';
import { judge, type Kept } from './shelf.ts';
import { FLAGS, keyOf, NOTES, oldKeyOf } from './shelves.ts';
import { type Batch, clearJournal, type Step, undertake } from './undertaking.ts';

/** What became of changing many notes and flags. `before` is what there was, for `putBack`. */
export type ChangedMany<Kind extends Note | Flag> =
  | { readonly kind: 'changed'; readonly before: readonly Kind[] }
  | Refused;

/**
 * Changes or deletes many notes and flags, all or none: `change` gives a record's new state, or null to delete it.
 * Records that are gone or cannot be read are left out. Where it takes more than one write, `job` hears of each.
 */
export async function changeMany<Kind extends Note | Flag>(
  records: readonly Kind[],
  change: (record: Kind) => Kind | null,
  job: Job = {},
): Promise<ChangedMany<Kind>> {
  const before: Kind[] = [];
  const stepsFor = (record: Kind, stored: ReadonlyMap<string, unknown>): readonly Step[] => {
    const kept = keptOf(record, stored);
    if (kept.kind !== 'readable') return [];
    before.push(kept.value);
    const after = change(kept.value);
    const key = after && keysOf(after)[0];
    const gone = keysOf(record).filter((other) => other !== key && stored.has(other));
    return [...(key ? [{ key, value: after }] : []), ...gone.map((other) => ({ key: other, value: undefined }))];
  };
  const written = await writeMany(records, stepsFor, job);
  return written.kind === 'refused' ? written : { kind: 'changed', before };
}

/** Puts notes and flags back as they were before `changeMany`. */
export function putBack(before: readonly (Note | Flag)[], job: Job = {}): Promise<Written> {
  return writeMany(before, (record) => [{ key: keysOf(record)[0], value: record }], job);
}

/** What is to become of a record, given what is stored under its keys. */
type StepsFor<Kind> = (record: Kind, stored: ReadonlyMap<string, unknown>) => readonly Step[];

/** One read and one write where all fits into one, more of them where it does not. */
async function writeMany<Kind extends Note | Flag>(
  records: readonly Kind[],
  stepsFor: StepsFor<Kind>,
  job: Job,
): Promise<Written> {
  const batches = [...inBatches(records, weightOf, LARGE)].map(
    (batch): Batch => ({
      size: batch.length,
      keys: batch.flatMap(keysOf),
      next: (stored) => batch.flatMap((record) => stepsFor(record, stored)),
    }),
  );
  const [only, ...others] = batches;
  if (only && others.length === 0) return aloneWithNotes(() => writeAtOnce(only));
  return aloneUndertaking(async () => {
    const plan = { journal: 'bulk', batches, of: records.length, now: new Date(), counts: true } as const;
    const done = await undertake(plan, job);
    if (done.kind === 'refused') return done;
    // Where the journal cannot be forgotten now, the next start does it: it says that all is done.
    await clearJournal('bulk');
    return { kind: 'written' };
  });
}

async function writeAtOnce({ keys, next }: Batch): Promise<Written> {
  const steps = next(await readMany(keys));
  const put = Object.fromEntries(
    steps.filter(({ value }) => value !== undefined).map(({ key, value }) => [key, value]),
  );
  const forget = steps.filter(({ value }) => value === undefined).map(({ key }) => key);
  return changeRecords({ put, forget, count: steps.length });
}

/** Where a record is kept, and where version 1 kept it. */
function keysOf(record: Note | Flag): [key: string, ...oldKeys: string[]] {
  return isNote(record) ? [keyOf(NOTES, record), oldKeyOf(NOTES, record)] : [FLAGS.prefix + record.target.source];
}

function keptOf<Kind extends Note | Flag>(record: Kind, stored: ReadonlyMap<string, unknown>): Kept<Kind> {
  const value = keysOf(record)
    .map((key) => stored.get(key))
    .find((one) => one !== undefined);
  // What is under a note's key is a note, or it is unreadable.
  return (isNote(record) ? judge(NOTES, value) : judge(FLAGS, value)) as Kept<Kind>;
}
