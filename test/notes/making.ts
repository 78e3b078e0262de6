import type { Flag, Note } from '../../src/notes/note.ts';
import { FLAG_2, NOTE_2 } from './samples.ts';

/** The page key of the nth page of the tests. */
export function pageOf(place: number): string {
  return `https://example.com/${place}`;
}

/** The id of the nth record of the tests. */
export function idOf(place: number): string {
  return `urn:uuid:00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;
}

/** The nth note of the tests, `minute` minutes after noon. Five of them are on one page. */
export function noteOf(place: number, value = `Note ${place}`, minute = 0): Note {
  const modified = new Date(Date.UTC(2026, 10, 22, 12, minute)).toISOString();
  const source = pageOf(Math.floor(place / 5));
  return structuredClone({
    ...NOTE_2,
    id: idOf(place),
    modified,
    body: { ...NOTE_2.body, value },
    target: { ...NOTE_2.target, source, url: source },
  }) as unknown as Note;
}

/** The first notes of the tests. */
export function notesOf(count: number, minute: number): readonly Note[] {
  return Array.from({ length: count }, (_, place) => noteOf(place, `Note ${place} of ${minute}`, minute));
}

/** The flag of the nth page of the tests. */
export function flagOf(place: number, minute = 0): Flag {
  const modified = new Date(Date.UTC(2026, 10, 22, 12, minute)).toISOString();
  const source = pageOf(place);
  return structuredClone({
    ...FLAG_2,
    id: idOf(place),
    modified,
    target: { ...FLAG_2.target, source, url: source },
  }) as unknown as Flag;
}

/** The storage key of a note of the tests. */
export function keyOfNote({ id, target }: Note): string {
  return `note:${target.source}#${id.slice('urn:uuid:'.length)}`;
}

/** Notes and flags as storage holds them. */
export function asStored(notes: readonly Note[], flags: readonly Flag[] = []): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ...notes.map((note): [string, unknown] => [keyOfNote(note), note]),
    ...flags.map((flag): [string, unknown] => [`flag:${flag.target.source}`, flag]),
  ]);
}
