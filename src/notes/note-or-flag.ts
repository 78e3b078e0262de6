import type { Flag, Note } from './note.ts';
import { judge, type Kept } from './shelf.ts';
import { FLAGS, NOTES } from './shelves.ts';

/** Whether a storage key holds a note or a flag. */
export function isNoteOrFlag(key: string): boolean {
  return key.startsWith(NOTES.prefix) || key.startsWith(FLAGS.prefix);
}

/** What the value under such a key is worth. */
export function judgeNoteOrFlag(key: string, value: unknown): Kept<Note | Flag> {
  return key.startsWith(NOTES.prefix) ? judge(NOTES, value) : judge(FLAGS, value);
}

/** Whether a record is a note: a flag has no text. */
export function isNote(record: Note | Flag): record is Note {
  return 'body' in record;
}
