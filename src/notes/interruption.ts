import * as v from 'valibot';
import { read, remove, type Written, watch, write } from '../browser/storage.ts';
import { JOURNALS } from './journal.ts';

const KEY = 'interruption';

const interruptionSchema = v.object({
  version: v.literal(1),
  journal: v.picklist(JOURNALS),
  /** When the job began. */
  date: v.pipe(v.string(), v.isoTimestamp()),
});

/** A long job that was interrupted and has been taken back, until the reader is told. */
export type Interruption = Readonly<v.InferOutput<typeof interruptionSchema>>;

/** Keeps in mind that a job was taken back. */
export function noteInterruption(journal: Interruption['journal'], date: string): Promise<Written> {
  return write({ [KEY]: { version: 1, journal, date } satisfies Interruption });
}

/** Gives what was taken back, now and whenever something is, and forgets it: it is told once. Until `signal` aborts. */
export function whenInterrupted(callback: (interruption: Interruption) => void, signal: AbortSignal): void {
  const take = async (): Promise<void> => {
    const parsed = v.safeParse(interruptionSchema, await read(KEY));
    if (signal.aborted || !parsed.success) return;
    callback(parsed.output);
    await remove([KEY]);
  };
  watch((changes) => changes.some(({ key, after }) => key === KEY && after !== undefined) && take(), signal);
  take();
}
