import { beforeEach, expect, test, vi } from 'vitest';
import {
  type Everything,
  everything,
  type KeptChange,
  watchEverything,
  withChanges,
} from '../../src/notes/everything.ts';
import { flagPage } from '../../src/notes/flags.ts';
import { changeMany } from '../../src/notes/many.ts';
import { deleteNote, restoreNote } from '../../src/notes/notes.ts';
import { calls, freshBrowser, held } from './fake-storage.ts';
import { asStored, flagOf, keyOfNote, noteOf, notesOf } from './making.ts';
import { DRAFT_2, NOTE_1, NOTE_2 } from './samples.ts';

vi.mock('../../src/browser/storage.ts', async () => (await import('./fake-storage.ts')).storage);
vi.mock('../../src/browser/locks.ts', async () => (await import('./fake-storage.ts')).locks);

const NOW = new Date('2026-11-23T12:00:00Z');

beforeEach(freshBrowser);

test('all that is kept comes in slices, and other keys stay out', async () => {
  for (const [key, value] of asStored(notesOf(2001, 0), [flagOf(0)])) held.set(key, value);
  held.set('draft:page#1', DRAFT_2);
  held.set('note:broken', 'scribble');
  held.set('setting:author', { version: 1, value: 'A' });
  const { notes, drafts, flags, unreadable } = await everything();
  expect([notes.size, drafts.size, flags.size, [...unreadable]]).toEqual([2001, 1, 1, ['note:broken']]);
  expect(calls.reads).toBe(5);
});

test('an empty library is read too, and a reading can be given up', async () => {
  expect((await everything()).notes.size).toBe(0);
  held.set(keyOfNote(noteOf(0)), noteOf(0));
  await expect(everything(AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
});

test('a record that is under its old and its new key is one', async () => {
  held.set(`note:${NOTE_1.id.slice('urn:uuid:'.length)}`, NOTE_1);
  const edited = { ...NOTE_2, id: NOTE_1.id };
  held.set(`note:${NOTE_2.target.source}#${NOTE_1.id.slice('urn:uuid:'.length)}`, edited);
  expect([...(await everything()).notes.values()]).toEqual([edited]);
});

test('whoever watches has the same as whoever reads again', async () => {
  const ten = notesOf(10, 0);
  for (const [key, value] of asStored(ten, [flagOf(0)])) held.set(key, value);
  const end = new AbortController();
  let all: Everything = await everything();
  const told: (readonly KeptChange[])[] = [];
  watchEverything((changes) => {
    told.push(changes);
    all = withChanges(all, changes);
  }, end.signal);
  await changeMany(ten, (note) => ({ ...note, tags: ['x'] }));
  expect(told).toHaveLength(1);
  for (const note of ten.slice(0, 3)) await deleteNote(note);
  await restoreNote(noteOf(99));
  await flagPage(noteOf(50).target, NOW);
  held.set('note:broken', 'scribble');
  expect({ ...all, unreadable: new Set(['note:broken']) }).toEqual(await everything());
  end.abort();
  const before = told.length;
  await deleteNote(noteOf(99));
  expect(told).toHaveLength(before);
});
