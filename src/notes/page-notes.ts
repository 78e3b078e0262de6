import { allKeys, readMany, watch } from '../browser/storage.ts';
import type { Draft, Flag, Note } from './note.ts';
import { pageKey } from './page-key.ts';
import { judge } from './shelf.ts';
import { DRAFTS, FLAGS, isOldKey, mayBeOn, NOTES } from './shelves.ts';

/** What is kept on a page: notes and drafts from the oldest to the newest, and the flag. */
export type PageNotes = {
  readonly notes: readonly Note[];
  readonly drafts: readonly Draft[];
  readonly flag: Flag | null;
  /** The storage keys of records that cannot be read and may belong to this page. */
  readonly unreadable: readonly string[];
};

/** Reads what is kept on a page. `page` is its key, as in `page-key.ts`. */
export async function notesOn(page: string): Promise<PageNotes> {
  const flagKey = FLAGS.prefix + page;
  const keys = (await allKeys()).filter(
    (key) => key === flagKey || mayBeOn(page, NOTES, key) || mayBeOn(page, DRAFTS, key),
  );
  const stored = await readMany(keys);
  const notes: Note[] = [];
  const drafts: Draft[] = [];
  const unreadable: string[] = [];
  for (const [key, value] of stored) {
    if (isOfAnotherPage(value, page) || isTwin(key, page, stored)) continue;
    if (key.startsWith(NOTES.prefix)) {
      const kept = judge(NOTES, value);
      if (kept.kind === 'readable') notes.push(kept.value);
      else unreadable.push(key);
    } else if (key.startsWith(DRAFTS.prefix)) {
      const kept = judge(DRAFTS, value);
      if (kept.kind === 'readable') drafts.push(kept.value);
      else unreadable.push(key);
    }
  }
  const flag = judge(FLAGS, stored.get(flagKey));
  if (flag.kind === 'unreadable') unreadable.push(flagKey);
  return {
    notes: notes.sort((one, other) => one.created.localeCompare(other.created)),
    drafts: drafts.sort((one, other) => one.modified.localeCompare(other.modified)),
    flag: flag.kind === 'readable' ? flag.value : null,
    unreadable,
  };
}

/** Tells whenever a note or a flag changes, on this page or another, until `signal` aborts. Drafts are not told. */
export function watchNotes(callback: () => void, signal: AbortSignal): void {
  watch((changes) => {
    if (changes.some(({ key }) => key.startsWith(NOTES.prefix) || key.startsWith(FLAGS.prefix))) callback();
  }, signal);
}

/** The same for what may be on one page: what else is kept may change by the thousand. */
export function watchNotesOn(page: string, callback: () => void, signal: AbortSignal): void {
  watch((changes) => {
    if (changes.some(({ key }) => key === FLAGS.prefix + page || mayBeOn(page, NOTES, key))) callback();
  }, signal);
}

// While records of version 1 move to their new keys, one may be under both: the end of the new key tells which.
function isTwin(key: string, page: string, stored: ReadonlyMap<string, unknown>): boolean {
  return [NOTES, DRAFTS].some(
    ({ prefix }) => isOldKey(key, prefix) && stored.has(`${prefix}${page}#${key.slice(prefix.length)}`),
  );
}

// Records of version 1 do not tell their page by their key, and have a page key that was made in another way.
function isOfAnotherPage(value: unknown, key: string): boolean {
  if (typeof value !== 'object' || value === null || !('target' in value)) return false;
  const { target } = value;
  if (typeof target !== 'object' || target === null || !('source' in target)) return false;
  return typeof target.source === 'string' && pageKey(target.source) !== key;
}
