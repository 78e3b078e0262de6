import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRecords } from './arbitrary.ts';
import { FLAG, fileOf, NOTE, noteWith } from './making.ts';

/** The records of a CSV file by RFC 4180 alone. Fails where the file is not strictly of that form. */
function recordsIn(file: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let record: string[] = [];
  for (let at = 0; at < file.length; at = cell.lastIndex) {
    cell.lastIndex = at;
    const found = cell.exec(file);
    if (!found) throw new Error(`Not CSV: ${JSON.stringify(file.slice(at, at + 40))}`);
    record.push(found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'));
    if (found[3] === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}

test('the columns and their order stay', () => {
  const file = fileOf('csv', { notes: [NOTE], flags: [FLAG] });
  expect(file.startsWith('\uFEFFrecord,')).toBe(true);
  const [head, flag, note] = recordsIn(file.slice(1));
  expect(head?.join(' ')).toBe(
    'record page address title words sentence kind note tags motivation status status_changed source_found author ' +
      'created modified seen start end id',
  );
  expect(note).toEqual([
    'note',
    'https://example.com/harbour',
    'https://example.com/harbour?utm_source=mail#top',
    'Harbour to close',
    'It may close, officials said.',
    'It may close, officials said.',
    'anonymous',
    'Ask the harbour office. 🦊',
    'harbour; to ask',
    'questioning',
    'source-found',
    '2026-11-22T08:16:30.000Z',
    'https://example.org/minutes',
    'A. K.',
    '2026-11-22T08:15:00.000Z',
    '2026-11-22T08:16:30.000Z',
    '2026-11-22T08:14:00.000Z',
    '7',
    '36',
    NOTE.id,
  ]);
  expect(flag?.slice(0, 2)).toEqual(['flag', 'https://example.com/harbour']);
});

test('any record is a CSV record that holds what it says, and never a formula', () => {
  fc.assert(
    fc.property(anyRecords, ({ notes, flags }) => {
      const [head = [], ...records] = recordsIn(fileOf('csv', { notes, flags }).slice(1));
      expect(records).toHaveLength(notes.length + flags.length);
      const cellOf = (record: readonly string[], column: string): string => record[head.indexOf(column)] ?? '';
      for (const note of notes) {
        const record = records.find((one) => cellOf(one, 'id') === note.id) ?? [];
        expect(record).toHaveLength(head.length);
        expect(cellOf(record, 'note').replace(/^'/, '')).toBe(note.body.value.replace(/^'/, ''));
        expect(cellOf(record, 'title').replace(/^'/, '')).toBe(note.target.title.replace(/^'/, ''));
      }
      expect(records.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }),
  );
});

test('a formula is made harmless', () => {
  const note = noteWith({ body: { ...NOTE.body, value: '=HYPERLINK("https://example.com")' } });
  const [, record] = recordsIn(fileOf('csv', { notes: [note], flags: [] }));
  expect(record).toContain(`'=HYPERLINK("https://example.com")`);
});
