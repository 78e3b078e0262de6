import type * as v from 'valibot';
import type { Everything } from './everything.ts';
import { isSame } from './is-same.ts';
import { turns } from './job.ts';
import { type Flag, type Note, newId } from './note.ts';
import { judge, type Shelf } from './shelf.ts';
import { FLAGS, keyOf, NOTES, oldKeyOf } from './shelves.ts';

/** What a file holds, not validated: records of notes and flags of any version. */
export type Incoming = { readonly notes: readonly unknown[]; readonly flags: readonly unknown[] };

/** What an import would do with the records of one sort. */
export type Planned<Value> = {
  readonly new: readonly Value[];
  /** The same note, or the flag of the same page, with other content, and not older: it takes the other's place. */
  readonly changed: readonly { readonly kept: Value; readonly incoming: Value }[];
  /** How many are kept already: the same id or the same content. */
  readonly same: number;
  /** How many are older than what is kept, or would take the place of a record that cannot be read: they stay out. */
  readonly older: number;
};

/** What an import would do, for a preview and for `carryOut`. */
export type Plan = {
  readonly incoming: Incoming;
  readonly notes: Planned<Note>;
  readonly flags: Planned<Flag>;
  /** How many records cannot be read. */
  readonly unreadable: number;
};

/**
 * Tells what an import would do. Of two versions of one note the newer one stands. A note with another id is the same
 * where its page, words, text, motivation and status are. Works in slices: 100,000 notes do not hold up a view. Rejects
 * with the signal's reason once it aborts.
 */
export async function planImport(kept: Everything, incoming: Incoming, signal?: AbortSignal): Promise<Plan> {
  const turn = turns(signal);
  const notes = await readable(NOTES, incoming.notes, turn);
  const flags = await readable(FLAGS, incoming.flags, turn);
  return {
    incoming,
    notes: await planNotes(kept, notes, turn),
    flags: await planFlags(kept, flags, turn),
    unreadable: incoming.notes.length - notes.length + incoming.flags.length - flags.length,
  };
}

type Turn = ReturnType<typeof turns>;

async function readable<Schema extends v.GenericSchema>(
  shelf: Shelf<Schema>,
  records: readonly unknown[],
  turn: Turn,
): Promise<readonly v.InferOutput<Schema>[]> {
  const values: v.InferOutput<Schema>[] = [];
  for (const record of records) {
    const kept = judge(shelf, record);
    if (kept.kind === 'readable') values.push(kept.value);
    await turn();
  }
  return values;
}

async function planNotes(kept: Everything, incoming: readonly Note[], turn: Turn): Promise<Planned<Note>> {
  const { one, twice } = newestOfEach(incoming, ({ id }) => id);
  const keptById = new Map([...kept.notes.values()].map((note) => [note.id, note]));
  const twins = await byContent(
    [...keptById.values()].filter(({ id }) => !one.has(id)),
    turn,
  );
  const planned = { new: [] as Note[], changed: [] as { kept: Note; incoming: Note }[], same: twice, older: 0 };
  for (const note of one.values()) {
    await turn();
    const there = keptById.get(note.id);
    if (there) place(planned, there, note);
    // Each kept note is the twin of one incoming note at most: two equal notes in a file stay two.
    else if (twins.get(contentKey(note))?.pop()) planned.same += 1;
    else planned.new.push(isTaken(kept, note) ? { ...note, id: newId() } : note);
  }
  return planned;
}

async function planFlags(kept: Everything, incoming: readonly Flag[], turn: Turn): Promise<Planned<Flag>> {
  const { one, twice } = newestOfEach(incoming, ({ target }) => target.source);
  const planned = { new: [] as Flag[], changed: [] as { kept: Flag; incoming: Flag }[], same: twice, older: 0 };
  for (const flag of one.values()) {
    await turn();
    const key = FLAGS.prefix + flag.target.source;
    const there = kept.flags.get(key);
    if (there) place(planned, there, flag);
    else if (kept.unreadable.has(key)) planned.older += 1;
    else planned.new.push(flag);
  }
  return planned;
}

type Placing<Value> = { changed: { kept: Value; incoming: Value }[]; same: number; older: number };

function place<Value extends { readonly modified: string }>(
  planned: Placing<Value>,
  kept: Value,
  incoming: Value,
): void {
  if (isSame(kept, incoming)) planned.same += 1;
  else if (isOlder(incoming, kept)) planned.older += 1;
  else planned.changed.push({ kept, incoming });
}

/** Whether one version of a record is older than another one. */
export function isOlder(one: { readonly modified: string }, other: { readonly modified: string }): boolean {
  return Date.parse(one.modified) < Date.parse(other.modified);
}

/** One record of each name, the newest; `twice` is how many there were besides. */
function newestOfEach<Value extends { readonly modified: string }>(
  values: readonly Value[],
  nameOf: (value: Value) => string,
): { readonly one: ReadonlyMap<string, Value>; readonly twice: number } {
  const one = new Map<string, Value>();
  for (const value of values) {
    const other = one.get(nameOf(value));
    if (!other || isOlder(other, value)) one.set(nameOf(value), value);
  }
  return { one, twice: values.length - one.size };
}

async function byContent(notes: readonly Note[], turn: Turn): Promise<ReadonlyMap<string, Note[]>> {
  const found = new Map<string, Note[]>();
  for (const note of notes) {
    await turn();
    const key = contentKey(note);
    const others = found.get(key);
    if (others) others.push(note);
    else found.set(key, [note]);
  }
  return found;
}

function contentKey({ target, body, motivation, assessment }: Note): string {
  return JSON.stringify([target.source, target.selector?.[0].exact, body.value, motivation, assessment?.status]);
}

/** Whether a record that cannot be read is where a note would be kept. */
function isTaken({ unreadable }: Everything, note: Note): boolean {
  return unreadable.has(keyOf(NOTES, note)) || unreadable.has(oldKeyOf(NOTES, note));
}
