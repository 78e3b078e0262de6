import { draftSchema, flagSchema, noteSchema } from './note.ts';
import type { Shelf } from './shelf.ts';
import { DRAFT_STEPS, FLAG_STEPS, NOTE_STEPS } from './versions.ts';

/** Notes, one key each: `note:UUID`. */
export const NOTES = { prefix: 'note:', schema: noteSchema, steps: NOTE_STEPS } satisfies Shelf<typeof noteSchema>;

/** Flagged pages, one key each: `flag:PAGEKEY`. */
export const FLAGS = { prefix: 'flag:', schema: flagSchema, steps: FLAG_STEPS } satisfies Shelf<typeof flagSchema>;

/** What is typed and not saved, one key an editor: `draft:UUID`. */
export const DRAFTS = { prefix: 'draft:', schema: draftSchema, steps: DRAFT_STEPS } satisfies Shelf<typeof draftSchema>;
