import { changeMany } from './many.ts';
import {
  type Assessment,
  type Content,
  contentOf,
  laterThan,
  type Note,
  newId,
  newNote,
  type Status,
  type Target,
} from './note.ts';
import { type Refused, restoreNote } from './notes.ts';

/** The newest assessment among the notes on one claim; null where nobody gave one. */
export function assessmentOf(notes: readonly Note[]): Assessment | null {
  return newestAssessed(notes)?.assessment ?? null;
}

/** An assessment with another status, which is as new as `now`; null for no status at all. */
export function withStatus(before: Assessment | null, status: Status | null, now: Date): Assessment | null {
  if (status === null || status === before?.status) return status === null ? null : before;
  return { status, modified: now.toISOString(), link: before?.link ?? '' };
}

/** What became of a new status: the way back puts everything as it was. */
export type Assessed = { readonly kind: 'assessed' } | Refused;

/**
 * Gives a claim a status, or takes it away with null. It is kept in the newest note on the claim that has one, else in
 * a note without text by `creator`. A note that held nothing but its status goes with it.
 */
export async function assess(
  target: Target,
  notes: readonly Note[],
  status: Status | null,
  now: Date,
  creator = '',
): Promise<Assessed> {
  const assessed = newestAssessed(notes);
  if (!assessed) {
    if (status === null) return { kind: 'assessed' };
    const written = await restoreNote(newNote(newId(), target, contentWith(status, now, creator), now));
    return written.kind === 'refused' ? written : { kind: 'assessed' };
  }
  const changed = await changeMany([assessed], (note) => {
    const assessment = withStatus(note.assessment, status, now);
    return assessment === null && isBare(note)
      ? null
      : { ...note, assessment, modified: laterThan(note.modified, now) };
  });
  return changed.kind === 'refused' ? changed : { kind: 'assessed' };
}

/** Whether a note says nothing but a status. */
export function isBare(note: Note): boolean {
  const { value, tags } = contentOf(note);
  return value.trim() === '' && tags.length === 0 && note.motivation === 'assessing';
}

function newestAssessed(notes: readonly Note[]): Note | undefined {
  return notes
    .filter(({ assessment }) => assessment !== null)
    .sort((one, other) => (other.assessment?.modified ?? '').localeCompare(one.assessment?.modified ?? ''))[0];
}

function contentWith(status: Status, now: Date, creator: string): Content {
  return { value: '', motivation: 'assessing', creator, tags: [], assessment: withStatus(null, status, now) };
}
