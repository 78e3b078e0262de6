import { type Refused, readMany, remove, type Written } from '../browser/storage.ts';
import { changeRecords } from './change.ts';
import { isSame } from './is-same.ts';
import { aloneWithNotes } from './lock.ts';
import { changedNote, contentOf, type Draft, laterThan, type Note, newId, newNote, type Target } from './note.ts';
import { judge, type Kept } from './shelf.ts';
import { DRAFTS, keyOf, NOTES, oldKeyOf } from './shelves.ts';

export type { Refused } from '../browser/storage.ts';

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
    const { kept, oldKeys } = await keptAs({ id, target: draft.target });
    const saved =
      kept.kind === 'readable' ? await change(kept.value, oldKeys, draft, now) : await create(kept.kind, draft, now);
    if (saved.kind !== 'refused') await remove([keyOf(DRAFTS, draft), oldKeyOf(DRAFTS, draft)]);
    return saved;
  });
}

/** Deletes a note. A record that cannot be read is never deleted. */
export function deleteNote(note: Lookup): Promise<Deleted> {
  return aloneWithNotes(async () => {
    const { kept, oldKeys } = await keptAs(note);
    if (kept.kind !== 'readable') return { kind: 'gone' };
    const removed = await changeRecords({ forget: [keyOf(NOTES, note), ...oldKeys], count: 1 });
    return removed.kind === 'written' ? { kind: 'deleted', note: kept.value } : removed;
  });
}

/** Takes a deletion back. Does nothing where the note is there. */
export function restoreNote(note: Note): Promise<Written> {
  return aloneWithNotes(async () => {
    const { kept } = await keptAs(note);
    if (kept.kind !== 'nothing') return { kind: 'written' };
    return changeRecords({ put: { [keyOf(NOTES, note)]: note }, count: 1 });
  });
}

/** Attaches a note to other words, or to the same words where they stand now. A note that is gone stays gone. */
export function reattachNote(note: Note, target: Target, now: Date): Promise<Saved | { readonly kind: 'gone' }> {
  return aloneWithNotes(async () => {
    const { kept, oldKeys } = await keptAs(note);
    if (kept.kind !== 'readable') return { kind: 'gone' };
    const reattached = { ...kept.value, modified: laterThan(kept.value.modified, now), target };
    const moves = keyOf(NOTES, note) !== keyOf(NOTES, reattached);
    return put(reattached, moves ? [keyOf(NOTES, note), ...oldKeys] : oldKeys, 'saved');
  });
}

type Lookup = Pick<Note, 'id'> & { readonly target: Pick<Note['target'], 'source'> };

/** What there is of a note, and the key of version 1 where it is still under that. */
type Found = { readonly kept: Kept<Note>; readonly oldKeys: readonly string[] };

async function keptAs(note: Lookup): Promise<Found> {
  return foundIn(await readMany([keyOf(NOTES, note), oldKeyOf(NOTES, note)]), note);
}

function foundIn(stored: ReadonlyMap<string, unknown>, note: Lookup): Found {
  const [key, oldKey] = [keyOf(NOTES, note), oldKeyOf(NOTES, note)];
  const kept = judge(NOTES, stored.get(key) ?? stored.get(oldKey));
  return { kept, oldKeys: stored.has(oldKey) ? [oldKey] : [] };
}

async function create(kept: 'unreadable' | 'nothing', draft: Draft, now: Date): Promise<Saved> {
  const id = kept === 'nothing' ? (draft.note ?? draft.id) : newId();
  return put(newNote(id, draft.target, draft, now), [], draft.note === null ? 'saved' : 'brought-back');
}

async function change(note: Note, oldKeys: readonly string[], draft: Draft, now: Date): Promise<Saved> {
  const changed = changedNote(note, draft, now);
  if (isSame(contentOf(note), contentOf(changed))) return { kind: 'saved', note };
  if (note.modified !== draft.seen) return put(newNote(newId(), draft.target, draft, now), [], 'both-kept');
  return put(changed, oldKeys, 'saved');
}

async function put(
  note: Note,
  forget: readonly string[],
  kind: 'saved' | 'both-kept' | 'brought-back',
): Promise<Saved> {
  const written = await changeRecords({ put: { [keyOf(NOTES, note)]: note }, forget, count: 1 });
  return written.kind === 'refused' ? written : { kind, note };
}
