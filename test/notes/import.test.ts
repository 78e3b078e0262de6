import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { everything } from '../../src/notes/everything.ts';
import { carryOut, type Incoming, lastImport, planImport, undoImport } from '../../src/notes/import.ts';
import { changeMany } from '../../src/notes/many.ts';
import type { Flag, Note } from '../../src/notes/note.ts';
import { putInOrder } from '../../src/notes/recovery.ts';
import { freshBrowser, held, killedAfter, refusal } from './fake-storage.ts';
import { asStored, flagOf, keyOfNote, noteOf, notesOf, pageOf } from './making.ts';
import { NOTE_1 } from './samples.ts';

vi.mock('../../src/browser/storage.ts', async () => (await import('./fake-storage.ts')).storage);
vi.mock('../../src/browser/locks.ts', async () => (await import('./fake-storage.ts')).locks);

const NOW = new Date('2026-11-23T12:00:00Z');
const FULL = { kind: 'refused', reason: 'quota', message: 'QUOTA_BYTES quota exceeded' } as const;

beforeEach(freshBrowser);

function keep(notes: readonly Note[], flags: readonly Flag[] = []): void {
  for (const [key, value] of asStored(notes, flags)) held.set(key, structuredClone(value));
}

async function plan(notes: readonly unknown[], flags: readonly unknown[] = []) {
  return planImport(await everything(), { notes, flags });
}

async function take(incoming: Incoming, job = {}) {
  return carryOut(await planImport(await everything(), incoming), job, NOW);
}

/** What the reader would see of storage: notes, flags, drafts. */
function records(): ReadonlyMap<string, unknown> {
  return new Map([...held].filter(([key]) => /^(?:note|flag|draft):/.test(key)).sort());
}

/** Two of them fill a write. */
const heavy = (count: number, minute = 0): readonly Note[] =>
  Array.from({ length: count }, (_, place) => noteOf(place, 'x'.repeat(1_900_000), minute));

const many = (count: number, minute = 0): readonly Note[] => notesOf(count, minute);

test('what is new, changed, the same, older and unreadable is told beforehand', async () => {
  keep([noteOf(1), noteOf(2, 'two', 5), noteOf(3, 'three', 5)], [flagOf(1)]);
  const twin = { ...noteOf(9, 'Note 1'), target: noteOf(1).target };
  const incoming = [
    noteOf(2, 'two, later', 6),
    noteOf(3, 'three, before', 4),
    noteOf(4),
    twin,
    { version: 99 },
    'scribble',
  ];
  const { notes, flags, unreadable } = await plan(incoming, [flagOf(1), flagOf(2)]);
  expect(notes).toEqual({
    new: [noteOf(4)],
    changed: [{ kept: noteOf(2, 'two', 5), incoming: noteOf(2, 'two, later', 6) }],
    same: 1,
    older: 1,
  });
  expect(flags).toEqual({ new: [flagOf(2)], changed: [], same: 1, older: 0 });
  expect(unreadable).toBe(2);
});

test('two equal notes stay two, and one that is kept stands for one of them', async () => {
  const [one, other] = [noteOf(1, 'x'), noteOf(2, 'x')];
  expect((await plan([one, other])).notes.new).toHaveLength(2);
  keep([one]);
  expect((await plan([one, other])).notes).toMatchObject({ new: [other], same: 1 });
  expect((await plan([other, { ...other, id: noteOf(3).id }])).notes).toMatchObject({
    same: 1,
    new: [{ body: { value: 'x' } }],
  });
});

test('a dismissed mark and a status without text on the same words are not the same', async () => {
  const dismissed: Note = { ...noteOf(1, ''), motivation: 'moderating', assessment: null };
  keep([dismissed]);
  expect((await plan([{ ...dismissed, id: noteOf(2).id, motivation: 'assessing' }])).notes.new).toHaveLength(1);
});

test('records of version 1 come in as version 2', async () => {
  await take({ notes: [NOTE_1], flags: [] });
  expect([...records().values()]).toMatchObject([{ version: 2, id: NOTE_1.id }]);
});

test('an import comes in once, however often, and is not counted as changes to export', async () => {
  const incoming = { notes: many(12), flags: [flagOf(0), flagOf(1)] };
  const stale = await plan(incoming.notes, incoming.flags);
  expect(await take(incoming)).toEqual({ kind: 'done', added: 14, changed: 0 });
  expect(records()).toEqual(new Map([...asStored(incoming.notes, incoming.flags)].sort()));
  expect(await carryOut(stale, {}, NOW)).toEqual({ kind: 'done', added: 0, changed: 0 });
  const foreign = incoming.notes.map((note, place) => ({ ...note, id: noteOf(100 + place).id }));
  expect(await take({ notes: foreign, flags: [] })).toEqual({ kind: 'done', added: 0, changed: 0 });
  expect(held.get('export-reminder')).toMatchObject({ changes: 0 });
});

test('a note that was attached elsewhere leaves its old place', async () => {
  keep([noteOf(1)]);
  const moved = { ...noteOf(1, 'Note 1', 9), target: { ...noteOf(1).target, source: pageOf(7) } };
  expect(await take({ notes: [moved], flags: [] })).toMatchObject({ kind: 'done', added: 1 });
  expect([...records().keys()]).toEqual([keyOfNote(moved)]);
  await undoImport();
  expect(records()).toEqual(asStored([noteOf(1)]));
});

test('a record that cannot be read is not written over', async () => {
  const broken = { version: 99, what: 'of a later release' };
  held.set(keyOfNote(noteOf(1)), broken);
  held.set(`flag:${pageOf(1)}`, broken);
  const incoming = { notes: [noteOf(1)], flags: [flagOf(1)] };
  expect(await take(incoming)).toMatchObject({ kind: 'done', added: 1 });
  expect(await take(incoming)).toMatchObject({ kind: 'done', added: 0 });
  expect(held.get(keyOfNote(noteOf(1)))).toEqual(broken);
  expect(held.get(`flag:${pageOf(1)}`)).toEqual(broken);
});

test('names of prototypes in a record do no harm', async () => {
  const text = JSON.stringify(noteOf(1));
  const notes = [
    JSON.parse(`${text.slice(0, -1)},"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`),
  ];
  await take({ notes: [...notes, JSON.parse('{"__proto__":{"version":2}}')], flags: [] });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect((await everything()).notes.get(keyOfNote(noteOf(1)))?.body.value).toBe('Note 1');
  expect(await take({ notes, flags: [] })).toMatchObject({ added: 0, changed: 0 });
});

test('an import is taken back, but for what was changed since', async () => {
  const before = [noteOf(0, 'kept'), noteOf(1, 'kept')];
  keep(before);
  await take({ notes: [noteOf(0, 'newer', 1), noteOf(1, 'newer', 1), noteOf(2), noteOf(3)], flags: [flagOf(0)] });
  expect(await lastImport()).toEqual({ date: NOW.toISOString(), added: 3, changed: 2 });
  const edited = [noteOf(1, 'newer', 1), noteOf(3)];
  await changeMany(edited, (note) => ({ ...note, tags: ['mine'], modified: NOW.toISOString() }));
  expect(await undoImport()).toEqual({
    kind: 'undone',
    removed: 2,
    restored: 1,
    stayed: [noteOf(3), noteOf(1)].map(keyOfNote),
  });
  const { notes, flags } = await everything();
  expect([...notes.values()].map(({ body }) => body.value).sort()).toEqual(['Note 3', 'kept', 'newer']);
  expect(flags.size).toBe(0);
  expect(await undoImport()).toEqual({ kind: 'nothing' });
});

test.each([
  ['the first records', (keys: readonly string[]) => keys.some((key) => key.startsWith('journal:import#0'))],
  ['later records', (keys: readonly string[]) => keys.some((key) => key.startsWith('journal:import#2'))],
  ['the backup', (keys: readonly string[]) => keys.some((key) => key.startsWith('backup:'))],
])('where storage refuses %s nothing is half done', async (_what, only) => {
  keep([noteOf(0, 'kept')]);
  const before = records();
  Object.assign(refusal, { answer: FULL, only });
  expect(await take({ notes: heavy(7, 1), flags: [] })).toEqual(FULL);
  expect(records()).toEqual(before);
  expect(
    [...held.keys()].filter(
      (key) => /^journal:|#\d+$/.test(key) && !key.startsWith('note:') && !key.startsWith('backup:'),
    ),
  ).toEqual([]);
});

test('a reader who gives an import up has everything as before, and heard how far it was', async () => {
  keep([noteOf(0, 'kept')]);
  const before = records();
  const end = new AbortController();
  const told: number[] = [];
  const onProgress = ({ done, of }: { readonly done: number; readonly of: number }): void => {
    told.push(done / of);
    if (done >= 2) end.abort();
  };
  expect(await take({ notes: heavy(7, 1), flags: [] }, { onProgress, signal: end.signal })).toEqual({
    kind: 'aborted',
  });
  expect(told).toEqual([0, 2 / 7]);
  expect(records()).toEqual(before);
});

test('an import that runs in another window is left alone when the background starts', async () => {
  const running = take({ notes: heavy(5), flags: [] }, { onProgress: () => putInOrder(NOW) });
  expect(await running).toMatchObject({ kind: 'done', added: 5 });
  await putInOrder(NOW);
  expect(records().size).toBe(5);
});

test('killed at any write, an import is in wholly or not at all, and so is its undo', async () => {
  const incoming = { notes: heavy(7, 1), flags: [flagOf(0)] };
  const start = async (): Promise<ReadonlyMap<string, unknown>> => {
    freshBrowser();
    keep([noteOf(0, 'kept'), noteOf(1, 'later', 30), noteOf(2, 'kept')], [flagOf(3)]);
    await putInOrder(NOW);
    return records();
  };
  const before = await start();
  await take(incoming);
  const after = records();
  let killed = 0;
  for (let writes = 0; ; writes += 1) {
    await start();
    const outcome = await killedAfter(writes, () => take(incoming));
    await putInOrder(NOW);
    const isIn = outcome !== 'killed' || (await lastImport()) !== null;
    expect(records(), `killed at write ${writes}`).toEqual(isIn ? after : before);
    if (outcome !== 'killed') break;
    killed += 1;
  }
  expect(killed).toBeGreaterThan(6);
  for (let writes = 0; ; writes += 1) {
    await start();
    await take(incoming);
    const outcome = await killedAfter(writes, undoImport);
    await putInOrder(NOW);
    expect(records(), `undo killed at write ${writes}`).toEqual(writes === 0 ? after : before);
    if (outcome !== 'killed') break;
  }
});

test('whatever is kept and whatever comes in: nothing double, nothing lost, and the undo is exact', async () => {
  const note = fc.record({ place: fc.nat(12), text: fc.constantFrom('a', 'b'), minute: fc.nat(3) });
  const flag = fc.record({ place: fc.nat(4), minute: fc.nat(3) });
  const library = fc.record({
    notes: fc.uniqueArray(note, { maxLength: 10, selector: ({ place }) => place }),
    flags: fc.uniqueArray(flag, { maxLength: 4, selector: ({ place }) => place }),
  });
  const made = ({
    notes,
    flags,
  }: {
    notes: { place: number; text: string; minute: number }[];
    flags: { place: number; minute: number }[];
  }) => ({
    notes: notes.map(({ place, text, minute }) => noteOf(place, text, minute)),
    flags: flags.map(({ place, minute }) => flagOf(place, minute)),
  });
  await fc.assert(
    fc.asyncProperty(library, library, async (kept, file) => {
      freshBrowser();
      const [here, incoming] = [made(kept), made(file)];
      keep(here.notes, here.flags);
      const before = records();
      await take(incoming);
      const after = records();
      const { notes, flags } = await everything();
      const ids = [...notes.values()].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, body, target } of [...here.notes, ...incoming.notes]) {
        const same = [...notes.values()].filter(
          (other) => other.id === id || (other.body.value === body.value && other.target.source === target.source),
        );
        expect(same.length).toBeGreaterThan(0);
      }
      for (const { target } of [...here.flags, ...incoming.flags])
        expect(flags.has(`flag:${target.source}`)).toBe(true);
      expect(await take(incoming)).toEqual({ kind: 'done', added: 0, changed: 0 });
      expect(records()).toEqual(after);
      await undoImport();
      expect(records()).toEqual(before);
    }),
    { numRuns: 100 },
  );
});
