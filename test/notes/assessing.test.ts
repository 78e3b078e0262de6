import { beforeEach, expect, test, vi } from 'vitest';
import { assess, assessmentOf } from '../../src/notes/assessing.ts';
import { draftOf, EMPTY } from '../../src/notes/draft.ts';
import type { Note } from '../../src/notes/note.ts';
import { saveDraft } from '../../src/notes/notes.ts';
import { notesOn } from '../../src/notes/page-notes.ts';
import { tagsIn, typedTags } from '../../src/notes/tags.ts';
import { held, refusal } from './fake-storage.ts';

vi.mock('../../src/browser/storage.ts', async () => (await import('./fake-storage.ts')).storage);
vi.mock('../../src/browser/locks.ts', async () => (await import('./fake-storage.ts')).locks);

const KEY = 'https://example.com/harbour';
const NOON = new Date('2026-11-22T12:00:00Z');
const ONE = new Date('2026-11-22T13:00:00Z');
const PAGE = { source: KEY, url: KEY, title: 'Harbour to close', sourceDate: NOON.toISOString() };

beforeEach(() => {
  held.clear();
  refusal.answer = null;
});

const kept = async (): Promise<readonly Note[]> => (await notesOn(KEY)).notes;

test('a status of its own is a note without text, changes with its date, and goes without a trace', async () => {
  await assess(PAGE, [], 'open', NOON);
  expect(await kept()).toMatchObject([
    { motivation: 'assessing', body: { value: '' }, assessment: { status: 'open', modified: NOON.toISOString() } },
  ]);
  await assess(PAGE, await kept(), 'disputed', ONE);
  expect(assessmentOf(await kept())).toEqual({ status: 'disputed', modified: ONE.toISOString(), link: '' });
  await assess(PAGE, await kept(), null, ONE);
  expect(await kept()).toEqual([]);
});

test('the same status again keeps its date', async () => {
  await assess(PAGE, [], 'open', NOON);
  await assess(PAGE, await kept(), 'open', ONE);
  expect(assessmentOf(await kept())?.modified).toBe(NOON.toISOString());
});

test('a note with text keeps it when its status goes', async () => {
  const assessment = { status: 'source-found', modified: NOON.toISOString(), link: 'https://example.org/' } as const;
  await saveDraft(draftOf(PAGE, NOON, { ...EMPTY, value: 'Asked the harbour.', assessment }), NOON);
  await assess(PAGE, await kept(), 'confirmed', ONE);
  expect(assessmentOf(await kept())).toEqual({ ...assessment, status: 'confirmed', modified: ONE.toISOString() });
  await assess(PAGE, await kept(), null, ONE);
  expect(await kept()).toMatchObject([{ body: { value: 'Asked the harbour.' }, assessment: null }]);
});

test('of several assessments of a claim the newest counts', async () => {
  for (const [status, now] of [
    ['disputed', ONE],
    ['open', NOON],
  ] as const) {
    const assessment = { status, modified: now.toISOString(), link: '' };
    await saveDraft(draftOf(PAGE, NOON, { ...EMPTY, value: status, assessment }), NOON);
  }
  expect(assessmentOf(await kept())?.status).toBe('disputed');
  await assess(PAGE, await kept(), 'confirmed', new Date('2026-11-22T14:00:00Z'));
  expect((await kept()).map(({ assessment }) => assessment?.status).sort()).toEqual(['confirmed', 'open']);
});

test('a status that storage refuses is told', async () => {
  refusal.answer = { kind: 'refused', reason: 'quota', message: 'full' };
  expect(await assess(PAGE, [], 'open', NOON)).toEqual(refusal.answer);
});

test('tags are parted by commas, each once', () => {
  expect(tagsIn(' harbour,  to   ask ,, harbour\nbudget,')).toEqual(['harbour', 'to ask', 'budget']);
  expect(tagsIn('')).toEqual([]);
  expect(tagsIn(typedTags(['a b', 'c']))).toEqual(['a b', 'c']);
});
