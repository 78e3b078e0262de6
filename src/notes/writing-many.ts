import { readMany, type Written } from '../browser/storage.ts';
import { inBatches, LARGE, weightOf } from './batches.ts';
import { changeRecords } from './change.ts';
import { aloneUndertaking, aloneWithNotes } from './lock.ts';
import type { Note } from './note.ts';
import { keyOf, NOTES, oldKeyOf } from './shelves.ts';
import { type Batch, clearJournal, type Step, undertake } from './undertaking.ts';

/** What is to become of a note, given what is stored under its keys. */
type StepsFor = (note: Note, stored: ReadonlyMap<string, unknown>) => readonly Step[];

/** Writes many notes, all or none: one read and one write where they fit into one, more of them where they do not. */
export async function writeMany(notes: readonly Note[], stepsFor: StepsFor): Promise<Written> {
  const batches = [...inBatches(notes, weightOf, LARGE)].map(
    (batch): Batch => ({
      size: batch.length,
      keys: batch.flatMap((note) => [keyOf(NOTES, note), oldKeyOf(NOTES, note)]),
      next: (stored) => batch.flatMap((note) => stepsFor(note, stored)),
    }),
  );
  const [only, ...others] = batches;
  if (only && others.length === 0) return aloneWithNotes(() => writeAtOnce(only));
  return aloneUndertaking(async () => {
    const plan = { journal: 'bulk', batches, of: notes.length, now: new Date(), counts: true } as const;
    const done = await undertake(plan, {});
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
