import { expect, test } from 'vitest';
import { analyse, ledgerOf, tell } from '../../src/engine/index.ts';
import { ALL, rowsIn, withKind } from '../../src/panel/filter.ts';
import { headlineIn, mixOf } from '../../src/panel/ledger-in.ts';
import { rowAt, rowsOf, shadeOf } from '../../src/panel/rows.ts';
import { otherNames } from '../../src/panel/source-names.ts';

const TEXT = `Bridge reportedly closes
Critics say the bridge is unsafe, but Mayor Anna Vermeer said it is sound.
The bridge allegedly cost too much, according to the Audit Office.
Critics say the bridge is unsafe, but Mayor Anna Vermeer said it is sound.
Vermeer said on Wednesday that an aide had told her.`;

const ledger = ledgerOf(TEXT, tell(TEXT, analyse(TEXT)));
const rows = rowsOf(TEXT, ledger.entries);

test('every attribution is a row, in page order, and no two have one key', () => {
  expect(rows.length).toBe(ledger.entries.length);
  expect(rows.length).toBeGreaterThan(6);
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, place) => place + 1));
  const starts = rows.map(({ entry }) => entry.signal.start);
  expect(starts).toEqual([...starts].sort((one, other) => one - other));
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});

test('keys stay when a paragraph comes in above', () => {
  const longer = `A word of welcome to all readers.\n${TEXT}`;
  const later = rowsOf(longer, ledgerOf(longer, tell(longer, analyse(longer))).entries);
  expect(later.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
});

test('the notes of a sentence stand under one row, an unsourced one where there is any', () => {
  const holders = rows.filter(({ holdsNotes }) => holdsNotes);
  const sentences = new Set(rows.map(({ claim }) => claim.sentence.start));
  expect(holders.map(({ claim }) => claim.sentence.start)).toEqual([...sentences]);
  const mixed = holders.find(({ claim }) => claim.signals.length > 1);
  expect(mixed?.entry.verdict).toBe('unsourced');
});

test('words of the page find their row, and others of the sentence the first in it', () => {
  for (const row of rows) expect(rowAt(rows, row.entry.signal)).toBe(row);
  const unsafe = TEXT.indexOf('unsafe');
  expect(rowAt(rows, { start: unsafe, end: unsafe + 6 })?.entry.kind).toBe('vague');
  expect(rowAt(rows, { start: TEXT.length + 5, end: TEXT.length + 9 })).toBeNull();
});

test('the parts of the bar make up the whole, and what is sourced counts as named', () => {
  const mix = mixOf(rows);
  expect(mix[0]?.kind).toBe('named');
  expect(mix.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
  const sourced = rows.find(({ entry }) => entry.kind === 'alleged' && entry.verdict === 'sourced');
  expect(sourced && shadeOf(sourced.entry)).toBe('named');
});

test('filters go together, and each can be taken back', () => {
  const vague = withKind(ALL, 'vague');
  expect(rowsIn(rows, vague).map(({ entry }) => entry.kind)).toEqual(['vague', 'vague']);
  expect(rowsIn(rows, { ...vague, verdict: 'sourced' })).toEqual([]);
  expect(rowsIn(rows, withKind(vague, 'vague'))).toEqual(rows);
  const vermeer = ledger.sources.findIndex(({ name }) => name.includes('Vermeer'));
  const hers = rowsIn(rows, { ...ALL, source: vermeer });
  expect(hers).toHaveLength(ledger.sources[vermeer]?.entries.length ?? 0);
  expect(hers.length).toBe(3);
});

test('a source has its other names, without pronouns and without repeating itself', () => {
  const source = { name: 'Anna Vermeer', kind: 'named', entries: [0, 1, 2, 3], told: null } as const;
  const text = 'Anna Vermeer said. Vermeer said. She said. vermeer said.';
  const words = ['Anna Vermeer', 'Vermeer', 'She', 'vermeer'];
  const [any] = ledger.entries;
  if (!any) throw new Error('no entry');
  let from = 0;
  const entries = words.map((each) => {
    const start = text.indexOf(each, from);
    from = start + each.length;
    return { ...any, signal: { ...any.signal, source: { start, end: from } } };
  });
  expect(otherNames(text, source, entries)).toEqual(['Vermeer']);
});

test.each([
  ['Harbour\nBridge closes for good in May\nThe council met.', 'Bridge closes for good in May | The Post', 8],
  ['Bridge’s closure divides the council\nIt met.', "Bridge's closure divides the council", 0],
])('the headline of %j is the line that the title begins with', (text, title, start) => {
  expect(headlineIn(text, title)).toEqual({ start, end: text.indexOf('\n', start) });
});

test('a short line is no headline, nor one that the title does not have', () => {
  expect(headlineIn('Harbour\nThe council met on Tuesday.', 'Harbour news of the day')).toBeNull();
});
