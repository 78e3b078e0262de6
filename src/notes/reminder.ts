import * as v from 'valibot';
import { read, type Written, watch, write } from '../browser/storage.ts';
import { aloneWithNotes } from './lock.ts';

/** The storage key of what the reminder to export knows. */
export const REMINDER_KEY = 'export-reminder';

/** After how many changes of notes and flags the reader is reminded to export. */
const ENOUGH = 50;

const reminderSchema = v.object({
  version: v.literal(1),
  /** How many notes and flags were made, changed or deleted since the last export. */
  changes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** When the reader exported last. */
  exported: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  /** Whether the reader wants no reminder. */
  off: v.boolean(),
});

/** How much has changed since the last export, when that was, and whether the reader wants to be reminded. */
export type Reminder = Readonly<v.InferOutput<typeof reminderSchema>>;

const NEW: Reminder = { version: 1, changes: 0, exported: null, off: false };

/** Whether it is time to remind the reader. */
export function isDue({ changes, off }: Reminder): boolean {
  return !off && changes >= ENOUGH;
}

/** Whether the reader wants to be reminded. */
export function isWanted({ off }: Reminder): boolean {
  return !off;
}

/** Reads what the reminder knows. */
export async function reminder(): Promise<Reminder> {
  return reminderFrom(await read(REMINDER_KEY));
}

/** Tells the reminder whenever it changes, until `signal` aborts. */
export function watchReminder(callback: (reminder: Reminder) => void, signal: AbortSignal): void {
  watch((changes) => {
    for (const { key, after } of changes) if (key === REMINDER_KEY) callback(reminderFrom(after));
  }, signal);
}

/** Begins to count anew: the reader has everything in a file. `now` is when. */
export function exportDone(now: Date): Promise<Written> {
  return change((before) => ({ ...before, changes: 0, exported: now.toISOString() }));
}

/** Turns the reminder off, or on again. It counts on meanwhile. */
export function turnReminder(on: boolean): Promise<Written> {
  return change((before) => ({ ...before, off: !on }));
}

/** The stored reminder after some more changes, for the one write that makes them. */
export function countedOn(stored: unknown, changes: number): Readonly<Record<string, Reminder>> {
  const before = reminderFrom(stored);
  return { [REMINDER_KEY]: { ...before, changes: before.changes + changes } };
}

function change(next: (before: Reminder) => Reminder): Promise<Written> {
  return aloneWithNotes(async () => write({ [REMINDER_KEY]: next(await reminder()) }));
}

function reminderFrom(stored: unknown): Reminder {
  const parsed = v.safeParse(reminderSchema, stored);
  return parsed.success ? parsed.output : NEW;
}
