import { type Content, contentOf, type Draft, type Note, newId, type Target } from './note.ts';

/** A comment that nothing is typed in yet. */
export const EMPTY: Content = { value: '', motivation: 'commenting', creator: '', tags: [], assessment: null };

/** A draft of a note to be. */
export function draftOf(target: Target, now: Date, content: Content = EMPTY): Draft {
  return { version: 2, id: newId(), note: null, seen: null, modified: now.toISOString(), ...content, target };
}

/** A draft that edits a note. */
export function draftFrom(note: Note, now: Date): Draft {
  const { id, modified, target } = note;
  return {
    version: 2,
    id: newId(),
    note: id,
    seen: modified,
    modified: now.toISOString(),
    ...contentOf(note),
    target,
  };
}
