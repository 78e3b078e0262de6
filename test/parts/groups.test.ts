import { expect, test } from 'vitest';
import { describe } from '../../src/anchors/describe.ts';
import type { Claim } from '../../src/engine/index.ts';
import { draftFrom, EMPTY } from '../../src/notes/draft.ts';
import { type Note, newNote } from '../../src/notes/note.ts';
import { groupsOf } from '../../src/parts/groups.ts';

const TEXT = 'Sources said so yesterday. The mayor said nothing at all. Critics say it will rain.';
const PAGE = {
  source: 'https://example.com/',
  url: 'https://example.com/',
  title: 'Rain',
  sourceDate: '2026-11-22T11:59:00.000Z',
};

const textsOf = (article: string | null, document: string | null = null) => ({ article, document });
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

function claimOf(words: string): Claim {
  const sentence = spanOf(words);
  return {
    sentence,
    signals: [
      {
        ...sentence,
        kind: 'vague',
        verdict: 'unsourced',
        rule: 'any',
        cue: sentence,
        source: null,
        sentence,
        told: null,
      },
    ],
  };
}

function noteOn(words: string | null): Note {
  const target = words === null ? PAGE : { ...PAGE, selector: [...describe(TEXT, spanOf(words))] as const };
  return newNote(`urn:uuid:${crypto.randomUUID()}`, target as Note['target'], { ...EMPTY, value: 'text' }, new Date());
}

const CLAIMS = [claimOf('Sources said so yesterday.'), claimOf('Critics say it will rain.')] as const;

test('notes stand with the page, their claim, or their words', () => {
  const [onPage, onClaim, onWords] = [
    noteOn(null),
    noteOn('Critics say it will rain.'),
    noteOn('The mayor said nothing'),
  ];
  const groups = groupsOf([onPage, onClaim, onWords], [], textsOf(TEXT), CLAIMS);
  expect(groups.page.notes).toEqual([onPage]);
  expect([...groups.claims]).toEqual([[CLAIMS[1], { notes: [onClaim], editors: [] }]]);
  expect(groups.words).toEqual([
    { span: { ...spanOf('The mayor said nothing'), in: 'article' }, notes: [onWords], editors: [] },
  ]);
  expect(groups.orphaned.notes).toEqual([]);
});

test('a claim that is cut in another way keeps its note', () => {
  const note = noteOn('Critics say it will rain.');
  const shorter = claimOf('Critics say it will');
  expect(groupsOf([note], [], textsOf(TEXT), [CLAIMS[0], shorter]).claims.get(shorter)?.notes).toEqual([note]);
});

test('a note on words that are gone is among the missing, on no other words', () => {
  const note = noteOn('Critics say it will rain.');
  const groups = groupsOf([note], [], textsOf('Sources said so yesterday.'), [CLAIMS[0]]);
  expect(groups.orphaned.notes).toEqual([note]);
  expect(groups.claims.size + groups.words.length + groups.page.notes.length).toBe(0);
});

test('while the page is not read, no words are called missing', () => {
  const note = noteOn('Critics say it will rain.');
  expect(groupsOf([note], [], textsOf(null), [])).toMatchObject({ page: { notes: [note] }, orphaned: { notes: [] } });
});

test('a note whose editor is open is shown as that editor', () => {
  const note = noteOn('Critics say it will rain.');
  const draft = draftFrom(note, new Date());
  const editor = { draft, restored: false, problem: '', unsigned: false, asked: 1, saving: false };
  expect(groupsOf([note], [editor], textsOf(TEXT), CLAIMS).claims.get(CLAIMS[1])).toEqual({
    notes: [],
    editors: [editor],
  });
});

test('a claim that the reader dismissed is listed as dismissed, and one whose words are gone among the missing', () => {
  const dismissal = { ...noteOn('Critics say it will rain.'), motivation: 'moderating' } as const;
  const groups = groupsOf([dismissal], [], textsOf(TEXT), CLAIMS);
  expect(groups.dismissed).toEqual([{ note: dismissal, claim: CLAIMS[1] }]);
  expect(groups.claims.size).toBe(0);
  expect(groupsOf([dismissal], [], textsOf('Sources said so yesterday.'), CLAIMS).orphaned.notes).toEqual([dismissal]);
});

test('a note whose words stand elsewhere now is told as moved', () => {
  const note = noteOn('Critics say it will rain.');
  expect(groupsOf([note], [], textsOf(TEXT), CLAIMS).moved.size).toBe(0);
  expect([...groupsOf([note], [], textsOf(`A new first sentence. ${TEXT}`), []).moved]).toEqual([note.id]);
});

test('a note on words outside the article stands with them', () => {
  const note = noteOn('The mayor said nothing');
  const [article, document] = ['Sources said so yesterday.', `Comments ${TEXT}`];
  const span = { start: document.indexOf('The mayor'), end: document.indexOf(' at all'), in: 'document' };
  expect(groupsOf([note], [], textsOf(article, document), []).words).toEqual([{ span, notes: [note], editors: [] }]);
  expect(groupsOf([note], [], textsOf(null, document), []).words).toEqual([{ span, notes: [note], editors: [] }]);
});
