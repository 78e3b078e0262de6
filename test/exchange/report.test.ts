import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { anyRecords } from './arbitrary.ts';
import { FLAG, fileOf, NOTE, noteWith } from './making.ts';

/** The report as a browser reads it; scripts in it would run and leave a mark. */
function shown(file: string): JSDOM {
  return new JSDOM(file, { runScripts: 'dangerously' });
}

const textsOf = (document: Document, selector: string): readonly string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');

test('by page: its status, then each claim with its note and what is known of it', () => {
  const page = noteWith({ id: FLAG.id, body: { ...NOTE.body, value: 'On the page.' }, assessment: null, tags: [] });
  const { selector: _, sentence: __, kind: ___, ...target } = page.target;
  const { document } = shown(fileOf('report', { notes: [NOTE, { ...page, target }], flags: [FLAG] })).window;
  expect(textsOf(document, 'h2')).toEqual(['Harbour to close']);
  expect(textsOf(document, '.counts div')).toEqual(['Flagged pages1', 'Notes2', 'Open1', 'Source found1']);
  expect(textsOf(document, 'section > ul li')).toEqual([
    'Page flagged Nov 22, 2026',
    'Open since Nov 22, 2026',
    'Tags: harbour',
  ]);
  expect(textsOf(document, 'article .text')).toEqual(['On the page.', 'Ask the harbour office. 🦊']);
  expect(textsOf(document, 'article:last-of-type li')).toEqual([
    'Anonymous',
    'a question',
    'Source found since Nov 22, 2026',
    'https://example.org/minutes',
    'Tags: harbour, to ask',
    'by A. K.',
    'written Nov 22, 2026',
    'page as of Nov 22, 2026',
    'In the page',
  ]);
  expect(document.documentElement.lang).toBe('en');
});

test('no element and no attribute comes from what was written, quoted or imported', () => {
  const file = fileOf('report', { notes: [noteWith({}, { sentence: 'More than the words.' })], flags: [FLAG] });
  const namesIn = (document: Document): ReadonlySet<string> =>
    new Set(
      [...document.querySelectorAll('*')].flatMap(({ tagName, attributes }) => [
        tagName,
        ...[...attributes].map(({ name }) => `${tagName} ${name}`),
      ]),
    );
  const ours = namesIn(shown(file).window.document);
  const parser = new new JSDOM().window.DOMParser();
  fc.assert(
    fc.property(anyRecords, (records) => {
      const document = parser.parseFromString(fileOf('report', records), 'text/html');
      expect([...namesIn(document)].filter((name) => !ours.has(name))).toEqual([]);
      expect(document.querySelectorAll('article')).toHaveLength(records.notes.length);
      expect([...document.links].filter(({ protocol }) => !/^https?:$/.test(protocol))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('it loads nothing and runs nothing', () => {
  const value =
    '</p><script>globalThis.ran = true</script><img src=x onerror="globalThis.ran = true"><style>*{}</style>';
  const file = fileOf('report', {
    notes: [noteWith({ body: { ...NOTE.body, value } }, { title: value, sentence: value })],
    flags: [],
  });
  const { window } = shown(file);
  expect('ran' in window).toBe(false);
  expect(window.document.querySelectorAll('script, img, link, iframe, object')).toHaveLength(0);
  expect(textsOf(window.document, '.text')).toEqual([value]);
  expect(window.document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  expect(file).not.toMatch(/@import|url\(/);
});
