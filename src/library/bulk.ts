import { withStatus } from '../notes/assessing.ts';
import { changeFlag, restoreFlag, unflagPage } from '../notes/flags.ts';
import { type Assessment, type Flag, laterThan, type Note, type Status } from '../notes/note.ts';
import { changeNotes, putBack, type Refused } from '../notes/notes.ts';
import { forgetWatch, restoreWatch, type Watch } from '../notes/watch.ts';
import type { Entry } from './entry.ts';

/** Of how many pages it is looked whether anything is left on them. */
const MOST_PAGES = 100;

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
  const forgotten = doing.kind === 'delete' ? await forgetWatches(entries) : [];
  const undoAll = async (): Promise<Refused | null> => {
    const refused = await undo();
    for (const watch of forgotten) await restoreWatch(watch);
    return refused;
  };
  return { kind: 'done', count: changed.before.length + before.length, undo: undoAll };
}

/** What was known of pages that nothing is left on. Each costs a look at all keys, so of very many pages it stays. */
async function forgetWatches(entries: readonly Entry[]): Promise<readonly Watch[]> {
  const pages = [...new Set(entries.map(({ page }) => page))].slice(0, MOST_PAGES);
  const forgotten: Watch[] = [];
  for (const page of pages) {
    const watch = await forgetWatch(page);
    if (watch) forgotten.push(watch);
  }
  return forgotten;
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
