import { readMany, remove, type Written, write } from '../browser/storage.ts';
import { aloneWithNotes } from './lock.ts';
import { changedNote, contentOf, type Draft, laterThan, type Note, newId, newNote, type Target } from './note.ts';
import { judge, type Kept } from './shelf.ts';
import { DRAFTS, keyOf, NOTES, oldKeyOf } from './shelves.ts';

/** A write that storage did not take. */
export type Refused = Extract<Written, { kind: 'refused' }>;

/**
 * What became of a draft: `saved`; `both-kept` where the note was changed elsewhere meanwhile, so that the draft
 * became a note of its own beside it; `brought-back` where it was deleted elsewhere meanwhile.
 */
export type Saved = { readonly kind: 'saved' | 'both-kept' | 'brought-back'; readonly note: Note } | Refused;

/** What became of a deletion. `note` is what there was, for `restoreNote`. */
export type Deleted = { readonly kind: 'deleted'; readonly note: Note } | { readonly kind: 'gone' } | Refused;

/** Makes a draft a note, or the new content of the note it edits, and forgets the draft. `now` is when. */
export function saveDraft(draft: Draft, now: Date): Promise<Saved> {
  return aloneWithNotes(async () => {
    const id = draft.note ?? draft.id;
    const kept = await keptAs({ id, target: draft.target });
    const saved = kept.kind === 'readable' ? await change(kept.value, draft, now) : await create(kept.kind, draft, now);
    if (saved.kind !== 'refused') await remove([keyOf(DRAFTS, draft), oldKeyOf(DRAFTS, draft)]);
    return saved;
  });
}

/** Deletes a note. A record that cannot be read is never deleted. */
export function deleteNote(note: Lookup): Promise<Deleted> {
  return aloneWithNotes(async () => {
    const kept = await keptAs(note);
    if (kept.kind !== 'readable') return { kind: 'gone' };
    const removed = await remove([keyOf(NOTES, note), oldKeyOf(NOTES, note)]);
    return removed.kind === 'written' ? { kind: 'deleted', note: kept.value } : removed;
  });
}

/** Takes a deletion back. Does nothing where the note is there. */
export function restoreNote(note: Note): Promise<Written> {
  return aloneWithNotes(async () => {
    const kept = await keptAs(note);
    return kept.kind === 'nothing' ? write({ [keyOf(NOTES, note)]: note }) : { kind: 'written' };
  });
}

/** Attaches a note to other words, or to the same words where they stand now. A note that is gone stays gone. */
export function reattachNote(note: Note, target: Target, now: Date): Promise<Saved | { readonly kind: 'gone' }> {
  return aloneWithNotes(async () => {
    const kept = await keptAs(note);
    if (kept.kind !== 'readable') return { kind: 'gone' };
    const reattached = { ...kept.value, modified: laterThan(kept.value.modified, now), target };
    const saved = await put(reattached, 'saved');
    if (saved.kind !== 'refused' && keyOf(NOTES, note) !== keyOf(NOTES, reattached)) await remove([keyOf(NOTES, note)]);
    return saved;
  });
}

/**
 * Changes or deletes many notes in one write each: `change` gives a note's new state, or null to delete it. Notes that
 * are gone or cannot be read are left out. `before` is what there was, for `putBack`.
 */
export function changeNotes(
  notes: readonly Note[],
  change: (note: Note) => Note | null,
): Promise<{ readonly kind: 'changed'; readonly before: readonly Note[] } | Refused> {
  return aloneWithNotes(async () => {
    const before: Note[] = [];
    const values: Record<string, Note> = {};
    const gone: string[] = [];
    for (const note of notes) {
      const kept = await keptAs(note);
      if (kept.kind !== 'readable') continue;
      const after = change(kept.value);
      before.push(kept.value);
      if (after) values[keyOf(NOTES, after)] = after;
      else gone.push(keyOf(NOTES, note));
      gone.push(oldKeyOf(NOTES, note));
    }
    const written = await write(values);
    if (written.kind === 'refused') return written;
    const removed = await remove(gone);
    return removed.kind === 'refused' ? removed : { kind: 'changed', before };
  });
}

/** Puts notes back as they were before `changeNotes`. */
export function putBack(before: readonly Note[]): Promise<Written> {
  return aloneWithNotes(() => write(Object.fromEntries(before.map((note) => [keyOf(NOTES, note), note]))));
}

type Lookup = Pick<Note, 'id'> & { readonly target: Pick<Note['target'], 'source'> };

/** What there is of a note, under its key or the one of version 1. */
async function keptAs(note: Lookup): Promise<Kept<Note>> {
  const [key, oldKey] = [keyOf(NOTES, note), oldKeyOf(NOTES, note)];
  const stored = await readMany([key, oldKey]);
  return judge(NOTES, stored.get(key) ?? stored.get(oldKey));
}

async function create(kept: 'unreadable' | 'nothing', draft: Draft, now: Date): Promise<Saved> {
  const id = kept === 'nothing' ? (draft.note ?? draft.id) : newId();
  return put(newNote(id, draft.target, draft, now), draft.note === null ? 'saved' : 'brought-back');
}

async function change(note: Note, draft: Draft, now: Date): Promise<Saved> {
  const changed = changedNote(note, draft, now);
  if (isSameContent(note, changed)) return { kind: 'saved', note };
  if (note.modified !== draft.seen) return put(newNote(newId(), draft.target, draft, now), 'both-kept');
  return put(changed, 'saved');
}

function isSameContent(one: Note, other: Note): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

async function put(note: Note, kind: 'saved' | 'both-kept' | 'brought-back'): Promise<Saved> {
  const written = await write({ [keyOf(NOTES, note)]: note });
  if (written.kind === 'refused') return written;
  await remove([oldKeyOf(NOTES, note)]);
  return { kind, note };
}
