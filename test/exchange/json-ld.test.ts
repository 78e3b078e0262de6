import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import jsonld from 'jsonld';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { noteSchema } from '../../src/notes/note.ts';
import { anyNote, anyRecords } from './arbitrary.ts';
import { FLAG, fileOf, NOTE, noteWith, readOf } from './making.ts';

/**
 * The context of http://www.w3.org/ns/anno.jsonld, as the W3C Recommendation "Web Annotation Vocabulary" of 23 February
 * 2017 has it. Copyright © W3C, under the W3C Software and Document License.
 */
const CONTEXT = readFileSync('test/exchange/anno.jsonld', 'utf8');

const OA = 'http://www.w3.org/ns/oa#';
const DC = 'http://purl.org/dc/terms/';
const OWN = 'urn:says-who:ns#';
const DATE = 'http://www.w3.org/2001/XMLSchema#dateTime';
const NUMBER = 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger';

/** The file as a JSON-LD processor takes it, strictly: what no context knows is an error. Nothing is fetched. */
async function expanded(file: string): Promise<unknown> {
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Nothing but the W3C context is at hand: ${url}`);
    return { documentUrl: url, document: JSON.parse(CONTEXT) };
  };
  return jsonld.expand(JSON.parse(file), { documentLoader, ...{ safe: true } });
}

/** The annotations of an expanded collection. */
async function expandedItems(file: string): Promise<readonly unknown[]> {
  const [collection] = (await expanded(file)) as [Record<string, [Record<string, [{ '@list': unknown[] }]>]>];
  return (
    collection['http://www.w3.org/ns/activitystreams#first']?.[0]?.[
      'http://www.w3.org/ns/activitystreams#items'
    ]?.[0]?.['@list'] ?? []
  );
}

const byId = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : 1);

test('any note of the tests is one that storage takes', () => {
  fc.assert(
    fc.property(anyNote, (note) => {
      expect(v.parse(noteSchema, note)).toStrictEqual(note);
    }),
  );
});

test('what goes out as JSON-LD comes in as the very same records', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, async (records) => {
      const { notes, flags, skipped } = await readOf(fileOf('json-ld', records));
      expect(skipped).toEqual([]);
      expect([...notes].sort(byId)).toStrictEqual([...records.notes].sort(byId));
      expect([...flags].sort(byId)).toStrictEqual([...records.flags].sort(byId));
    }),
    { numRuns: 150 },
  );
});

test('a note is a W3C Web Annotation', async () => {
  const note = noteWith({ later: { deep: [1, null, ['x']] } });
  const [annotation] = await expandedItems(fileOf('json-ld', { notes: [note], flags: [] }));
  const at = (value: string, type: string) => [{ '@type': type, '@value': value }];
  const is = (value: unknown) => [{ '@value': value }];
  expect(annotation).toEqual({
    '@id': NOTE.id,
    '@type': [`${OA}Annotation`],
    [`${DC}created`]: at('2026-11-22T08:15:00.000Z', DATE),
    [`${DC}modified`]: at('2026-11-22T08:16:30.000Z', DATE),
    [`${DC}creator`]: [
      { '@type': ['http://xmlns.com/foaf/0.1/Person'], 'http://xmlns.com/foaf/0.1/name': is('A. K.') },
    ],
    [`${OA}motivatedBy`]: [{ '@id': `${OA}questioning` }],
    [`${OA}hasBody`]: [
      {
        '@type': [`${OA}TextualBody`],
        'http://purl.org/dc/elements/1.1/format': is('text/plain'),
        'http://www.w3.org/1999/02/22-rdf-syntax-ns#value': is('Ask the harbour office. 🦊'),
      },
      ...['harbour', 'to ask'].map((tag) => ({
        '@type': [`${OA}TextualBody`],
        [`${OA}hasPurpose`]: [{ '@id': `${OA}tagging` }],
        'http://www.w3.org/1999/02/22-rdf-syntax-ns#value': is(tag),
      })),
    ],
    [`${OA}hasTarget`]: [
      {
        '@type': [`${OA}SpecificResource`],
        [`${OA}hasSource`]: [{ '@id': 'https://example.com/harbour' }],
        [`${OA}hasState`]: [{ '@type': [`${OA}TimeState`], [`${OA}sourceDate`]: at('2026-11-22T08:14:00.000Z', DATE) }],
        [`${OA}hasSelector`]: [
          {
            '@type': [`${OA}TextQuoteSelector`],
            [`${OA}exact`]: is('It may close, officials said.'),
            [`${OA}prefix`]: is('before '),
            [`${OA}suffix`]: is(' after'),
          },
          {
            '@type': [`${OA}TextPositionSelector`],
            [`${OA}start`]: [{ '@type': NUMBER, '@value': 7 }],
            [`${OA}end`]: [{ '@type': NUMBER, '@value': 36 }],
          },
        ],
        [`${OWN}url`]: at(NOTE.target.url, 'http://www.w3.org/2001/XMLSchema#anyURI'),
        [`${OWN}title`]: is('Harbour to close'),
        [`${OWN}sentence`]: is('It may close, officials said.'),
        [`${OWN}kind`]: is('anonymous'),
      },
    ],
    [`${OWN}version`]: is(2),
    [`${OWN}assessment`]: [
      {
        [`${OWN}status`]: is('source-found'),
        [`${OWN}modified`]: at('2026-11-22T08:16:30.000Z', DATE),
        [`${OWN}link`]: at('https://example.org/minutes', 'http://www.w3.org/2001/XMLSchema#anyURI'),
      },
    ],
    [`${OWN}more`]: [{ '@type': '@json', '@value': { later: { deep: [1, null, ['x']] } } }],
  });
});

test('a flagged page is an annotation that assesses the page', async () => {
  const [annotation] = await expandedItems(fileOf('json-ld', { notes: [], flags: [FLAG] }));
  expect(annotation).toMatchObject({
    '@id': FLAG.id,
    '@type': [`${OA}Annotation`, `${OWN}PageFlag`],
    [`${OA}motivatedBy`]: [{ '@id': `${OA}assessing` }],
    [`${OA}hasTarget`]: [{ [`${OA}hasSource`]: [{ '@id': 'https://example.com/harbour' }] }],
  });
});

test('the file is an AnnotationCollection with one page', async () => {
  const file = fileOf('json-ld', { notes: [NOTE], flags: [FLAG] });
  const AS = 'http://www.w3.org/ns/activitystreams#';
  expect(await expanded(file)).toMatchObject([
    {
      '@id': 'urn:says-who:collection:2026-11-22T12:00:00.000Z',
      '@type': [`${AS}OrderedCollection`],
      [`${AS}totalItems`]: [{ '@type': NUMBER, '@value': 2 }],
      [`${AS}first`]: [
        {
          '@id': 'urn:says-who:collection:2026-11-22T12:00:00.000Z#1',
          '@type': [`${AS}OrderedCollectionPage`],
          [`${AS}partOf`]: [{ '@id': 'urn:says-who:collection:2026-11-22T12:00:00.000Z' }],
        },
      ],
    },
  ]);
});

test('nothing of any record is lost on a JSON-LD processor', async () => {
  await fc.assert(
    fc.asyncProperty(anyNote, async (note) => {
      const web = { ...note, target: { ...note.target, source: 'https://example.com/a' } };
      const [annotation] = await expandedItems(fileOf('json-ld', { notes: [web], flags: [] }));
      const found = JSON.stringify(annotation);
      const { selector, title, url } = web.target;
      for (const text of [
        title,
        url,
        selector?.[0].exact ?? '',
        selector?.[0].prefix ?? '',
        ...web.tags,
        web.creator,
      ]) {
        expect(found).toContain(JSON.stringify(text).slice(1, -1));
      }
      const { version, id, type, created, modified, motivation, creator, tags, assessment, body, target, ...more } =
        web;
      const literal = Object.keys(more).length > 0 ? [{ '@type': '@json', '@value': more }] : undefined;
      expect((annotation as Record<string, unknown>)[`${OWN}more`]).toEqual(literal);
    }),
  );
});

test('the order is that of the records’ age, whatever order they come in', () => {
  const older = noteWith({ id: FLAG.id, created: '2026-01-01T00:00:00.000Z' });
  const one = fileOf('json-ld', { notes: [NOTE, older], flags: [] });
  expect(one).toBe(fileOf('json-ld', { notes: [older, NOTE], flags: [] }));
  expect(one.indexOf(older.id)).toBeLessThan(one.indexOf(NOTE.id));
});
