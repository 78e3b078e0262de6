import { beforeEach, expect, test, vi } from 'vitest';
import { draftFrom, draftOf } from '../../src/notes/draft.ts';
import { dropDraft, keepDraft } from '../../src/notes/drafts.ts';
import { flagPage, restoreFlag, unflagPage } from '../../src/notes/flags.ts';
import type { Draft, Note } from '../../src/notes/note.ts';
import { deleteNote, restoreNote, saveDraft } from '../../src/notes/notes.ts';
import { notesOn, watchNotes } from '../../src/notes/page-notes.ts';
import { freshBrowser, held, refusal } from './fake-storage.ts';
import { NOTE_1 } from './samples.ts';

vi.mock('../../src/browser/storage.ts', async () => (await import('./fake-storage.ts')).storage);
vi.mock('../../src/browser/locks.ts', async () => (await import('./fake-storage.ts')).locks);

const KEY = 'https://example.com/harbour';
const PAGE = { source: KEY, url: `${KEY}#top`, title: 'Harbour to close', sourceDate: '2026-11-22T11:59:00.000Z' };
const NOON = new Date('2026-11-22T12:00:00Z');
const ONE = new Date('2026-11-22T13:00:00Z');
const FULL = { kind: 'refused', reason: 'quota', message: 'QUOTA_BYTES quota exceeded' } as const;

beforeEach(freshBrowser);

function typed(draft: Draft, value: string): Draft {
  return { ...draft, value };
}

async function noteWith(value: string): Promise<Note> {
  const saved = await saveDraft(typed(draftOf(PAGE, NOON), value), NOON);
  if (saved.kind === 'refused') throw new Error(saved.message);
  return saved.note;
}

const textsOf = async (): Promise<readonly string[]> => (await notesOn(KEY)).notes.map(({ body }) => body.value).sort();

test('a draft becomes a note under a key of its own, and the draft is gone', async () => {
  const draft = typed(draftOf(PAGE, NOON), '<img src=x onerror=alert(1)> 🦊');
  await keepDraft(draft);
  expect(await saveDraft(draft, NOON)).toMatchObject({
    kind: 'saved',
    note: { id: draft.id, created: NOON.toISOString() },
  });
  expect([...held.keys()]).toEqual([`note:${KEY}#${draft.id.slice('urn:uuid:'.length)}`, 'export-reminder']);
  expect(await textsOf()).toEqual(['<img src=x onerror=alert(1)> 🦊']);
});

test('an edit changes the text and the time, and nothing else', async () => {
  const note = await noteWith('one');
  const saved = await saveDraft(typed(draftFrom(note, ONE), 'two'), ONE);
  expect(saved).toEqual({
    kind: 'saved',
    note: { ...note, modified: ONE.toISOString(), body: { ...note.body, value: 'two' } },
  });
});

test('two windows edit one note: both texts are kept', async () => {
  const note = await noteWith('one');
  const [here, there] = [draftFrom(note, ONE), draftFrom(note, ONE)];
  const saved = await Promise.all([saveDraft(typed(here, 'here'), ONE), saveDraft(typed(there, 'there'), ONE)]);
  expect(saved.map(({ kind }) => kind)).toEqual(['saved', 'both-kept']);
  expect(await textsOf()).toEqual(['here', 'there']);
});

test('two windows edit one note at the same millisecond as it was made: still both', async () => {
  const note = await noteWith('one');
  const [here, there] = [draftFrom(note, NOON), draftFrom(note, NOON)];
  await saveDraft(typed(here, 'here'), NOON);
  expect((await saveDraft(typed(there, 'there'), NOON)).kind).toBe('both-kept');
  expect(await textsOf()).toEqual(['here', 'there']);
});

test('a note that another window deleted comes back with the text typed here', async () => {
  const note = await noteWith('one');
  const draft = draftFrom(note, ONE);
  await deleteNote(note);
  expect((await saveDraft(typed(draft, 'two'), ONE)).kind).toBe('brought-back');
  expect(await textsOf()).toEqual(['two']);
});

test('the same text typed in both windows is one note', async () => {
  const note = await noteWith('one');
  const [here, there] = [draftFrom(note, ONE), draftFrom(note, ONE)];
  await saveDraft(typed(here, 'same'), ONE);
  expect((await saveDraft(typed(there, 'same'), ONE)).kind).toBe('saved');
  expect(await textsOf()).toEqual(['same']);
});

test('a refused write is told, and the draft stays', async () => {
  const draft = typed(draftOf(PAGE, NOON), 'x'.repeat(100_000));
  await keepDraft(draft);
  refusal.answer = FULL;
  expect(await saveDraft(draft, NOON)).toEqual(FULL);
  expect((await notesOn(KEY)).drafts).toEqual([draft]);
});

test('a deletion can be taken back, several times over', async () => {
  const notes = [await noteWith('one'), await noteWith('two'), await noteWith('three')];
  const gone = await Promise.all(notes.slice(0, 2).map(deleteNote));
  expect(await textsOf()).toEqual(['three']);
  for (const deleted of gone) if (deleted.kind === 'deleted') await restoreNote(deleted.note);
  expect(await textsOf()).toEqual(['one', 'three', 'two']);
});

test('what is deleted is what there is, not what this window last saw', async () => {
  const note = await noteWith('one');
  await saveDraft(typed(draftFrom(note, ONE), 'two'), ONE);
  expect(await deleteNote(note)).toMatchObject({ kind: 'deleted', note: { body: { value: 'two' } } });
  expect(await deleteNote(note)).toEqual({ kind: 'gone' });
});

test('an unreadable record is told and never touched', async () => {
  const broken = { ...NOTE_1, version: 99 };
  const key = `note:${NOTE_1.id.slice('urn:uuid:'.length)}`;
  held.set(key, broken);
  held.set('note:other', { ...broken, target: { ...NOTE_1.target, source: 'https://example.com/other' } });
  expect(await notesOn(KEY)).toMatchObject({ notes: [], unreadable: [key] });
  expect(await deleteNote({ id: NOTE_1.id, target: PAGE })).toEqual({ kind: 'gone' });
  const saved = await saveDraft(typed({ ...draftOf(PAGE, NOON), note: NOTE_1.id }, 'mine'), NOON);
  expect(saved).toMatchObject({ kind: 'brought-back', note: { body: { value: 'mine' } } });
  expect(held.get(key)).toEqual(broken);
});

test('notes of other pages are not this page’s', async () => {
  await noteWith('here');
  await saveDraft(typed(draftOf({ ...PAGE, source: 'https://example.com/other' }, NOON), 'there'), NOON);
  expect(await textsOf()).toEqual(['here']);
});

test('a page is flagged once, unflagged, and flagged again as it was', async () => {
  await flagPage(PAGE, NOON);
  const { flag } = await notesOn(KEY);
  expect(flag).toMatchObject({ assessment: { status: 'open' }, created: NOON.toISOString(), target: { source: KEY } });
  await flagPage(PAGE, ONE);
  expect((await notesOn(KEY)).flag).toEqual(flag);
  await unflagPage(KEY);
  expect((await notesOn(KEY)).flag).toBeNull();
  if (flag) await restoreFlag(flag);
  expect((await notesOn(KEY)).flag).toEqual(flag);
});

test('changes of notes and flags are told, drafts are not, and nothing after the end', async () => {
  const end = new AbortController();
  const told = vi.fn();
  watchNotes(told, end.signal);
  const draft = typed(draftOf(PAGE, NOON), 'a');
  await keepDraft(draft);
  await dropDraft(draft);
  expect(told).not.toHaveBeenCalled();
  await flagPage(PAGE, NOON);
  expect(told).toHaveBeenCalledTimes(1);
  end.abort();
  await unflagPage(KEY);
  expect(told).toHaveBeenCalledTimes(1);
});
