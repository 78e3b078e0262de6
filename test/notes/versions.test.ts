import { expect, test } from 'vitest';
import { judge } from '../../src/notes/shelf.ts';
import { DRAFTS, FLAGS, NOTES } from '../../src/notes/shelves.ts';
import { upgrade } from '../../src/notes/versions.ts';
import { DRAFT_1, DRAFT_2, FLAG_1, FLAG_2, NOTE_1, NOTE_2 } from './samples.ts';

test('records of version 1 are led to version 2, and nothing of them is lost', () => {
  const { sentence } = { sentence: NOTE_1.target.selector[0].exact };
  expect(judge(NOTES, NOTE_1)).toEqual({
    kind: 'readable',
    value: {
      ...NOTE_1,
      version: 2,
      creator: '',
      tags: [],
      assessment: null,
      target: { ...NOTE_1.target, sentence, sourceDate: NOTE_1.created },
    },
  });
  const { status, ...flag } = FLAG_1;
  expect(judge(FLAGS, FLAG_1)).toEqual({
    kind: 'readable',
    value: {
      ...flag,
      version: 2,
      tags: [],
      assessment: { status, modified: FLAG_1.modified, link: '' },
      target: { ...FLAG_1.target, sourceDate: FLAG_1.created },
    },
  });
  expect(judge(DRAFTS, DRAFT_1)).toEqual({
    kind: 'readable',
    value: {
      ...DRAFT_1,
      version: 2,
      motivation: 'commenting',
      creator: '',
      tags: [],
      assessment: null,
      target: { ...DRAFT_1.target, sourceDate: DRAFT_1.modified },
    },
  });
});

test('records of version 2 are read as they were written', () => {
  expect(judge(NOTES, NOTE_2)).toEqual({ kind: 'readable', value: NOTE_2 });
  expect(judge(FLAGS, FLAG_2)).toEqual({ kind: 'readable', value: FLAG_2 });
  expect(judge(DRAFTS, DRAFT_2)).toEqual({ kind: 'readable', value: DRAFT_2 });
});

test('a field that a newer release added to a note is kept', () => {
  const note = { ...NOTE_2, audience: 'class 7b', body: { ...NOTE_2.body, language: 'en' } };
  expect(judge(NOTES, note)).toEqual({ kind: 'readable', value: note });
});

test('old shapes are led to the newest one step by step', () => {
  const steps = {
    1: (old: Readonly<Record<string, unknown>>) => ({ version: 2, value: old.text }),
    2: (old: Readonly<Record<string, unknown>>) => ({ version: 3, body: { value: old.value } }),
  };
  expect(upgrade({ version: 1, text: 'a' }, steps)).toEqual({ version: 3, body: { value: 'a' } });
  expect(upgrade({ version: 3, body: { value: 'b' } }, steps)).toEqual({ version: 3, body: { value: 'b' } });
});

test('what is no record stays what it is', () => {
  for (const odd of [null, 'text', 7, [], {}, { version: 'one' }])
    expect(upgrade(odd, { 1: () => 'changed' })).toBe(odd);
});

test.each([
  ['a newer version', { ...NOTE_2, version: 3 }],
  ['no body', { ...NOTE_2, body: undefined }],
  ['a text that is no text', { ...NOTE_2, body: { ...NOTE_2.body, value: 7 } }],
  ['an id that is none', { ...NOTE_2, id: 'one' }],
  ['nothing of a note', 'scribble'],
])('a note with %s is unreadable', (_what, note) => {
  expect(judge(NOTES, note)).toEqual({ kind: 'unreadable' });
});
