import { beforeEach, expect, test, vi } from 'vitest';
import { everything } from '../../src/notes/everything.ts';
import { flagPage, unflagPage } from '../../src/notes/flags.ts';
import { changeMany, putBack } from '../../src/notes/many.ts';
import { deleteNote, reattachNote, restoreNote } from '../../src/notes/notes.ts';
import { notesOn } from '../../src/notes/page-notes.ts';
import { putInOrder } from '../../src/notes/recovery.ts';
import { exportDone, isDue, reminder, turnReminder } from '../../src/notes/reminder.ts';
import { calls, freshBrowser, held, killedAfter, refusal } from './fake-storage.ts';
import { asStored, flagOf, keyOfNote, noteOf, notesOf, pageOf } from './making.ts';

vi.mock('../../src/browser/storage.ts', async () => (await import('./fake-storage.ts')).storage);
vi.mock('../../src/browser/locks.ts', async () => (await import('./fake-storage.ts')).locks);

const NOW = new Date('2026-11-23T12:00:00Z');
const FULL = { kind: 'refused', reason: 'quota', message: 'QUOTA_BYTES quota exceeded' } as const;
const TEN = notesOf(10, 0);

beforeEach(() => {
  freshBrowser();
  for (const [key, value] of asStored(TEN, [flagOf(3)])) held.set(key, value);
});

const records = (): ReadonlyMap<string, unknown> => new Map([...held].filter(([key]) => /^(?:note|flag):/.test(key)));
const tagged = (note: (typeof TEN)[number]) => ({ ...note, tags: ['new'] });

test('many notes are changed by one write, and put back by another', async () => {
  const before = records();
  const changed = await changeMany(TEN, tagged);
  expect(calls.writes).toBe(1);
  expect([...(await everything()).notes.values()].every(({ tags }) => tags[0] === 'new')).toBe(true);
  if (changed.kind === 'changed') await putBack(changed.before);
  expect(records()).toEqual(before);
});

test('notes that are gone, or cannot be read, are left out of a change of many', async () => {
  const [gone, broken] = TEN;
  if (!gone || !broken) throw new Error('no notes');
  held.delete(keyOfNote(gone));
  held.set(keyOfNote(broken), { version: 99 });
  expect(await changeMany(TEN, () => null)).toMatchObject({ before: TEN.slice(2) });
  expect([...records().keys()]).toEqual([keyOfNote(broken), `flag:${pageOf(3)}`]);
});

test('where a change of many takes several writes and storage refuses the second, nothing is changed', async () => {
  const heavy = [0, 1, 2].map((place) => noteOf(place, 'x'.repeat(9_000_000)));
  for (const [key, value] of asStored(heavy)) held.set(key, value);
  const before = records();
  Object.assign(refusal, { answer: FULL, only: (keys: readonly string[]) => keys.includes('journal:bulk#1') });
  expect(await changeMany(heavy, tagged)).toEqual(FULL);
  expect(records()).toEqual(before);
  expect([...held.keys()].filter((key) => key.startsWith('journal:'))).toEqual([]);
  refusal.answer = null;
  expect(await changeMany(heavy, tagged)).toMatchObject({ kind: 'changed' });
  expect(await reminder()).toMatchObject({ changes: 3 });
  expect([...held.keys()].filter((key) => key.startsWith('journal:'))).toEqual([]);
});

test('killed at any write, a change of many is done wholly or not at all', async () => {
  const start = (): ReadonlyMap<string, unknown> => {
    freshBrowser();
    for (const [key, value] of asStored(TEN)) held.set(key, value);
    return records();
  };
  const mixed = (note: (typeof TEN)[number]) => (note.id === TEN[0]?.id ? null : tagged(note));
  const before = start();
  await changeMany(TEN, mixed);
  const after = records();
  expect(after.size).toBe(9);
  for (let writes = 0; ; writes += 1) {
    start();
    const outcome = await killedAfter(writes, () => changeMany(TEN, mixed));
    await putInOrder(NOW);
    expect(records()).toEqual(writes === 0 ? before : after);
    if (outcome !== 'killed') break;
  }
});

test('a note that is attached to another page is on one page at any time after', async () => {
  const [note] = TEN;
  if (!note) throw new Error('no note');
  const target = { ...note.target, source: pageOf(9) };
  for (const writes of [0, 1, 2]) {
    freshBrowser();
    held.set(keyOfNote(note), note);
    await killedAfter(writes, () => reattachNote(note, target, NOW));
    await putInOrder(NOW);
    expect([...records().values()]).toMatchObject([
      { target: { source: writes === 0 ? note.target.source : pageOf(9) } },
    ]);
  }
});

test('a move that storage lets begin and not end leaves the note where it was', async () => {
  const [note] = TEN;
  if (!note) throw new Error('no note');
  const before = records();
  Object.assign(refusal, {
    answer: FULL,
    only: (keys: readonly string[]) => keys.includes('leaving') && keys.length === 2,
  });
  const moved = await reattachNote(note, { ...note.target, source: pageOf(9) }, NOW);
  expect(moved).toEqual(FULL);
  refusal.answer = null;
  await putInOrder(NOW);
  expect(records()).toEqual(before);
});

test('notes and flags that are made, changed, deleted and put back are counted; after fifty a reminder is due', async () => {
  const [note] = TEN;
  if (!note) throw new Error('no note');
  await deleteNote(note);
  await restoreNote(note);
  await restoreNote(note);
  await flagPage(noteOf(0).target, NOW);
  await unflagPage(pageOf(0));
  expect(await reminder()).toEqual({ version: 1, changes: 4, exported: null, off: false });
  for (let round = 0; round < 4; round += 1) await changeMany(TEN, tagged);
  expect(isDue(await reminder())).toBe(false);
  await changeMany(TEN, tagged);
  expect(isDue(await reminder())).toBe(true);
  await turnReminder(false);
  expect(isDue(await reminder())).toBe(false);
  await turnReminder(true);
  await exportDone(NOW);
  expect(await reminder()).toEqual({ version: 1, changes: 0, exported: NOW.toISOString(), off: false });
});

test('what is deleted goes even where storage has no room to count it', async () => {
  const [note] = TEN;
  if (!note) throw new Error('no note');
  Object.assign(refusal, { answer: FULL, only: (keys: readonly string[]) => keys.includes('export-reminder') });
  expect(await deleteNote(note)).toMatchObject({ kind: 'deleted' });
  expect((await notesOn(pageOf(0))).notes).toHaveLength(4);
});

test('flags are changed with notes, and put back with them', async () => {
  const before = records();
  const changed = await changeMany([...TEN, flagOf(3)], () => null);
  expect(changed).toMatchObject({ kind: 'changed', before: [...TEN, flagOf(3)] });
  expect(records().size).toBe(0);
  if (changed.kind === 'changed') await putBack(changed.before);
  expect(records()).toEqual(before);
});
