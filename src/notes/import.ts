import type { Written } from '../browser/storage.ts';
import type { Job } from './backup.ts';
import type { Everything } from './everything.ts';
import type { Flag, Note } from './note.ts';

/** What a file holds, not validated: records of notes and flags of any version. */
export type Incoming = { readonly notes: readonly unknown[]; readonly flags: readonly unknown[] };

/** What an import would do with the records of one sort. */
export type Planned<Value> = {
  readonly new: readonly Value[];
  /** The same note with other content, of which the incoming one is not older: it takes the other's place. */
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

type Refused = Extract<Written, { kind: 'refused' }>;

/** Tells what an import would do. Works in slices: 100,000 notes do not hold up a view. */
export async function planImport(_kept: Everything, _incoming: Incoming, _signal?: AbortSignal): Promise<Plan> {
  throw new Error('not built yet');
}

/**
 * Imports, after a backup. Looks again at what is kept at that moment, so that nothing comes in twice. `now` is when.
 */
export async function carryOut(_plan: Plan, _job: Job, _now: Date): Promise<Imported> {
  throw new Error('not built yet');
}

/** The last import where it can still be taken back. */
export async function lastImport(): Promise<LastImport | null> {
  return null;
}

/** Takes the last import back: what it added goes, what it changed is as before. */
export async function undoImport(): Promise<Undone> {
  throw new Error('not built yet');
}
