import { expect, test } from 'vitest';
import { find } from '../../src/anchors/find.ts';
import { FLAG, fileOf, NOTE, noteWith, readOf } from './making.ts';

/** What Hypothesis exports: an annotation, a note on the page, a highlight, and an answer to the first. */
const EXPORT = {
  export_date: '2026-10-02T09:00:00.000Z',
  export_userid: 'acct:jane@hypothes.is',
  client_version: '1.1587.0',
  annotations: [
    {
      id: 'nFkYCv6OEe6xqVcWoDmF2w',
      created: '2026-10-01T08:00:00.123456+00:00',
      updated: '2026-10-01T09:30:00.654321+00:00',
      user: 'acct:jane@hypothes.is',
      uri: 'https://example.com/harbour?utm_source=mail#top',
      text: 'Which *officials*?',
      tags: ['harbour', 'to ask'],
      group: '__world__',
      permissions: { read: ['group:__world__'] },
      target: [
        {
          source: 'https://example.com/harbour',
          selector: [
            { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 1, endOffset: 9 },
            { type: 'TextPositionSelector', start: 1208, end: 1237 },
            {
              type: 'TextQuoteSelector',
              exact: 'It may close,\n      officials said.',
              prefix: 'town.\n  ',
              suffix: ' A',
            },
          ],
        },
      ],
      document: { title: ['Harbour to close'] },
      links: { html: 'https://hypothes.is/a/nFkYCv6OEe6xqVcWoDmF2w' },
      user_info: { display_name: 'Jane Doe' },
      hidden: false,
      flagged: false,
    },
    {
      id: 'BgECAwQFBgcICQoLDA0ODw',
      created: '2026-10-01T10:00:00+00:00',
      updated: '2026-10-01T10:00:00+00:00',
      user: 'acct:jane@hypothes.is',
      uri: 'https://example.com/harbour',
      text: 'A note on the page.',
      tags: [],
      target: [{ source: 'https://example.com/harbour' }],
      document: { title: 'Harbour to close' },
      user_info: { display_name: null },
    },
    {
      id: 'AAECAwQFBgcICQoLDA0ODw',
      created: '2026-10-01T11:00:00',
      uri: 'https://example.com/harbour',
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'the quay' }] }],
    },
    {
      id: 'AQECAwQFBgcICQoLDA0ODw',
      created: '2026-10-01T12:00:00+00:00',
      updated: '2026-10-01T12:00:00+00:00',
      user: 'acct:tom@hypothes.is',
      uri: 'https://example.com/harbour',
      text: 'The mayor’s.',
      references: ['nFkYCv6OEe6xqVcWoDmF2w'],
      target: [{ source: 'https://example.com/harbour' }],
      document: { title: ['Harbour to close'] },
    },
  ],
};

test('what Hypothesis exports becomes notes', async () => {
  const { from, notes, flags, skipped, replies } = await readOf(JSON.stringify(EXPORT, null, 2));
  expect({ from, flags, skipped, replies }).toEqual({ from: 'hypothesis', flags: [], skipped: [], replies: 1 });
  expect(notes).toHaveLength(4);
  expect(notes[0]).toEqual({
    version: 2,
    id: 'urn:uuid:9c59180a-fe8e-11ee-b1a9-5716a03985db',
    type: 'Annotation',
    created: '2026-10-01T08:00:00.123Z',
    modified: '2026-10-01T09:30:00.654Z',
    motivation: 'commenting',
    creator: 'Jane Doe',
    tags: ['harbour', 'to ask'],
    assessment: null,
    body: { type: 'TextualBody', format: 'text/plain', value: 'Which *officials*?' },
    target: {
      source: 'https://example.com/harbour',
      url: 'https://example.com/harbour?utm_source=mail#top',
      title: 'Harbour to close',
      sourceDate: '2026-10-01T08:00:00.123Z',
      selector: [
        { type: 'TextQuoteSelector', exact: 'It may close, officials said.', prefix: 'town. ', suffix: ' A' },
        { type: 'TextPositionSelector', start: 0, end: 0 },
      ],
    },
  });
});

test('a note on the page has no words; a highlight has no text; times without a zone are in UTC', async () => {
  const { notes } = await readOf(JSON.stringify(EXPORT));
  expect(notes[1]?.target).not.toHaveProperty('selector');
  expect(notes[1]).toMatchObject({ creator: 'jane', target: { title: 'Harbour to close' } });
  expect(notes[2]).toMatchObject({ body: { value: '' }, creator: '', created: '2026-10-01T11:00:00.000Z' });
  expect(notes[2]?.modified).toBe('2026-10-01T11:00:00.000Z');
});

test('an answer becomes a note on what it answers', async () => {
  const { notes } = await readOf(JSON.stringify(EXPORT));
  expect(notes[3]).toMatchObject({ body: { value: 'The mayor’s.' }, creator: 'tom' });
  expect(notes[3]?.target).toEqual(notes[0]?.target);
});

test('an answer to what is not in the file becomes a note on its page', async () => {
  const { notes, replies } = await readOf(JSON.stringify({ annotations: EXPORT.annotations.slice(3) }));
  expect(replies).toBe(1);
  expect(notes[0]?.target).toEqual({
    source: 'https://example.com/harbour',
    url: 'https://example.com/harbour',
    title: 'Harbour to close',
    sourceDate: '2026-10-01T12:00:00.000Z',
  });
});

test('the same file gives the same ids again, also where it has none', async () => {
  const bare = { annotations: EXPORT.annotations.map(({ id, references: _, ...annotation }) => annotation) };
  const idsOf = async (file: string) => (await readOf(file)).notes.map(({ id }) => id);
  const ids = await idsOf(JSON.stringify(bare));
  expect(new Set(ids).size).toBe(4);
  expect(await idsOf(JSON.stringify(bare, null, 1))).toEqual(ids);
});

test('an annotation without a page or with a text that is none stays out and is told', async () => {
  const [first, ...others] = EXPORT.annotations;
  const file = JSON.stringify({ annotations: [{ ...first, uri: '' }, { ...first, text: 7 }, 'x', ...others] }, null, 1);
  const { notes, skipped } = await readOf(file);
  expect(notes).toHaveLength(3);
  expect(skipped).toMatchObject([
    { number: 1, line: 3, column: 3, why: 'no-page', field: 'uri' },
    { number: 2, why: 'invalid', field: 'text' },
    { number: 3, why: 'invalid', field: '' },
  ]);
});

test('words whose position nobody knows are found by themselves, and told as moved', async () => {
  const { notes } = await readOf(JSON.stringify(EXPORT));
  const selector = notes[0]?.target.selector;
  if (!selector) throw new Error('The words did not come in.');
  const text =
    'Rain. It may close, officials said.\nThe quay of the town.\nIt may close, officials said. A mayor said no.';
  const start = text.lastIndexOf('It may');
  expect(find(text, selector)).toEqual({ outcome: 'moved', span: { start, end: start + 29 } });
  expect(find('Rain. The quay stays open, and nobody asked.', selector)).toMatchObject({ outcome: 'orphaned' });
});

/** The fields of an annotation in Hypothesis' import file that the import reads or shows. */
const FIELDS = ['created', 'document', 'id', 'tags', 'target', 'text', 'updated', 'uri', 'user', 'user_info'];

test('our file is one that Hypothesis imports', () => {
  const file = JSON.parse(fileOf('hypothesis', { notes: [NOTE], flags: [FLAG] }));
  expect(Object.keys(file)).toEqual(['export_date', 'annotations']);
  const [flag, note] = file.annotations;
  expect(Object.keys(note).sort()).toEqual(FIELDS);
  expect(note).toEqual({
    id: 'G36aUjwdT2CKK11MOyoZCA',
    created: '2026-11-22T08:15:00.000Z',
    updated: '2026-11-22T08:16:30.000Z',
    user: 'acct:A. K.@says-who',
    user_info: { display_name: 'A. K.' },
    uri: 'https://example.com/harbour?utm_source=mail#top',
    text: 'Ask the harbour office. 🦊\n\nhttps://example.org/minutes',
    tags: ['status: source-found', 'kind: anonymous', 'harbour', 'to ask'],
    target: [
      {
        source: 'https://example.com/harbour?utm_source=mail#top',
        selector: [
          { type: 'TextQuoteSelector', exact: 'It may close, officials said.', prefix: 'before ', suffix: ' after' },
        ],
      },
    ],
    document: { title: ['Harbour to close'] },
  });
  expect(flag).toMatchObject({ text: '', tags: ['flagged page', 'status: open', 'harbour'] });
  expect(flag.target).toEqual([{ source: 'https://example.com/harbour' }]);
});

test('our own file comes back under the same ids, with status, kind and flag', async () => {
  const plain = noteWith({ creator: '', assessment: null });
  const records = { notes: [NOTE], flags: [FLAG] };
  const { notes, flags, skipped } = await readOf(fileOf('hypothesis', records));
  expect(skipped).toEqual([]);
  expect(flags).toMatchObject([{ id: FLAG.id, tags: FLAG.tags, assessment: { status: 'open' } }]);
  expect(notes).toMatchObject([
    { id: NOTE.id, tags: NOTE.tags, assessment: { status: 'source-found' }, target: { kind: 'anonymous' } },
  ]);
  const [again] = (await readOf(fileOf('hypothesis', { notes: [plain], flags: [] }))).notes;
  expect(again).toMatchObject({ creator: '', assessment: null, body: NOTE.body });
});
