import { withStatus } from '../notes/assessing.ts';
import type { Progress } from '../notes/job.ts';
import { changeMany, putBack } from '../notes/many.ts';
import { type Flag, laterThan, type Note, type Status } from '../notes/note.ts';
import { isNote } from '../notes/note-or-flag.ts';
import type { Refused } from '../notes/notes.ts';
import type { Entry } from './entry.ts';

/** What is done to entries at once. */
export type Doing =
  | { readonly kind: 'add-tag' | 'remove-tag'; readonly tag: string }
  | { readonly kind: 'status'; readonly status: Status | null }
  | { readonly kind: 'delete' };

/** Hears how far long work has come. */
export type Hear = (progress: Progress) => void;

/** What became of it, and the way back. */
export type Done =
  | { readonly kind: 'done'; readonly count: number; readonly undo: (hear: Hear) => Promise<Refused | null> }
  | Refused;

/**
 * Does the same to many entries. Entries that it would leave as they are stay untouched. A flag has always a status:
 * "no status" leaves it as it is.
 */
export async function doToAll(
  entries: readonly Entry[],
  doing: Doing,
  now: Date,
  hear: Hear = () => {},
): Promise<Done> {
  const records = entries.map(({ record }) => (record.kind === 'note' ? record.note : record.flag));
  const meant = records.filter((record) => doing.kind === 'delete' || changes(record, doing));
  const changed = await changeMany(meant, (record) => after(record, doing, now), { onProgress: hear });
  if (changed.kind === 'refused') return changed;
  const undo = async (onProgress: Hear): Promise<Refused | null> => {
    const written = await putBack(changed.before, { onProgress });
    return written.kind === 'refused' ? written : null;
  };
  return { kind: 'done', count: changed.before.length, undo };
}

function changes(record: Note | Flag, doing: Exclude<Doing, { readonly kind: 'delete' }>): boolean {
  if (doing.kind !== 'status') return record.tags.includes(doing.tag) !== (doing.kind === 'add-tag');
  if (!isNote(record) && doing.status === null) return false;
  return (record.assessment?.status ?? null) !== doing.status;
}

function after<Kind extends Note | Flag>(record: Kind, doing: Doing, now: Date): Kind | null {
  if (doing.kind === 'delete') return null;
  const modified = laterThan(record.modified, now);
  return doing.kind === 'status'
    ? { ...record, modified, assessment: withStatus(record.assessment, doing.status, now) }
    : { ...record, modified, tags: tagsAfter(record.tags, doing) };
}

function tagsAfter(tags: readonly string[], doing: { readonly kind: 'add-tag' | 'remove-tag'; readonly tag: string }) {
  const others = tags.filter((tag) => tag !== doing.tag);
  return doing.kind === 'add-tag' ? [...others, doing.tag] : others;
}
