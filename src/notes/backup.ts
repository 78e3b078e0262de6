import type { Written } from '../browser/storage.ts';

/** Why a backup was made. */
export const REASONS = ['by-hand', 'import', 'restore', 'upgrade'] as const;

/** See `REASONS`. */
export type Reason = (typeof REASONS)[number];

/** A backup inside storage. `id` names it; `date` is when it was made (ISO 8601). */
export type Backup = {
  readonly id: string;
  readonly date: string;
  readonly reason: Reason;
  readonly notes: number;
  readonly flags: number;
  readonly drafts: number;
};

/** How far a long job has come: `done` records of `of`. */
export type Progress = { readonly done: number; readonly of: number };

/** What a long job is given: somebody to tell how far it has come, and a signal that gives it up. */
export type Job = { readonly onProgress?: (progress: Progress) => void; readonly signal?: AbortSignal };

/** A write that storage did not take. */
type Refused = Extract<Written, { kind: 'refused' }>;

/** Puts all notes, flags, drafts and watches into a backup inside storage. The oldest go. `now` is when. */
export async function makeBackup(
  _reason: Reason,
  _now: Date,
): Promise<{ readonly kind: 'made'; readonly backup: Backup } | Refused> {
  throw new Error('not built yet');
}

/** The backups that there are, the newest first. */
export async function backups(): Promise<readonly Backup[]> {
  return [];
}

/**
 * Makes notes and flags what they were in a backup, after a backup of what they are now (`before`: to restore it takes
 * the restoring back). Drafts that were typed since stay.
 */
export async function restoreBackup(
  _id: string,
  _job: Job,
  _now: Date,
): Promise<
  | { readonly kind: 'restored'; readonly before: Backup }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'aborted' }
  | Refused
> {
  throw new Error('not built yet');
}

/** Deletes a backup. */
export async function deleteBackup(_id: string): Promise<Written> {
  throw new Error('not built yet');
}
