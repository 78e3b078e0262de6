import { expect, test } from 'vitest';
import { analyse, claims } from '../../src/engine/index.ts';
import { PATIENCE } from './fixture.ts';
import { newsPage, PARAGRAPHS, paintedOn } from './news.ts';
import { runExtension } from './running.ts';

const WEATHER = 'The weather of the harbour is what it is, and those who sail in it know as much as anybody. ';

/** Words in the middle of a paragraph of several screens, below other paragraphs of several screens. */
const FAR_DOWN = [
  ...Array<string>(40).fill(WEATHER.repeat(3)),
  `${WEATHER.repeat(120)}Two officials said the bridge is late. ${WEATHER.repeat(60)}`,
];

const { extension, site, openMarked } = runExtension({
  '/news': newsPage(),
  '/reset': newsPage(PARAGRAPHS, '<style>html * { all: revert !important; text-decoration: none !important }</style>'),
  '/strict': newsPage(PARAGRAPHS, `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`),
  '/split': newsPage([
    ...PARAGRAPHS,
    'The driver had <b>alleg<wbr>edly</b> left before noon, <i>officials</i> said on Friday.',
  ]),
  '/far': newsPage(FAR_DOWN),
  '/long': newsPage([...Array.from({ length: 60 }, () => PARAGRAPHS[2]), ...PARAGRAPHS]),
});

test('marks are the unsourced signals that the engine finds in the text of the page', async () => {
  const page = await openMarked('/news');
  const { text, links, signals, state, readTo, url, title, language } = await extension.readReportOf(page);
  expect(signals).toEqual(analyse(text, { links }));
  const unsourced = signals.filter(({ verdict }) => verdict === 'unsourced');
  const marks = unsourced.map(({ kind, start, end }) => ({ kind, words: text.slice(start, end) }));
  expect(await paintedOn(page)).toEqual(marks);
  const kinds = new Set(marks.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['agentless', 'alleged', 'anonymous', 'vague']);
  expect({ state, url, title, language }).toEqual({
    state: 'article',
    url: site.url('/news'),
    title: 'Bridge talks collapse',
    language: 'en',
  });
  expect(readTo).toBe(text.length);
});

test('the badge counts the unsourced claims, and its title says what it counts', async () => {
  const page = await openMarked('/news');
  const count = claims((await extension.reportOf(page)).signals).length;
  expect(count).toBeGreaterThan(2);
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(String(count));
  await expect.poll(() => extension.titleOf(page), PATIENCE).toBe(`Says Who? — ${count} unsourced claims`);
});

test('the page sees not one change to its document', async () => {
  const page = await extension.context.newPage();
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    document.addEventListener('DOMContentLoaded', () => {
      new MutationObserver((records) => seen.push(...records.map(({ type }) => type))).observe(document, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
    });
  });
  await page.goto(site.url('/news'));
  await expect.poll(() => paintedOn(page), PATIENCE).not.toEqual([]);
  const seen = (): Promise<readonly string[]> => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(await seen()).toEqual([]);
  // The observer does see what happens.
  await page.evaluate(() => document.body.setAttribute('data-changed', ''));
  await expect.poll(seen).toEqual(['attributes']);
});

test.each([
  ['a policy that forbids all styles', '/strict'],
  ['a style that takes all other styles away', '/reset'],
])('marks are painted under %s', async (_, path) => {
  const page = await openMarked(path);
  const marked = await page.locator('article').screenshot();
  const unmarked = async (): Promise<boolean> => {
    // They are put back: each look at the page without them has to take them away first.
    await page.evaluate(() => CSS.highlights.clear());
    return !marked.equals(await page.locator('article').screenshot());
  };
  await expect.poll(unmarked, PATIENCE).toBe(true);
});

test('words split over elements are marked whole', async () => {
  const page = await openMarked('/split');
  const marks = await paintedOn(page);
  expect(marks.map(({ words }) => words)).toContain('allegedly');
});

test('marks that the page takes away or replaces are put back', async () => {
  const page = await openMarked('/news');
  const before = await paintedOn(page);
  await page.evaluate(() => CSS.highlights.clear());
  await expect.poll(() => paintedOn(page), PATIENCE).toEqual(before);
  await page.evaluate(() => {
    for (const [name] of CSS.highlights as unknown as Map<string, Highlight>) CSS.highlights.set(name, new Highlight());
  });
  await expect.poll(() => paintedOn(page), PATIENCE).toEqual(before);
});

test("the page's own highlights are left alone", async () => {
  const page = await openMarked('/news');
  await page.evaluate(() => CSS.highlights.set('search', new Highlight(new Range())));
  await page.evaluate(() => document.querySelector('article')?.remove());
  await expect.poll(() => paintedOn(page), PATIENCE).toEqual([]);
  expect(await page.evaluate(() => [...(CSS.highlights as unknown as Map<string, Highlight>).keys()])).toEqual([
    'search',
  ]);
});

test('a claim is scrolled into view and flashed for a moment, its marks stay', async () => {
  const page = await openMarked('/long');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const before = await paintedOn(page);
  const { signals } = await extension.reportOf(page);
  const last = signals.findLast(({ verdict }) => verdict === 'unsourced');
  if (!last) throw new Error('nothing to show');
  const { start, end } = last;
  const ask = (): Promise<boolean> => extension.askPage(page, 'show', { start, end });
  expect(await ask()).toBe(true);
  const flashed = (): Promise<number> => page.evaluate(() => CSS.highlights.get('sw-flash')?.size ?? 0);
  expect(await flashed()).toBe(1);
  const top = await page.evaluate(() => {
    const [range] = CSS.highlights.get('sw-flash') as unknown as Set<StaticRange>;
    return range?.startContainer.parentElement?.getBoundingClientRect().top ?? Number.NaN;
  });
  expect(top).toBeGreaterThan(0);
  expect(top).toBeLessThan(page.viewportSize()?.height ?? 0);
  await expect.poll(flashed, PATIENCE).toBe(0);
  expect(await paintedOn(page)).toEqual(before);
  await page.evaluate(() => document.querySelector('article')?.remove());
  expect(await ask()).toBe(false);
});

test.each([
  ['in the window', 'main { padding: 0 }'],
  [
    'in a box that scrolls',
    'html, body { height: 100%; margin: 0; overflow: hidden } main { height: 100%; overflow: auto }',
  ],
  ['in elements without a box', 'article, p { display: contents }'],
])('words far down a long paragraph are scrolled into view %s', async (_where, style) => {
  const page = await openMarked('/far');
  await page.addStyleTag({ content: style });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const [first] = (await extension.reportOf(page)).signals;
  if (!first) throw new Error('nothing to show');
  expect(await extension.askPage(page, 'show', { start: first.start, end: first.end })).toBe(true);
  const [top, height] = await page.evaluate(() => {
    const [flash] = CSS.highlights.get('sw-flash') as unknown as Set<StaticRange>;
    const range = document.createRange();
    if (flash) range.setStart(flash.startContainer, flash.startOffset);
    return [range.getBoundingClientRect().top, innerHeight] as const;
  });
  expect(Math.abs(top - height / 2)).toBeLessThan(100);
});

type Copies = { [name: symbol]: AbortController | undefined };

test('a second copy of the script takes the place of the first', async () => {
  const page = await openMarked('/news', 'twice.test');
  const before = await paintedOn(page);
  const tabId = await extension.tabOf(page);
  await extension.clickButton(page);
  const stopped = await (await extension.worker()).evaluate(async (id) => {
    const target = { tabId: id };
    const files = chrome.runtime.getManifest().content_scripts?.[0]?.js?.map((path) => `/${path}`) ?? [];
    await chrome.scripting.executeScript({
      target,
      func: () => {
        (globalThis as Copies)[Symbol.for('older')] = (globalThis as Copies)[Symbol.for('says-who')];
      },
    });
    await chrome.scripting.executeScript({ target, files });
    const [answer] = await chrome.scripting.executeScript({
      target,
      func: () => ['older', 'says-who'].map((name) => (globalThis as Copies)[Symbol.for(name)]?.signal.aborted),
    });
    return answer?.result;
  }, tabId);
  expect(stopped).toEqual([true, false]);
  await extension.readReportOf(page);
  await expect.poll(() => paintedOn(page), PATIENCE).toEqual(before);
});
