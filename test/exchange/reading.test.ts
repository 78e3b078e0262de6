import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS, type Reading, tellFault, tellSkipped } from '../../src/exchange/index.ts';
import { NOTE_1 } from '../notes/samples.ts';
import { anyText } from './arbitrary.ts';
import { FLAG, fileOf, message, NOTE, noteWith, readingOf, readOf } from './making.ts';

const FILE = fileOf('json-ld', { notes: [NOTE], flags: [FLAG] });

/** The file with one more annotation in front of the others, as JSON. */
const withFirst = (annotation: string): string => FILE.replace('"items":[\n', `"items":[\n${annotation},\n`);

/** The sample note's annotation, as an object to change. */
const annotation = (): Record<string, unknown> => JSON.parse(FILE).first.items[1];

describe('files that cannot be read', () => {
  const faultOf = async (file: string | Uint8Array<ArrayBuffer>): Promise<unknown> => {
    const reading = await readingOf(file);
    return reading.kind === 'unreadable' ? [reading.fault, reading.line, reading.column] : reading.kind;
  };

  test.each([
    ['nothing', '', ['empty', 1, 1]],
    ['white space', ' \n\t', ['empty', 1, 1]],
    ['a byte order mark', '\uFEFF', ['empty', 1, 1]],
    ['plain text', 'Sources said so.', ['not-json', 1, 1]],
    ['HTML', '<!doctype html>', ['not-json', 1, 1]],
    ['a comma too many', '{"annotations":[{"a":1,}]}', ['not-json', 1, 24]],
    ['a word that JSON does not know', '{"annotations":[\n {"a": undefined}]}', ['not-json', 2, 8]],
    ['a line end in a string', '{"annotations":["a\nb"]}', ['not-json', 1, 19]],
    ['an escape that is none', '{"annotations":["a\\x"]}', ['not-json', 1, 19]],
    ['a key without quotation marks', '{"annotations":[{a:1}]}', ['not-json', 1, 18]],
    ['the wrong bracket', '{"annotations":[}', ['not-json', 1, 17]],
    ['something behind the end', '{"annotations":[]} x', ['not-json', 1, 20]],
    ['two values', '{"annotations":[]}{}', ['not-json', 1, 19]],
    ['other JSON', '{"name":"says-who","version":"1.0.0"}', ['foreign', 1, 1]],
    ['a list', '[1,2]', ['foreign', 1, 1]],
    ['a string', '"annotations"', ['foreign', 1, 1]],
    ['a list under the name of Hypothesis that is none', '{"annotations":{"length":1}}', ['foreign', 1, 1]],
    ['items that are no annotations’', '{"type":"FeatureCollection","items":[]}', ['foreign', 1, 1]],
  ])('%s', async (_, file, expected) => {
    expect(await faultOf(file)).toEqual(expected);
  });

  test('bytes that are no text', async () => {
    expect(await faultOf(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]))).toEqual(['not-text', 1, 1]);
    expect(await faultOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]))).toEqual(['not-text', 1, 1]);
  });

  test('a file that was cut off anywhere is not read, and the end is the place', async () => {
    const lines = FILE.trimEnd().split('\n');
    for (let end = 1; end < FILE.trimEnd().length; end += 7) {
      const cut = FILE.slice(0, end);
      const [line, column] = [cut.split('\n').length, (cut.split('\n').at(-1) ?? '').length + 1];
      expect(await faultOf(cut), `cut at ${end} of ${lines.length} lines`).toEqual(['cut-off', line, column]);
    }
  });

  test('where JSON stops being JSON is where the browser finds it too', async () => {
    const anyJson = fc.json({ maxDepth: 3 });
    const broken = fc
      .tuple(anyJson, fc.nat(), fc.constantFrom('', ',', '"', '}', ']', ':', '\\', 'x', '0', '-', '\u0001', 'true'))
      .map(
        ([json, at, sign]) => json.slice(0, at % (json.length + 1)) + sign + json.slice((at % (json.length + 1)) + 1),
      );
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyJson, broken, anyText), async (text) => {
        const fault = await faultOf(text);
        let isJson = true;
        try {
          JSON.parse(text.replace(/^\uFEFF/, ''));
        } catch {
          isJson = false;
        }
        if (text.replace(/^\uFEFF/, '').trim() === '') return;
        expect(Array.isArray(fault) && fault[0] === 'foreign').toBe(isJson);
      }),
      { numRuns: 500 },
    );
  });

  test('why, in words, with the place', async () => {
    const reading = (await readingOf('{"annotations":[\n{')) as Extract<Reading, { kind: 'unreadable' }>;
    expect(tellFault(reading, message)).toBe(
      'This file is cut off: it ends too early, in line 2, column 2. Nothing was read from it.',
    );
    for (const fault of ['empty', 'not-text', 'not-json', 'foreign'] as const) {
      expect(tellFault({ ...reading, fault }, message)).toMatch(/^This file /);
    }
  });
});

describe('encodings', () => {
  const utf16 = (text: string, isBig: boolean): Uint8Array<ArrayBuffer> => {
    const bytes = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at += 1) bytes.setUint16(at * 2, text.charCodeAt(at), !isBig);
    return new Uint8Array(bytes.buffer);
  };

  test.each([
    ['UTF-8', FILE],
    ['UTF-8 with a byte order mark', `\uFEFF${FILE}`],
    ['UTF-16 with a byte order mark', utf16(`\uFEFF${FILE}`, false)],
    ['UTF-16 without', utf16(FILE, false)],
    ['UTF-16 the other way round', utf16(`\uFEFF${FILE}`, true)],
    ['UTF-16 the other way round without', utf16(FILE, true)],
  ])('%s', async (_, file) => {
    const { notes, flags } = await readOf(file);
    expect({ notes, flags }).toEqual({ notes: [NOTE], flags: [FLAG] });
  });

  test('a character across two slices of a large file is whole', async () => {
    const filling = { ...NOTE.body, value: '🦊'.repeat(300_000) };
    for (const start of ['', 'a', 'ab', 'abc']) {
      const note = noteWith({ body: { ...filling, value: start + filling.value } });
      const { notes } = await readOf(fileOf('json-ld', { notes: [note], flags: [] }));
      expect(notes[0]?.body.value === note.body.value).toBe(true);
    }
  });
});

describe('annotations that stay out', () => {
  const skippedIn = async (first: string) => {
    const { notes, flags, skipped } = await readOf(withFirst(first));
    expect({ notes, flags }).toEqual({ notes: [NOTE], flags: [FLAG] });
    return skipped;
  };

  test.each([
    ['a number', '7', ''],
    ['null', 'null', ''],
    ['a list', '[[]]', ''],
    ['somebody else’s annotation', JSON.stringify({ ...annotation(), 'says:version': undefined }), 'says:version'],
    ['a wrong id', JSON.stringify({ ...annotation(), id: 'https://example.com/1' }), 'id'],
    ['a wrong time', JSON.stringify({ ...annotation(), created: 'yesterday' }), 'created'],
    [
      'a body that is a list of lists',
      JSON.stringify({ ...annotation(), body: [[{}]], tags: 7, created: 1 }),
      'created',
    ],
    ['a tag that is none', JSON.stringify({ ...annotation(), body: [{ purpose: 'tagging', value: {} }] }), 'tags.0'],
    ['a text that is none', JSON.stringify({ ...annotation(), body: [{ type: 'TextualBody' }] }), 'body.format'],
    ['no target', JSON.stringify({ ...annotation(), target: 'https://example.com/' }), 'target'],
    [
      'a target without a title',
      JSON.stringify({ ...annotation(), target: { source: 'a', 'says:url': 'a' } }),
      'target.title',
    ],
    [
      'a status that is none',
      JSON.stringify({ ...annotation(), 'says:assessment': { 'says:status': 'true' } }),
      'assessment.status',
    ],
  ])('%s', async (_, first, field) => {
    expect(await skippedIn(first)).toEqual([{ number: 1, line: 2, column: 1, why: 'invalid', field }]);
  });

  test('one of a newer version', async () => {
    const newer = JSON.stringify({ ...annotation(), 'says:version': 3 });
    expect(await skippedIn(newer)).toMatchObject([{ number: 1, why: 'newer' }]);
  });

  test('one that is nested too deeply or too long', async () => {
    const deep = `{"id":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(await skippedIn(deep)).toMatchObject([{ number: 1, why: 'too-deep' }]);
    const long = JSON.stringify({ ...annotation(), body: { type: 'TextualBody', value: 'x'.repeat(2_000_000) } });
    expect(await skippedIn(long)).toMatchObject([{ number: 1, why: 'too-long' }]);
  });

  test('one whose id is there twice: the newer one comes in', async () => {
    const newer = { ...annotation(), modified: '2026-12-01T00:00:00.000Z', motivation: 'commenting' };
    const { notes, skipped } = await readOf(withFirst(JSON.stringify(newer)));
    expect(notes).toMatchObject([{ id: NOTE.id, motivation: 'commenting' }]);
    expect(skipped).toMatchObject([{ number: 3, why: 'repeated' }]);
  });

  test('why, in words, with the place', async () => {
    const [skipped] = await skippedIn('{}');
    if (!skipped) throw new Error('Nothing was skipped.');
    expect(tellSkipped(skipped, message)).toBe('Number 1, in line 2, is not a complete note: says:version');
    for (const why of ['newer', 'repeated', 'too-deep', 'too-long', 'no-page'] as const) {
      expect(tellSkipped({ ...skipped, why }, message)).toMatch(/^Number 1, in line 2, \w/);
    }
  });
});

describe('what is read', () => {
  test('names that would reach the prototype do nothing', async () => {
    const poison =
      '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"prototype":{"polluted":true}';
    const first = JSON.stringify({ ...annotation(), id: NOTE.id.replace('1b7e', '0000') });
    const file = withFirst(first.replace('{', `{${poison},"says:more":{${poison},"later":1},`));
    const { notes, skipped } = await readOf(file.replace('{', `{${poison},`));
    expect(skipped).toEqual([]);
    expect(notes).toContainEqual(noteWith({ id: NOTE.id.replace('1b7e', '0000'), later: 1 }));
    expect(Object.getOwnPropertyDescriptor(Object.prototype, 'polluted')).toBeUndefined();
    for (const note of notes)
      expect([Object.getPrototypeOf(note), 'polluted' in note]).toEqual([Object.prototype, false]);
    const theirs = `{${poison},"annotations":[{${poison},"uri":"https://example.com/a","text":"a"}]}`;
    const [note] = (await readOf(theirs)).notes;
    expect(note && 'polluted' in note).toBe(false);
  });

  test('records of version 1 are brought up to date', async () => {
    const { version, id, type, created, modified, motivation, body, target } = NOTE_1;
    const { source, url, title, selector, kind } = target;
    const resource = {
      type: 'SpecificResource',
      source,
      selector,
      'says:url': url,
      'says:title': title,
      'says:kind': kind,
    };
    const first = { id, type, created, modified, motivation, body, target: resource, 'says:version': version };
    const { notes, skipped } = await readOf(withFirst(JSON.stringify(first)));
    expect(skipped).toEqual([]);
    expect(notes[0]).toMatchObject({ version: 2, id, tags: [], assessment: null, target: { sourceDate: created } });
  });

  test('another tool may have written the same annotations in another form', async () => {
    const again = JSON.stringify(JSON.parse(FILE), null, 4).replaceAll('\n', '\r\n');
    const { first, ...collection } = JSON.parse(FILE);
    const turned = JSON.stringify({ first, ...collection });
    const page = JSON.stringify({ items: [...first.items].reverse(), type: ['AnnotationPage'] });
    const single = JSON.stringify({ ...annotation(), target: [annotation().target], creator: [annotation().creator] });
    for (const file of [again, turned, page]) {
      const { notes, flags, skipped } = await readOf(file);
      expect({ notes, flags, skipped }).toEqual({ notes: [NOTE], flags: [FLAG], skipped: [] });
    }
    const { notes } = await readOf(JSON.stringify({ type: 'AnnotationPage', items: [JSON.parse(single)] }));
    expect(notes).toEqual([NOTE]);
  });

  test('an export without a record comes back as none', async () => {
    for (const id of ['json-ld', 'hypothesis'] as const) {
      expect(await readOf(fileOf(id, { notes: [], flags: [] }))).toMatchObject({ notes: [], flags: [], skipped: [] });
    }
  });

  test('no text of any form makes it fail', async () => {
    const wrapped = fc
      .tuple(fc.constantFrom('annotations', 'items'), fc.jsonValue({ maxDepth: 4 }))
      .map(([name, value]) =>
        JSON.stringify({ type: 'AnnotationPage', [name]: [value, { ...annotation(), ...Object(value) }] }),
      );
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, fc.json(), wrapped), async (file) => {
        expect(['read', 'unreadable']).toContain((await readingOf(file)).kind);
      }),
    );
  });
});

describe('large files', () => {
  const many = (count: number) => ({
    notes: Array.from({ length: count }, (_, at) =>
      noteWith({ id: `urn:uuid:${String(at).padStart(8, '0')}-9a4b-4b07-9d5e-0d9f1a2b3c4d` }),
    ),
    flags: [],
  });

  test('are read in slices that tell how far they have come', async () => {
    const shares: number[] = [];
    const file = new Blob([fileOf('json-ld', many(5000))]);
    const { readExchange } = await import('../../src/exchange/index.ts');
    const reading = await readExchange(file, {
      now: new Date(),
      signal: new AbortController().signal,
      progress: (share) => shares.push(share),
    });
    expect(reading.kind === 'read' && reading.notes.length).toBe(5000);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  test('stop when they are told to', async () => {
    const job = new AbortController();
    const { readExchange } = await import('../../src/exchange/index.ts');
    const options = { now: new Date(), signal: job.signal, progress: () => job.abort() };
    const reading = await readExchange(new Blob([fileOf('json-ld', many(5000))]), options);
    expect(reading).toEqual({ kind: 'stopped' });
  });

  test('go out in pieces', () => {
    for (const { id, write } of FORMATS) {
      const pieces = [...write(many(1000), { message, now: new Date() })];
      expect(pieces.length, id).toBeGreaterThanOrEqual(id === 'claim-review' ? 0 : 3);
    }
  });
});
