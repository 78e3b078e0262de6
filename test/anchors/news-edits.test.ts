import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { beforeAll, expect, describe as group, test } from 'vitest';
import { describe } from '../../src/anchors/describe.ts';
import { find } from '../../src/anchors/find.ts';
import type { Selectors, Span } from '../../src/anchors/selectors.ts';
import { analyse, claims } from '../../src/engine/index.ts';
import { readPage } from '../../src/page/reading.ts';

/** News pages as their sites served them. Not part of the project. */
const FOLDER = '../shared/pages';
const present = existsSync(FOLDER);
const PAGES = 10;
const NOTES = 5;

type Note = { readonly selectors: Selectors; readonly words: string };
type Article = { readonly text: string; readonly notes: readonly Note[] };
type Outcome = 'anchored' | 'moved' | 'orphaned';

const ADVERT = 'Sign up now: three months of unlimited reading for the price of one. You can cancel whenever you like.';
const UPDATE = 'This story was updated at noon to add what the two sides said after the talks had ended.';

/** What stands in the place of `words` after an edit: what a note on them may be shown on. */
type Edit = {
  readonly name: string;
  readonly change: (text: string, words: string) => string;
  readonly now: (words: string, text: string, later: string) => string;
  /** Of 50 notes: at least so many are found. */
  readonly found: number;
};

const same = (words: string): string => words;
const straight = (text: string): string => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
const curly = (text: string): string =>
  text
    .replace(/(^|\s)"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/'/g, '’');
const otherQuotes = (text: string): string => (/[“”‘’]/.test(text) ? straight(text) : curly(text));

function paragraphs(text: string, change: (blocks: readonly string[]) => readonly string[]): string {
  return change(text.split('\n\n')).join('\n\n');
}

/** An editor's hand: one word in nine is another one, and the sentence has an addition. */
function edited(words: string): string {
  const list = words.split(' ');
  const changed = list.map((word, at) => (at % 9 === 4 ? 'newly' : word)).join(' ');
  return list.length > 6 ? changed.replace(/([.”"]*)$/, ' this week$1') : changed;
}

/** The paragraph that holds some words goes to the end. */
function moved(text: string, words: string): string {
  return paragraphs(text, (blocks) => {
    const at = blocks.findIndex((block) => block.includes(words));
    return [...blocks.filter((_, other) => other !== at), ...blocks.slice(at, at + 1)];
  });
}

const EDITS: readonly Edit[] = [
  { name: 'nothing changed', change: same, now: same, found: 50 },
  { name: 'a paragraph added above', change: (text) => `${UPDATE}\n\n${text}`, now: same, found: 50 },
  {
    name: 'the sentence edited',
    change: (text, words) => text.replace(words, () => edited(words)),
    now: edited,
    found: 49,
  },
  { name: 'the sentence before it gone', change: beforeGone, now: same, found: 50 },
  { name: 'other quotation marks', change: otherQuotes, now: inPlace, found: 50 },
  { name: 'an advert after every third paragraph', change: adverts, now: same, found: 50 },
  { name: 'an advert in the middle of the paragraph', change: cut, now: same, found: 50 },
  { name: 'the paragraph moved', change: moved, now: same, found: 46 },
];

/** What stands where the words stood. */
function inPlace(words: string, text: string, later: string): string {
  const at = text.indexOf(words);
  return later.slice(at, at + words.length);
}

function beforeGone(text: string, words: string): string {
  const at = text.indexOf(words);
  const before = text.slice(0, at).replace(/[^.\n]+[.”"]*\s*$/, '');
  return before + text.slice(at);
}

function adverts(text: string): string {
  return paragraphs(text, (blocks) => blocks.flatMap((block, at) => (at % 3 === 1 ? [block, ADVERT] : [block])));
}

function cut(text: string, words: string): string {
  return text.replace(words, () => `${words}\n\n${ADVERT}\n\n`);
}

let articles: readonly Article[] = [];

beforeAll(() => {
  if (!present) return;
  const read = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => readPage(new JSDOM(readFileSync(`${FOLDER}/${name}`, 'utf8')).window.document).text)
    .map((text): Article => ({ text, notes: notesOn(text) }));
  articles = read.filter(({ notes }) => notes.length === NOTES).slice(0, PAGES);
});

/** On the first claims; where an article has fewer, on sentences with a source as well. */
function notesOn(text: string): readonly Note[] {
  const signals = analyse(text);
  const sentences = [...claims(signals), ...signals].map(({ sentence }) => sentence);
  const distinct = new Map(sentences.map((sentence) => [sentence.start, sentence]));
  return [...distinct.values()].slice(0, NOTES).map((sentence) => ({
    selectors: describe(text, sentence),
    words: text.slice(sentence.start, sentence.end),
  }));
}

function share(one: Span, other: Span): number {
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return both / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

/** Where the words stand now, in every place that has them. */
function places(text: string, words: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    found.push({ start: at, end: at + words.length });
  }
  return found;
}

group.skipIf(!present)('50 notes on claims of ten news pages', () => {
  test('there are 50', () => {
    expect(articles.flatMap(({ notes }) => notes).length).toBe(PAGES * NOTES);
  });

  test.each(EDITS)('$name: found, and never on the wrong words', ({ name, change, now, found: least }) => {
    const count: Record<Outcome | 'wrong' | 'nearest', number> = {
      anchored: 0,
      moved: 0,
      orphaned: 0,
      wrong: 0,
      nearest: 0,
    };
    for (const { text, notes } of articles) {
      for (const { selectors, words } of notes) {
        const later = change(text, words);
        // The very words elsewhere are right as well: some pages give a sentence twice.
        const right = [...places(later, now(words, text, later)), ...places(later, words)];
        const isRight = (span: Span | undefined): boolean =>
          span !== undefined && right.some((place) => share(span, place) > 0.8);
        const found = find(later, selectors);
        count[found.outcome] += 1;
        if (found.outcome === 'orphaned') count.nearest += isRight(found.candidates[0]) ? 1 : 0;
        else if (!isRight(found.span)) count.wrong += 1;
      }
    }
    tell(name, count);
    expect(count.wrong).toBe(0);
    expect(count.anchored + count.moved).toBeGreaterThanOrEqual(least);
  });

  test('the article rewritten, or another in its place: orphaned, all of them', () => {
    const count: Record<Outcome, number> = { anchored: 0, moved: 0, orphaned: 0 };
    for (const [at, { notes }] of articles.entries()) {
      const other = articles[(at + 1) % articles.length]?.text ?? '';
      for (const { selectors } of notes) count[find(other, selectors).outcome] += 1;
    }
    tell('the article rewritten', count);
    expect(count).toEqual({ anchored: 0, moved: 0, orphaned: PAGES * NOTES });
  });

  test('the sentence cut out: only the very same one elsewhere is taken for it', () => {
    const count = { orphaned: 0, twin: 0, wrong: 0 };
    for (const { text, notes } of articles) {
      for (const { selectors, words } of notes) {
        const later = text.replace(words, '');
        const found = find(later, selectors);
        if (found.outcome === 'orphaned') count.orphaned += 1;
        else if (letters(later.slice(found.span.start, found.span.end)) === letters(words)) count.twin += 1;
        else count.wrong += 1;
      }
    }
    tell('the sentence cut out', count);
    expect(count.wrong).toBe(0);
    expect(count.orphaned).toBeGreaterThanOrEqual(46);
  });
});

function letters(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, '');
}

function tell(name: string, count: Readonly<Record<string, number>>): void {
  const figures = Object.entries(count).map(([what, number]) => `${what} ${String(number).padStart(2)}`);
  console.log(`${name.padEnd(42)} ${figures.join('  ')}`);
}
