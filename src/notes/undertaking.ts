import { type Refused, read, readMany, remove, write } from '../browser/storage.ts';
import type { Job } from './job.ts';
import { type Entry, type Head, headKey, headOf, type Journal, partKey, partKeys, partOf, stampOf } from './journal.ts';
import { aloneWithNotes } from './lock.ts';
import { countedOn, REMINDER_KEY } from './reminder.ts';
import { takeBack } from './taking-back.ts';

/** What is to be under a key; `undefined` where it is to be forgotten. */
export type Step = { readonly key: string; readonly value: unknown };

/** A part of a long job that is one write: it is given what is under its keys at that moment, and gives what is to be there. */
export type Batch = {
  /** How many records it is about, for the progress. */
  readonly size: number;
  readonly keys: readonly string[];
  readonly next: (stored: ReadonlyMap<string, unknown>) => readonly Step[];
};

/** What became of a long job. Whatever is not `done` has left everything as it was. */
export type Undertaken = { readonly kind: 'done'; readonly head: Head } | { readonly kind: 'aborted' } | Refused;

/** A long job: its journal, its batches, how many records it is about, when, and whether the reader has to export what it changes. */
type Undertaking = {
  readonly journal: Journal;
  readonly batches: Iterable<Batch> | AsyncIterable<Batch>;
  readonly of: number;
  readonly now: Date;
  readonly counts: boolean;
};

/**
 * Does a job of many writes as if it were one. Each write carries a record of what it did (`journal.ts`); where storage
 * refuses one, or `signal` aborts, all are taken back, and where the browser is killed they are at the next start. To be
 * called under `aloneUndertaking`. The journal stays, for an undo.
 */
export async function undertake({ journal, batches, of, now, counts }: Undertaking, job: Job): Promise<Undertaken> {
  const cleared = await clearJournal(journal);
  if (cleared.kind === 'refused') return cleared;
  let head: Head = {
    version: 1,
    state: 'under-way',
    date: now.toISOString(),
    parts: 0,
    added: 0,
    changed: 0,
    forgotten: 0,
  };
  let done = 0;
  const giveUp = async (outcome: Undertaken): Promise<Undertaken> => {
    // Where even this is refused the journal stays, and the next start tries again.
    await takeBack(journal);
    return outcome;
  };
  try {
    for await (const batch of batches) {
      job.signal?.throwIfAborted();
      const carried = await aloneWithNotes(() => carry(journal, batch, head));
      if (carried.kind === 'refused') return giveUp(carried);
      head = carried.head;
      done += batch.size;
      job.onProgress?.({ done, of });
    }
    job.signal?.throwIfAborted();
    const finished = { ...head, state: 'done' } as const;
    const count = counts ? head.added + head.changed + head.forgotten : 0;
    const written = await aloneWithNotes(async () =>
      write({ [headKey(journal)]: finished, ...countedOn(await read(REMINDER_KEY), count) }),
    );
    return written.kind === 'refused' ? giveUp(written) : { kind: 'done', head: finished };
  } catch (error) {
    if (job.signal?.aborted) return giveUp({ kind: 'aborted' });
    return giveUp({ kind: 'refused', reason: 'other', message: String(error) });
  }
}

/** Forgets a journal; takes its job back first where it was interrupted. To be called under `aloneUndertaking`. */
export async function clearJournal(journal: Journal): Promise<{ readonly kind: 'cleared' } | Refused> {
  const head = await headOf(journal);
  if (head && head.state !== 'done') {
    const taken = await takeBack(journal);
    return taken.kind === 'refused' ? taken : { kind: 'cleared' };
  }
  const parts = head ? await partKeys(journal) : [];
  const removed = head ? await remove([headKey(journal), ...parts]) : ({ kind: 'written' } as const);
  return removed.kind === 'refused' ? removed : { kind: 'cleared' };
}

async function carry(
  journal: Journal,
  { keys, next }: Batch,
  before: Head,
): Promise<{ readonly kind: 'carried'; readonly head: Head } | Refused> {
  const stored = await readMany(keys);
  const steps = next(stored).filter(({ key, value }) => value !== undefined || stored.has(key));
  if (steps.length === 0) return { kind: 'carried', head: before };
  const forgotten = steps.filter(({ value }) => value === undefined);
  const put = steps.filter(({ value }) => value !== undefined);
  const added = put.filter(({ key }) => !stored.has(key)).length;
  const head = {
    ...before,
    parts: before.parts + 1,
    added: before.added + added,
    changed: before.changed + put.length - added,
    forgotten: before.forgotten + forgotten.length,
  };
  const entries = steps.map(
    ({ key, value }): Entry => ({
      key,
      wrote: value === undefined ? null : stampOf(value),
      ...(stored.has(key) ? { former: stored.get(key) } : {}),
    }),
  );
  const written = await write({
    ...Object.fromEntries(put.map(({ key, value }) => [key, value])),
    [partKey(journal, before.parts)]: partOf(entries),
    [headKey(journal)]: head,
  });
  if (written.kind === 'refused') return written;
  const removed = forgotten.length > 0 ? await remove(forgotten.map(({ key }) => key)) : written;
  return removed.kind === 'refused' ? removed : { kind: 'carried', head };
}
