import fc from 'fast-check';
import { KINDS } from '../../src/engine/index.ts';
import { type Flag, MOTIVATIONS, type Note, STATUSES } from '../../src/notes/note.ts';

/** Any text, with astral characters, lone surrogates, control characters and what other formats take for syntax. */
export const anyText: fc.Arbitrary<string> = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '"',
      "'",
      '\\',
      '<',
      '>',
      '&',
      '`',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '#',
      '-',
      '+',
      '=',
      '|',
      '@',
      ',',
    ),
    fc.constantFrom('\n', '\r', '\t', ' ', '\u0000', '\u2028', '\ud83d', '\udc00', '🦊', 'é', 'e\u0301', 'ا', '\uFEFF'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom('word', 'officials said', '</script>', 'javascript:', 'https://example.com/', '$1', '$&'),
  ),
  maxLength: 20,
});

const anyTime = fc
  .tuple(
    fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
    fc.constantFrom('Z', '+02:00', '-0930'),
  )
  .map(([date, zone]) => date.toISOString().replace('Z', zone));
const anyId = fc.uuid().map((uuid) => `urn:uuid:${uuid}`);
const anyAddress = fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), anyText);
const anyAssessment = fc.record({ status: fc.constantFrom(...STATUSES), modified: anyTime, link: anyAddress });
const anyOffset = fc.nat();

const anyTarget = fc.record(
  {
    source: anyAddress,
    url: anyAddress,
    title: anyText,
    sourceDate: anyTime,
    selector: fc.tuple(
      fc.record({ type: fc.constant('TextQuoteSelector' as const), exact: anyText, prefix: anyText, suffix: anyText }),
      fc.record({ type: fc.constant('TextPositionSelector' as const), start: anyOffset, end: anyOffset }),
    ),
    sentence: anyText,
    kind: fc.constantFrom(...KINDS),
  },
  { requiredKeys: ['source', 'url', 'title', 'sourceDate'] },
);

/** Names that a schema never lets through: what is written to them would reach the prototype. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/** Fields that this version does not know: a later one may. */
function unknownFields(known: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  const name = fc.oneof(fc.constantFrom('@id', 'says:more', 'purpose', 'items', 'reply to'), anyText);
  return fc
    .dictionary(
      name.filter((key) => !known.includes(key) && !FORBIDDEN.includes(key)),
      fc.jsonValue({ maxDepth: 3 }),
      { maxKeys: 3, noNullPrototype: true },
    )
    .map((fields) => JSON.parse(JSON.stringify(fields)));
}

const SHARED = ['version', 'id', 'type', 'created', 'modified', 'motivation', 'tags', 'assessment', 'target'];

/** Any note that storage may hold. */
export const anyNote: fc.Arbitrary<Note> = fc
  .tuple(
    unknownFields([...SHARED, 'creator', 'body']),
    unknownFields(['type', 'format', 'value']),
    fc.record({
      version: fc.constant(2 as const),
      id: anyId,
      type: fc.constant('Annotation' as const),
      created: anyTime,
      modified: anyTime,
      motivation: fc.constantFrom(...MOTIVATIONS),
      creator: anyText,
      tags: fc.array(anyText, { maxLength: 3 }),
      assessment: fc.option(anyAssessment, { nil: null }),
      target: anyTarget,
    }),
    anyText,
  )
  .map(([unknown, unknownOfBody, known, value]) =>
    structuredClone({
      ...unknown,
      ...known,
      body: { ...unknownOfBody, type: 'TextualBody', format: 'text/plain', value },
    }),
  );

/** Any flag that storage may hold. */
const anyFlag: fc.Arbitrary<Flag> = fc
  .tuple(
    unknownFields(SHARED),
    fc.record({
      version: fc.constant(2 as const),
      id: anyId,
      type: fc.constant('Annotation' as const),
      created: anyTime,
      modified: anyTime,
      motivation: fc.constant('assessing' as const),
      tags: fc.array(anyText, { maxLength: 3 }),
      assessment: anyAssessment,
      target: anyTarget,
    }),
  )
  .map(([unknown, known]) => structuredClone({ ...unknown, ...known }));

/** Any notes and flags, each id once. */
export const anyRecords = fc.record({
  notes: fc.uniqueArray(anyNote, { selector: ({ id }) => id, maxLength: 4 }),
  flags: fc.uniqueArray(anyFlag, { selector: ({ id }) => id, maxLength: 2 }),
});
