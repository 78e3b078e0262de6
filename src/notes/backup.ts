import * as v from 'valibot';
import { allKeys, type Refused, read, readMany, remove, type Written, write } from '../browser/storage.ts';
import { partOfBackup, writeParts } from './backup-records.ts';
import { aloneWithNotes } from './lock.ts';
import { FLAGS, NOTES } from './shelves.ts';

/** Why a backup was made. */
const REASONS = ['by-hand', 'import', 'restore', 'upgrade'] as const;

/** How many backups are kept. */
const KEPT = 5;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What is kept of a backup under `backup:DATE`, beside its parts `backup:DATE#0` and so on. It is written last. */
const backupSchema = v.object({
  version: v.literal(1),
  /** When it was made. */
  date: v.pipe(v.string(), v.isoTimestamp()),
  reason: v.picklist(REASONS),
  /** How many there are in it. */
  notes: count,
  flags: count,
  parts: count,
});

/** A backup inside storage. `id` names it. */
export type Backup = Readonly<v.InferOutput<typeof backupSchema>> & { readonly id: string };

/** See `REASONS`. */
export type Reason = Backup['reason'];

/** What became of a backup. */
export type BackedUp = { readonly kind: 'made'; readonly backup: Backup } | Refused;

const PREFIX = 'backup:';

/** The storage key of the id of the backup that is being made: where its maker dies, its parts are of no use. */
export const BEGUN_KEY = 'backup-begun';

const begunSchema = v.object({ version: v.literal(1), id: v.string() });

/**
 * Puts all notes, flags, drafts and watches into a backup inside storage. Only the newest backups are kept, and `spared`
 * where it is one. `now` is when.
 */
export function makeBackup(reason: Reason, now: Date, spared = ''): Promise<BackedUp> {
  return aloneWithNotes(async () => {
    await dropHalfBackup();
    const others = await backups();
    const date = newDate(others, now);
    const id = PREFIX + date;
    const begun = await write({ [BEGUN_KEY]: { version: 1, id } });
    if (begun.kind === 'refused') return begun;
    const written = await writeParts(id);
    if (written.kind === 'refused') return dropHalf(written);
    const { keys, parts } = written;
    const [notes, flags] = [NOTES, FLAGS].map(({ prefix }) => keys.filter((key) => key.startsWith(prefix)).length);
    const manifest = { version: 1, date, reason, notes: notes ?? 0, flags: flags ?? 0, parts } as const;
    const made = await write({ [id]: manifest });
    if (made.kind === 'refused') return dropHalf(made);
    const old = others.filter((other) => other.id !== spared).slice(KEPT - 1);
    await remove([BEGUN_KEY, ...old.flatMap(keysOf)]);
    return { kind: 'made', backup: { id, ...manifest } };
  });
}

/** The backups that there are, the newest first. */
export async function backups(): Promise<readonly Backup[]> {
  const keys = (await allKeys()).filter((key) => key.startsWith(PREFIX) && !key.includes('#'));
  const all = [...(await readMany(keys))].flatMap(([id, stored]) => backupFrom(id, stored) ?? []);
  return all.sort((one, other) => other.date.localeCompare(one.date));
}

/** The backup of an id; null where there is none, or none that can be read. */
export async function backupOf(id: string): Promise<Backup | null> {
  return id.startsWith(PREFIX) ? backupFrom(id, await read(id)) : null;
}

/** Deletes a backup. Does nothing where it is gone. */
export function deleteBackup(id: string): Promise<Written> {
  return aloneWithNotes(async () => {
    const backup = await backupOf(id);
    return backup ? remove(keysOf(backup)) : { kind: 'written' };
  });
}

/** Forgets the parts of a backup whose making was interrupted. To be called under `aloneWithNotes`. */
export async function dropHalfBackup(): Promise<void> {
  const parsed = v.safeParse(begunSchema, await read(BEGUN_KEY));
  if (!parsed.success) return;
  const { id } = parsed.output;
  const whole = (await backupOf(id)) !== null;
  const parts = whole ? [] : (await allKeys()).filter((key) => key.startsWith(partOfBackup(id, 0).slice(0, -1)));
  await remove([...parts, BEGUN_KEY]);
}

async function dropHalf(refused: Refused): Promise<Refused> {
  await dropHalfBackup();
  return refused;
}

function backupFrom(id: string, stored: unknown): Backup | null {
  const parsed = v.safeParse(backupSchema, stored);
  return parsed.success ? { id, ...parsed.output } : null;
}

function keysOf({ id, parts }: Backup): readonly string[] {
  return [id, ...Array.from({ length: parts }, (_, part) => partOfBackup(id, part))];
}

/** Two backups within a millisecond, or after the clock went back, still have an order. */
function newDate([newest]: readonly Backup[], now: Date): string {
  const after = newest ? Date.parse(newest.date) + 1 : 0;
  return new Date(Math.max(now.getTime(), after)).toISOString();
}
