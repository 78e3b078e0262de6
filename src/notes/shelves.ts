import { draftSchema, flagSchema, noteSchema } from './note.ts';
import type { Shelf } from './shelf.ts';
import { DRAFT_STEPS, FLAG_STEPS, NOTE_STEPS } from './versions.ts';

/** Notes, one key each: `note:PAGEKEY#UUID`. Version 1 kept them under `note:UUID`. */
export const NOTES = { prefix: 'note:', schema: noteSchema, steps: NOTE_STEPS } satisfies Shelf<typeof noteSchema>;

/** Flagged pages, one key each: `flag:PAGEKEY`. */
export const FLAGS = { prefix: 'flag:', schema: flagSchema, steps: FLAG_STEPS } satisfies Shelf<typeof flagSchema>;

/** What is typed and not saved, one key an editor: `draft:PAGEKEY#UUID`. Version 1 kept it under `draft:UUID`. */
export const DRAFTS = { prefix: 'draft:', schema: draftSchema, steps: DRAFT_STEPS } satisfies Shelf<typeof draftSchema>;

type Kept = { readonly id: string; readonly target: { readonly source: string } };

/** The storage key of a note or a draft. A page key has no fragment, so `#` ends it. */
export function keyOf({ prefix }: { readonly prefix: string }, { id, target }: Kept): string {
  return `${prefix}${target.source}#${uuidOf(id)}`;
}

/** The storage key that version 1 kept a note or a draft under. */
export function oldKeyOf({ prefix }: { readonly prefix: string }, { id }: Pick<Kept, 'id'>): string {
  return prefix + uuidOf(id);
}

/** Whether a storage key may hold a note or a draft of a page: every old key may. */
export function mayBeOn(pageKey: string, { prefix }: { readonly prefix: string }, key: string): boolean {
  return key.startsWith(`${prefix}${pageKey}#`) || isOldKey(key, prefix);
}

/** Whether a storage key does not tell its page: the keys of version 1 do not. */
export function isOldKey(key: string, prefix: string): boolean {
  return key.startsWith(prefix) && !key.includes('#');
}

function uuidOf(id: string): string {
  return id.replace('urn:uuid:', '');
}
