import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type Reading, readPage } from '../../src/page/reading.ts';
import { spanOf } from '../../src/page/span-of.ts';
import { newsPage, PAGES, story } from './stories.ts';

const SPLIT = newsPage(
  story(
    '<p>  Two <b>sources</b> said the al<wbr>leg<i>ed</i> pl&shy;an,&nbsp; <a href="/x">first\n\treported</a> here <br> on Monday<br><br>and then <span></span>again.  </p>',
  ),
);

function read(html: string): { reading: Reading; document: Document } {
  const { document } = new JSDOM(html).window;
  return { reading: readPage(document), document };
}

/** What the document says between two places. */
function between(document: Document, reading: Reading, start: number, end: number): string | null {
  const places = reading.placesOf({ start, end });
  if (!places) {
    return null;
  }
  const range = document.createRange();
  range.setStart(places.start.node, places.start.offset);
  range.setEnd(places.end.node, places.end.offset);
  return range.toString();
}

/** Without white space, and without what nobody sees. */
function inked(text: string | null): string | undefined {
  return text?.replace(/[\s\u00ad\u200b\u2060\ufeff]/g, '');
}

describe('the way back', () => {
  // A range takes in the footnote that stands between its ends.
  const pages = PAGES.filter(({ state, drawn, html }) => state === undefined && !drawn && !html.includes('<sup>'));

  it.each([...pages, { name: 'split words', html: SPLIT }])(
    'leads from every block to its words: $name',
    ({ html }) => {
      const { reading, document } = read(html);
      expect(reading.blocks().length).toBeGreaterThan(1);
      for (const { start, end, element } of reading.blocks()) {
        expect(inked(between(document, reading, start, end))).toBe(inked(reading.text.slice(start, end)));
        expect(element.contains(reading.placesOf({ start, end })?.start.node ?? null)).toBe(true);
      }
    },
  );

  it('leads from any stretch inside a block to exactly its words', () => {
    const { reading, document } = read(SPLIT);
    const block = fc.constantFrom(...reading.blocks());
    fc.assert(
      fc.property(
        block,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (within, a, b) => {
          const length = within.end - within.start;
          const start = within.start + Math.floor(Math.min(a, b) * (length - 1));
          const end = Math.max(start + 1, within.start + Math.ceil(Math.max(a, b) * length));
          const words = reading.text.slice(start, end);
          const found = between(document, reading, start, end);
          expect(inked(found) ?? '').toBe(inked(words));
          if (/^\S/.test(words)) {
            expect(found?.charAt(0)).toBe(words.charAt(0));
          }
          if (/\S$/.test(words)) {
            expect(found?.at(-1)).toBe(words.at(-1));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leads from a stretch over two blocks to the first and the last of its characters', () => {
    const { reading, document } = read(SPLIT);
    const [one, two] = reading.blocks();
    const start = (one?.end ?? 0) - 5;
    const end = (two?.start ?? 0) + 3;
    const found = between(document, reading, start, end);
    expect([found?.slice(0, 5), found?.slice(-3)]).toEqual(['weeks', 'The']);
  });

  it('leads a split word back to all its nodes', () => {
    const { reading, document } = read(SPLIT);
    const start = reading.text.indexOf('alleged plan');
    expect(start).toBeGreaterThan(0);
    expect(between(document, reading, start, start + 'alleged plan'.length)).toBe('alleged pl\u00adan');
  });

  it('gives nothing for a stretch that is empty, outside, or only between two blocks', () => {
    const { reading } = read(SPLIT);
    const { length } = reading.text;
    const [one] = reading.blocks();
    const gap = one?.end ?? 0;
    for (const [start, end] of [
      [3, 3],
      [5, 3],
      [-1, 3],
      [length - 1, length + 1],
      [Number.NaN, 3],
      [gap, gap + 2],
    ]) {
      expect(reading.placesOf({ start: start ?? 0, end: end ?? 0 })).toBeNull();
    }
  });
});

describe('the way from a range of the document', () => {
  it('leads to the stretch that leads there, without the white space at its ends', () => {
    const { reading, document } = read(SPLIT);
    const place = fc.nat(reading.text.length - 1);
    fc.assert(
      fc.property(place, place, (one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other) + 1];
        const places = reading.placesOf({ start, end });
        const words = reading.text.slice(start, end);
        if (!places || words.trim() === '') return;
        const range = document.createRange();
        range.setStart(places.start.node, places.start.offset);
        range.setEnd(places.end.node, places.end.offset);
        const from = start + words.length - words.trimStart().length;
        expect(spanOf(reading, range)).toEqual({ start: from, end: from + words.trim().length });
      }),
      { numRuns: 500 },
    );
  });

  it('takes whole elements for their text', () => {
    const { reading, document } = read(SPLIT);
    const range = document.createRange();
    range.selectNode(document.querySelector('h1') ?? document.body);
    const found = spanOf(reading, range);
    expect(found && reading.text.slice(found.start, found.end)).toBe('Quay to close for six weeks');
    range.selectNodeContents(document.body);
    expect(spanOf(reading, range)).toEqual({ start: 0, end: reading.text.length });
  });

  it('gives nothing for what is outside the article, for white space, and for nodes that are gone', () => {
    const { reading, document } = read(SPLIT);
    const range = document.createRange();
    range.selectNode(document.querySelector('footer') ?? document.body);
    expect(spanOf(reading, range)).toBeNull();
    range.selectNodeContents(document.querySelector('h1') ?? document.body);
    range.collapse();
    expect(spanOf(reading, range)).toBeNull();
    const { document: other } = read(SPLIT);
    const foreign = other.createRange();
    foreign.selectNodeContents(other.body);
    expect(spanOf(reading, foreign)).toBeNull();
  });
});
