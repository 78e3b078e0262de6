import { remove, type Written, write } from '../browser/storage.ts';
import { type Draft, type Note, newId, type Target, uuidOf } from './note.ts';
import { DRAFTS } from './shelves.ts';

/** An empty draft of a note to be. */
export function draftOf(target: Target, now: Date): Draft {
  return { version: 1, id: newId(), note: null, seen: null, modified: now.toISOString(), value: '', target };
}

/** A draft that edits a note. */
export function draftFrom({ id, modified, body, target }: Note, now: Date): Draft {
  return { version: 1, id: newId(), note: id, seen: modified, modified: now.toISOString(), value: body.value, target };
}

/**
 * Keeps a draft. To be called at every change: a popup closes without a warning, and what waits then is lost. Writes
 * are carried out in the order of the calls.
 */
export function keepDraft(draft: Draft): Promise<Written> {
  return write(DRAFTS.prefix + uuidOf(draft.id), draft);
}

/** Forgets a draft. */
export function dropDraft(id: string): Promise<Written> {
  return remove(DRAFTS.prefix + uuidOf(id));
}
