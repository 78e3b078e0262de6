import { read, readMany, remove, type Written, write } from '../browser/storage.ts';
import { LEAVING_KEY, leaving } from './leaving.ts';
import { countedOn, REMINDER_KEY } from './reminder.ts';

/** Records to put under their keys, keys to forget, and how many notes and flags that changes for the reader. */
type RecordChange = {
  readonly put?: Readonly<Record<string, unknown>>;
  readonly forget?: readonly string[];
  readonly count: number;
};

/**
 * Changes what is kept of notes and flags: the one way in for all but the long jobs of `undertaking.ts`. All of it is
 * done or none, even where the browser is killed meanwhile, and it is counted for the reminder in the same write. To be
 * called under `aloneWithNotes`.
 */
export async function changeRecords({ put = {}, forget = [], count }: RecordChange): Promise<Written> {
  const keys = Object.keys(put);
  if (keys.length === 0 && forget.length === 0) return { kind: 'written' };
  const reminder = count > 0 ? countedOn(await read(REMINDER_KEY), count) : {};
  if (keys.length === 0) {
    // What is to go can go even where storage is too full to count it.
    const removed = await remove(forget);
    if (removed.kind === 'written' && count > 0) await write(reminder);
    return removed;
  }
  if (forget.length === 0) return write({ ...put, ...reminder });
  const former = await readMany(keys);
  const written = await write({ ...put, ...leaving(forget), ...reminder });
  if (written.kind === 'refused') return written;
  const removed = await remove([...forget, LEAVING_KEY]);
  // What was put goes again, now or as soon as storage lets it.
  if (removed.kind === 'refused') {
    await write({ ...Object.fromEntries(former), ...leaving(keys.filter((key) => !former.has(key))) });
  }
  return removed;
}
