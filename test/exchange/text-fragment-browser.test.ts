import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describe as described } from '../../src/anchors/describe.ts';
import { linkToWords } from '../../src/exchange/index.ts';
import { launchBrowser, type Site, startSite } from '../browser.ts';

/** The paragraphs of a page, as HTML. Words stand in more than one of them, split over elements and lines. */
const PARAGRAPHS = [
  'The harbour may close soon, officials said. It is old, half-empty &amp; leaks.',
  'Fishermen, who were not asked, may <em>close</em> ranks: “We stay,” one said.',
  'The market may close soon, <b>officials</b>\n  <a href="#x">said</a> again on Monday &ndash; and left.',
  'The mayor, 61, was away. A clerk’s desk (room 7-b) was locked; “no comment, no names &amp; no dates,” a note read.',
  `Long ago ${'the quay was rebuilt, stone by stone, and '.repeat(12)}then nobody came.`,
  'Then it rained.',
];

const shown = PARAGRAPHS.map((html) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&ndash;', '–')
    .replace(/\s+/g, ' '),
);
const TEXT = shown.join('\n');

let browser: Browser;
let site: Site;

beforeAll(async () => {
  const page = PARAGRAPHS.map((html, at) => `<p id="${at}" style="margin: 3000px 0">${html}</p>`).join('\n');
  [browser, site] = await Promise.all([
    launchBrowser(),
    startSite({ '/harbour': `<!doctype html><html lang="en"><title>Harbour</title>${page}` }),
  ]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

test.each([
  ['words that stand in two paragraphs, in the first', 'may close soon', 0, 0],
  ['words that stand in two paragraphs, in the second', 'may close soon', 1, 2],
  ['words split over elements and lines', 'officials said again', 0, 2],
  ['one word', 'said', 1, 1],
  ['words that were cut', 'ficials sai', 1, 2],
  ['a hyphen, commas, an ampersand and brackets', '(room 7-b) was locked; “no comment, no names & no', 0, 3],
  ['a quotation with its marks', '“We stay,” one said.', 0, 1],
  ['the end of a paragraph', 'half-empty & leaks.', 0, 0],
  ['a whole long paragraph', shown[4] ?? '', 0, 4],
  [
    'two paragraphs',
    'A clerk’s desk (room 7-b) was locked; “no comment, no names & no dates,” a note read.\nLong ago',
    0,
    3,
  ],
  ['a short paragraph', 'Then it rained.', 0, 5],
])('the browser goes to %s', async (_, words, which, paragraph) => {
  let start = TEXT.indexOf(words);
  for (let left = which; left > 0; left -= 1) start = TEXT.indexOf(words, start + 1);
  expect(start).toBeGreaterThanOrEqual(0);
  const [quote, position] = described(TEXT, { start, end: start + words.length });
  const page = await browser.newPage();
  await page.goto(linkToWords({ url: site.url('/harbour'), selector: [{ ...quote }, { ...position }] }));
  await page.waitForFunction(() => scrollY > 0);
  const reached = await page.evaluate(() =>
    [...document.querySelectorAll('p')]
      .filter((one) => one.getBoundingClientRect().bottom > 0 && one.getBoundingClientRect().top < innerHeight)
      .map(({ id }) => Number(id)),
  );
  await page.close();
  expect(reached).toEqual([paragraph]);
});
