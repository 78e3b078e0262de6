import type { Refused } from '../browser/storage.ts';
import { makeBackup } from './backup.ts';
import { inBatches, weightOf } from './batches.ts';
import { everything } from './everything.ts';
import { isOlder, type Plan, planImport } from './import-plan.ts';
import type { Job } from './job.ts';
import { headOf } from './journal.ts';
import { aloneUndertaking } from './lock.ts';
import type { Flag, Note } from './note.ts';
import { judgeNoteOrFlag } from './note-or-flag.ts';
import { FLAGS, keyOf, NOTES, oldKeyOf } from './shelves.ts';
import { takeBack } from './taking-back.ts';
import { type Batch, type Step, undertake } from './undertaking.ts';

export { type Incoming, type Plan, type Planned, planImport } from './import-plan.ts';

/** What became of an import. Whatever is not `done` has left everything as it was. */
export type Imported =
  | { readonly kind: 'done'; readonly added: number; readonly changed: number }
  | { readonly kind: 'aborted' }
  | Refused;

/** The last import, which can be taken back. `date` is when it was carried out. */
export type LastImport = { readonly date: string; readonly added: number; readonly changed: number };

/** What became of taking an import back. `stayed` are the storage keys of what was changed since: that stays. */
export type Undone =
  | { readonly kind: 'undone'; readonly removed: number; readonly restored: number; readonly stayed: readonly string[] }
  | { readonly kind: 'nothing' }
  | Refused;

/**
 * Imports, after a backup: all of it or nothing. It looks again at what is kept at that moment, so that nothing comes in
 * twice. `now` is when.
 */
export function carryOut(plan: Plan, job: Job, now: Date): Promise<Imported> {
  return aloneUndertaking(async () => {
    const fresh = await planAgain(plan, job);
    if (!fresh) return { kind: 'aborted' };
    const arrivals = arrivalsOf(fresh);
    if (arrivals.length === 0) return { kind: 'done', added: 0, changed: 0 };
    job.onProgress?.({ done: 0, of: arrivals.length });
    const backup = await makeBackup('import', now);
    if (backup.kind === 'refused') return backup;
    const batches = inTurn(arrivals);
    const done = await undertake({ journal: 'import', batches, of: arrivals.length, now, counts: false }, job);
    return done.kind === 'done' ? { kind: 'done', added: done.head.added, changed: done.head.changed } : done;
  });
}

/** The last import where it can still be taken back. */
export async function lastImport(): Promise<LastImport | null> {
  const head = await headOf('import');
  return head?.state === 'done' ? { date: head.date, added: head.added, changed: head.changed } : null;
}

/** Takes the last import back: what it added goes, what it changed is as before. */
export function undoImport(): Promise<Undone> {
  return aloneUndertaking(async () => {
    if (!(await lastImport())) return { kind: 'nothing' };
    const taken = await takeBack('import');
    return taken.kind === 'refused' ? taken : { ...taken, kind: 'undone' };
  });
}

/** A record that comes in, and the keys under which its former version is kept. */
type Arrival = {
  readonly key: string;
  readonly value: Note | Flag;
  readonly formerKeys: readonly string[];
};

async function planAgain(plan: Plan, { signal }: Job): Promise<Plan | null> {
  try {
    return await planImport(await everything(signal), plan.incoming, signal);
  } catch (error) {
    if (signal?.aborted) return null;
    throw error;
  }
}

function arrivalsOf({ notes, flags }: Plan): readonly Arrival[] {
  const noted = [...notes.new.map((incoming) => ({ kept: incoming, incoming })), ...notes.changed];
  const flagged = [...flags.new, ...flags.changed.map(({ incoming }) => incoming)];
  return [
    ...noted.map(({ kept, incoming }): Arrival => {
      const key = keyOf(NOTES, incoming);
      return {
        key,
        value: incoming,
        formerKeys: [keyOf(NOTES, kept), oldKeyOf(NOTES, kept)].filter((other) => other !== key),
      };
    }),
    ...flagged.map((value): Arrival => ({ key: FLAGS.prefix + value.target.source, value, formerKeys: [] })),
  ];
}

function* inTurn(arrivals: readonly Arrival[]): Generator<Batch> {
  for (const batch of inBatches(arrivals, ({ value }) => weightOf(value))) {
    yield {
      size: batch.length,
      keys: batch.flatMap(({ key, formerKeys }) => [key, ...formerKeys]),
      next: (stored) => batch.flatMap((arrival) => stepsOf(arrival, stored)),
    };
  }
}

/** What the reader wrote since the plan was made, or cannot be read, stays. */
function stepsOf({ key, value, formerKeys }: Arrival, stored: ReadonlyMap<string, unknown>): readonly Step[] {
  const stays = [key, ...formerKeys].some((place) => {
    const there = judgeNoteOrFlag(place, stored.get(place));
    return there.kind === 'unreadable' || (there.kind === 'readable' && isOlder(value, there.value));
  });
  return stays ? [] : [{ key, value }, ...formerKeys.map((former) => ({ key: former, value: undefined }))];
}
