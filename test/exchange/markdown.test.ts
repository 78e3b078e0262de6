import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { marked } from 'marked';
import { expect, test } from 'vitest';
import { anyRecords } from './arbitrary.ts';
import { FLAG, fileOf, NOTE, noteWith } from './making.ts';

/** The file as a Markdown processor shows it. */
function shown(file: string): Document {
  return new JSDOM(marked.parse(file, { async: false, gfm: true })).window.document;
}

test('by page: its link, its flag, the quoted words, the note and what is known of it', () => {
  expect(fileOf('markdown', { notes: [NOTE], flags: [FLAG] })).toBe(`# Notes and flagged pages

Made with Says Who? on Nov 22, 2026.

## [Harbour to close](<https://example.com/harbour>)

Page flagged Nov 22, 2026 · Open since Nov 22, 2026 · Tags: harbour

> It may close, officials said.

Ask the harbour office. 🦊

Anonymous · a question · Source found since Nov 22, 2026 · [https\\://example.org/minutes](<https://example.org/minutes>) · Tags: harbour, to ask · by A. K. · written Nov 22, 2026 · page as of Nov 22, 2026 · [In the page](<https://example.com/harbour?utm_source=mail#top:~:text=before-,It%20may%20close%2C%20officials%20said.,-after>)

---
`);
});

test('whatever is written stays text', () => {
  const hostile = [
    '# head',
    '    code',
    '- item',
    '1. item',
    '12) item',
    '+ item',
    '===',
    '---',
    '| a | b |',
    '| - | - |',
    '<img src=x onerror=alert(1)>',
    '[link](javascript:alert(1)) ![image](x.png)',
    '*a* _b_ `c` ~~d~~ **e** &amp; $x$ [^1] a@example.com www.example.com https://example.com/a_b_c',
    '```',
    '> quote',
    'back\\slash\\',
  ].join('\n');
  const document = shown(
    fileOf('markdown', { notes: [noteWith({ body: { ...NOTE.body, value: hostile } })], flags: [] }),
  );
  const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) => textContent?.includes('# head'));
  expect([...(paragraph?.querySelectorAll('*') ?? [])].filter(({ tagName }) => tagName !== 'BR')).toEqual([]);
  for (const end of paragraph?.querySelectorAll('br') ?? []) end.replaceWith('\n');
  expect(paragraph?.textContent).toBe(hostile.replace('    code', 'code'));
});

test('a title of several lines is a heading of one', () => {
  const lines = 'one\u2028two\nthree\u0085four';
  for (const target of [{ title: lines }, { title: '', url: lines }]) {
    const document = shown(fileOf('markdown', { notes: [noteWith({}, target)], flags: [] }));
    expect([...document.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(['one two three four']);
  }
});

test('nothing that was written or quoted becomes markup', () => {
  const ours = new Set(['HTML', 'HEAD', 'BODY', 'H1', 'H2', 'P', 'A', 'BLOCKQUOTE', 'HR', 'BR']);
  fc.assert(
    fc.property(anyRecords, (records) => {
      const document = shown(fileOf('markdown', records));
      const foreign = [...document.querySelectorAll('*')].filter(({ tagName }) => !ours.has(tagName));
      expect(foreign.map(({ outerHTML }) => outerHTML)).toEqual([]);
      const links = [...document.querySelectorAll('a')].map(({ href }) => href);
      expect(links.filter((href) => !/^https?:/.test(href))).toEqual([]);
      const pages = new Set([...records.notes, ...records.flags].map(({ target }) => target.source));
      expect(document.querySelectorAll('h2')).toHaveLength(pages.size);
      expect(document.querySelectorAll('hr')).toHaveLength(records.notes.length);
    }),
    { numRuns: 40 },
  );
});
