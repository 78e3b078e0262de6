// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { type Reading, readPage } from '../../src/page/reading.ts';
import { finish } from '../../src/page/slices.ts';
import { watchChanges } from '../../src/page/watching.ts';
import { newsPage, PARAGRAPHS } from './stories.ts';

const LATE = 'The council will meet again on Monday, officials said late on Thursday after the vote in the town hall.';

/** What a test does to a page, and what of its article is known of then. */
type Change = (article: Element) => void;

let running = new AbortController();

afterEach(() => {
  running.abort();
  running = new AbortController();
  vi.restoreAllMocks();
});

function paragraph(words: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = words;
  return element;
}

function part(selector: string): Element {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** Another article, of so many paragraphs. */
const another = (name: string, count: number): string =>
  `<section><article id="${name}"><h2>Story ${name}</h2>${Array.from({ length: count }, (_, at) => `<p>${PARAGRAPHS[at % 5]} ${name} ${at}</p>`).join('')}</article></section>`;

/**
 * Reads a page of so many paragraphs, with `below` after the article, changes it, and reads again what
 * changed, counting the nodes that are visited.
 */
function reread(change: Change, count = 40, below = ''): { before: Reading; after: Reading | null; visited: number } {
  const story = Array.from({ length: count }, (_, at) => `<p id="p${at}">${PARAGRAPHS[at % 5]} ${at}</p>`).join('');
  document.documentElement.innerHTML = new DOMParser().parseFromString(
    newsPage(story, { after: below }),
    'text/html',
  ).documentElement.innerHTML;
  const changes = watchChanges(document, () => {}, running.signal);
  changes.start('text');
  const next = vi.spyOn(Node.prototype, 'nextSibling', 'get');
  const before = readPage(document);
  change(part('article'));
  const taken = changes.take();
  next.mockClear();
  const after = taken && before.reread ? finish(before.reread(taken)) : null;
  return { before, after, visited: next.mock.calls.length };
}

test.each<[string, Change]>([
  ['text that is replaced', () => part('#p3').replaceChildren('Short now, two people said.')],
  ['words that are added to a text', () => part('#p3').append(' And officials said so.')],
  ['a paragraph that comes last', (article) => article.append(paragraph(LATE))],
  ['a paragraph that comes between two', () => part('#p3').after(paragraph(LATE))],
  ['a paragraph that goes', () => part('#p3').remove()],
  ['a paragraph that moves', () => part('#p30').after(part('#p3'))],
  [
    'two changes far apart',
    () => {
      for (const one of ['#p3', '#p30']) part(one).append(' Officials said so.');
    },
  ],
  ['text between paragraphs', () => part('#p3').after('Words that stand in no paragraph, officials said.')],
  [
    'a link around words',
    () => {
      part('#p3').innerHTML = '<a href="https://town.test/">Two people</a> said so to all.';
    },
  ],
  [
    'an advert',
    () => {
      const advert = document.createElement('div');
      advert.className = 'ad-slot';
      advert.append(paragraph('Buy a lamp now.'));
      part('#p3').after(advert);
    },
  ],
])('%s: what is read again is what a whole reading finds', (_name, change) => {
  const { after } = reread(change);
  const whole = readPage(document);
  expect(after?.text).toBe(whole.text);
  expect(after?.links).toEqual(whole.links);
  expect(after?.blocks()).toEqual(whole.blocks());
});

test('one changed paragraph costs the same on a short page and on a long one', () => {
  const change: Change = () => part('#p3').append(' And officials said so.');
  const short = reread(change, 20);
  const long = reread(change, 400);
  expect(short.visited).toBeGreaterThan(0);
  expect(long.visited).toBe(short.visited);
  expect(long.after?.text).not.toBe(long.before.text);
});

test('what changes beside the article or in what is not read of it costs no reading', () => {
  const { before, after, visited } = reread(() => {
    part('footer').append(paragraph('Little else.'));
    part('nav').append('More');
  });
  expect(after).toBe(before);
  expect(visited).toBe(0);
});

test.each<[string, Change]>([
  ['the article goes', (article) => article.remove()],
  ['the headline goes', () => part('h1').remove()],
  ['much is added beside it', () => part('main').append(...PARAGRAPHS.map(paragraph), paragraph(LATE))],
  ['another headline comes', () => part('main').insertAdjacentHTML('beforeend', '<h1>Another story of the day</h1>')],
  ['it grows by much', (article) => article.append(...[...PARAGRAPHS, ...PARAGRAPHS].map(paragraph))],
])('the page is read anew where %s', (_name, change) => {
  expect(reread(change).after).toBeNull();
});

/** What ten articles look like, one below the other. */
const TEN = Array.from({ length: 9 }, (_, at) => another(`n${at}`, 10)).join('');

test.each<[string, Change]>([
  ['the last of them', () => part('#n8').append(paragraph(LATE))],
  ['the first of them', () => part('#p3').append(' And officials said so.')],
])('of ten articles, one below the other, %s is read again alone', (_name, change) => {
  const { before, after, visited } = reread(change, 10, TEN);
  expect(before.text).toContain('Story n8');
  expect(after?.text).toBe(readPage(document).text);
  expect(after?.text).not.toBe(before.text);
  expect(visited).toBeGreaterThan(0);
  expect(visited).toBeLessThan(150);
});

test('what comes between articles is not read', () => {
  const { before, after } = reread(() => part('main').insertAdjacentHTML('beforeend', `<p>${LATE}</p>`), 10, TEN);
  expect(after?.text).toBe(before.text);
});

test.each([1, 9])('an article that comes after %i others makes the page be read anew, and is read then', (others) => {
  const change: Change = () => part('main').insertAdjacentHTML('beforeend', another('late', 5));
  const { before, after } = reread(change, 10, TEN.split('</section>', others).join('</section>'));
  expect(after).toBeNull();
  expect(readPage(document).text.startsWith(before.text)).toBe(true);
  expect(readPage(document).text).toContain('Story late');
});
