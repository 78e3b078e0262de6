import { alone } from '../browser/locks.ts';
import { read, remove, type Written, write } from '../browser/storage.ts';
import { type Draft, type Note, newId, newNote, uuidOf } from './note.ts';
import { judge } from './shelf.ts';
import { DRAFTS, NOTES } from './shelves.ts';

/** A write that storage did not take. */
export type Refused = Extract<Written, { kind: 'refused' }>;

/**
 * What became of a draft: `saved`; `both-kept` where the note was changed elsewhere meanwhile, so that the draft
 * became a note of its own beside it; `brought-back` where it was deleted elsewhere meanwhile.
 */
export type Saved = { readonly kind: 'saved' | 'both-kept' | 'brought-back'; readonly note: Note } | Refused;

/** What became of a deletion. `note` is what there was, for `restoreNote`. */
export type Deleted = { readonly kind: 'deleted'; readonly note: Note } | { readonly kind: 'gone' } | Refused;

/** Makes a draft a note, or the new text of the note it edits, and forgets the draft. `now` is when. */
export function saveDraft(draft: Draft, now: Date): Promise<Saved> {
  return aloneWithNotes(async () => {
    const id = draft.note ?? draft.id;
    const kept = await noteUnder(id);
    const saved = kept.kind === 'readable' ? await change(kept.value, draft, now) : await create(kept.kind, draft, now);
    if (saved.kind !== 'refused') await remove(DRAFTS.prefix + uuidOf(draft.id));
    return saved;
  });
}

/** Deletes a note. A record that cannot be read is never deleted. */
export function deleteNote(id: string): Promise<Deleted> {
  return aloneWithNotes(async () => {
    const kept = await noteUnder(id);
    if (kept.kind !== 'readable') return { kind: 'gone' };
    const removed = await remove(NOTES.prefix + uuidOf(id));
    return removed.kind === 'written' ? { kind: 'deleted', note: kept.value } : removed;
  });
}

/** Takes a deletion back. Does nothing where the note is there. */
export function restoreNote(note: Note): Promise<Written> {
  return aloneWithNotes(async () => {
    const kept = await noteUnder(note.id);
    return kept.kind === 'nothing' ? write(NOTES.prefix + uuidOf(note.id), note) : { kind: 'written' };
  });
}

const noteUnder = async (id: string) => judge(NOTES, await read(NOTES.prefix + uuidOf(id)));

async function create(kept: 'unreadable' | 'nothing', draft: Draft, now: Date): Promise<Saved> {
  const id = kept === 'nothing' ? (draft.note ?? draft.id) : newId();
  return put(newNote(id, draft.target, draft.value, now), draft.note === null ? 'saved' : 'brought-back');
}

async function change(note: Note, draft: Draft, now: Date): Promise<Saved> {
  if (note.body.value === draft.value) return { kind: 'saved', note };
  if (note.modified !== draft.seen) return put(newNote(newId(), draft.target, draft.value, now), 'both-kept');
  // Later than before even where the clock went back: `modified` is how another window sees the change.
  const modified = new Date(Math.max(now.getTime(), Date.parse(note.modified) + 1)).toISOString();
  return put({ ...note, modified, body: { ...note.body, value: draft.value } }, 'saved');
}

async function put(note: Note, kind: 'saved' | 'both-kept' | 'brought-back'): Promise<Saved> {
  const written = await write(NOTES.prefix + uuidOf(note.id), note);
  return written.kind === 'written' ? { kind, note } : written;
}

// Two windows may save the same note at the same moment: only one may look and write at a time.
const aloneWithNotes = <T>(job: () => Promise<T>): Promise<T> => alone('notes', job);
