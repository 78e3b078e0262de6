import { withStatus } from '../notes/assessing.ts';
import { changeFlag, restoreFlag, unflagPage } from '../notes/flags.ts';
import { type Assessment, type Flag, laterThan, type Note, type Status } from '../notes/note.ts';
import { changeNotes, putBack, type Refused } from '../notes/notes.ts';
import type { Entry } from './entry.ts';

/** What is done to entries at once. */
export type Doing =
  | { readonly kind: 'add-tag' | 'remove-tag'; readonly tag: string }
  | { readonly kind: 'status'; readonly status: Status | null }
  | { readonly kind: 'delete' };

/** What became of it, and the way back. */
export type Done =
  | { readonly kind: 'done'; readonly count: number; readonly undo: () => Promise<Refused | null> }
  | Refused;

/**
 * Does the same to many entries. Entries that it would leave as they are stay untouched. A flag has always a status:
 * "no status" leaves it as it is.
 */
export async function doToAll(entries: readonly Entry[], doing: Doing, now: Date): Promise<Done> {
  const notes = entries.flatMap(({ record }) => (record.kind === 'note' ? record.note : []));
  const flags = entries.flatMap(({ record }) => (record.kind === 'flag' ? record.flag : []));
  const changedNotes = notes.filter((note) => doing.kind === 'delete' || changes(note, doing));
  const changed = await changeNotes(changedNotes, (note) => noteAfter(note, doing, now));
  if (changed.kind === 'refused') return changed;
  const before: Flag[] = [];
  const undo = async (): Promise<Refused | null> => {
    const written = [await putBack(changed.before)];
    for (const flag of before) written.push(await putFlagBack(flag, now));
    return written.find((one) => one.kind === 'refused') ?? null;
  };
  for (const flag of flags) {
    if (doing.kind !== 'delete' && !changes(flag, doing)) continue;
    const written = await changeOneFlag(flag, doing, now);
    if (written.kind === 'refused') {
      // All or nothing: what was done so far is taken back.
      await undo();
      return written;
    }
    before.push(flag);
  }
  return { kind: 'done', count: changed.before.length + before.length, undo };
}

function changes(record: Note | Flag, doing: Exclude<Doing, { readonly kind: 'delete' }>): boolean {
  if (doing.kind !== 'status') return record.tags.includes(doing.tag) !== (doing.kind === 'add-tag');
  if (record.motivation === 'assessing' && !('body' in record) && doing.status === null) return false;
  return (record.assessment?.status ?? null) !== doing.status;
}

function noteAfter(note: Note, doing: Doing, now: Date): Note | null {
  if (doing.kind === 'delete') return null;
  const modified = laterThan(note.modified, now);
  if (doing.kind === 'status') {
    const assessment: Assessment | null = withStatus(note.assessment, doing.status, now);
    return { ...note, modified, assessment };
  }
  return { ...note, modified, tags: tagsAfter(note.tags, doing) };
}

function changeOneFlag(flag: Flag, doing: Doing, now: Date) {
  const page = flag.target.source;
  if (doing.kind === 'delete') return unflagPage(page);
  if (doing.kind === 'status') return changeFlag(page, doing.status === null ? {} : { status: doing.status }, now);
  return changeFlag(page, { tags: tagsAfter(flag.tags, doing) }, now);
}

async function putFlagBack(flag: Flag, now: Date) {
  const { status, link } = flag.assessment;
  const written = await restoreFlag(flag);
  return written.kind === 'refused'
    ? written
    : changeFlag(flag.target.source, { status, link, tags: [...flag.tags] }, now);
}

function tagsAfter(tags: readonly string[], doing: { readonly kind: 'add-tag' | 'remove-tag'; readonly tag: string }) {
  const others = tags.filter((tag) => tag !== doing.tag);
  return doing.kind === 'add-tag' ? [...others, doing.tag] : others;
}
