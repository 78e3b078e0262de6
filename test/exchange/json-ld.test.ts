import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { noteSchema } from '../../src/notes/note.ts';
import { anyNote, anyRecords } from './arbitrary.ts';
import { fileOf, readOf } from './making.ts';

const byId = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : 1);

test('any note of the tests is one that storage takes', () => {
  fc.assert(
    fc.property(anyNote, (note) => {
      expect(v.parse(noteSchema, note)).toStrictEqual(note);
    }),
  );
});

test('what goes out as JSON-LD comes in as the very same records', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, async (records) => {
      const { notes, flags, skipped } = await readOf(fileOf('json-ld', records));
      expect(skipped).toEqual([]);
      expect([...notes].sort(byId)).toStrictEqual([...records.notes].sort(byId));
      expect([...flags].sort(byId)).toStrictEqual([...records.flags].sort(byId));
    }),
    { numRuns: 150 },
  );
});
