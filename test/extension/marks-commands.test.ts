import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { claims } from '../../src/engine/index.ts';
import { inColours, type Look, PALETTES, USUAL_LOOK } from '../../src/settings/look.ts';
import { cardOn } from './cards.ts';
import { PATIENCE } from './fixture.ts';
import { newsPage, PARAGRAPHS, paintedOn } from './news.ts';
import { runExtension } from './running.ts';
import { command } from './words.ts';

const [, , WITHOUT = ''] = PARAGRAPHS;

const between = Array<string>(20).fill(WITHOUT);

const { extension, site, openMarked } = runExtension({
  '/news': newsPage(),
  '/other': newsPage(PARAGRAPHS, '', 'Bridge talks resume'),
  '/long': newsPage([...between, ...PARAGRAPHS, ...between, ...PARAGRAPHS, ...between]),
  '/calm': newsPage(Array<string>(6).fill(WITHOUT)),
});

/** A marked page that goes to a claim at once, without a ride. */
async function openStill(path: string): Promise<Page> {
  const page = await openMarked(path);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page;
}

/** Words that are flashed, and where they stand in the page. `place` is in the order of reading. */
type Flashed = { readonly words: string; readonly top: number; readonly place: number };

/** What is flashed at this moment; null where nothing is. */
function flashedOn(page: Page): Promise<Flashed | null> {
  return page.evaluate(() => {
    const [flash] = (CSS.highlights.get('sw-flash') ?? []) as unknown as Set<StaticRange>;
    if (!flash) return null;
    const range = document.createRange();
    range.setStart(flash.startContainer, flash.startOffset);
    range.setEnd(flash.endContainer, flash.endOffset);
    const { top, left } = range.getBoundingClientRect();
    return { words: String(range), top: top + scrollY, place: (top + scrollY) * 10_000 + left };
  });
}

/** The style of marks of a kind as the page would paint them. */
function drawnOn(page: Page, kind: string): Promise<string> {
  return page.evaluate((kind) => {
    const { textDecorationLine, textDecorationStyle, textDecorationColor } = getComputedStyle(
      document.querySelector('p') ?? document.body,
      `::highlight(sw-${kind}-light)`,
    );
    return `${textDecorationLine} ${textDecorationStyle} ${textDecorationColor}`;
  }, kind);
}

const USUAL = 'underline dotted rgb(46, 95, 191)';

test('next and previous go from claim to claim, and round at the ends, which the badge tells', async () => {
  const page = await openStill('/long');
  const { text, signals } = await extension.readReportOf(page);
  const all = claims(signals).map(({ signals: [{ start, end }] }) => text.slice(start, end));
  expect(all.length).toBeGreaterThan(5);
  const seen: number[] = [];
  const go = async (name: string, words: string | undefined): Promise<void> => {
    await command(extension, page, name);
    let place = 0;
    const other = async (): Promise<string | undefined> => {
      const flashed = await flashedOn(page);
      place = flashed?.place ?? 0;
      return place === seen.at(-1) ? undefined : flashed?.words;
    };
    await expect.poll(other, PATIENCE).toBe(words);
    seen.push(place);
  };
  for (const words of all) await go('next', words);
  expect(seen).toEqual([...seen].sort((one, other) => one - other));
  const badge = (): Promise<string> => extension.badgeOf(page);
  expect(await badge()).toBe(String(all.length));
  await go('next', all[0]);
  await expect.poll(badge, PATIENCE).toBe('↻');
  expect(seen.at(-1)).toBe(seen[0]);
  await expect.poll(badge, PATIENCE).toBe(String(all.length));
  // The card says it too: it is where the reader looks.
  await expect
    .poll(async () => (await cardOn(page))?.text, PATIENCE)
    .toContain('On from the other end of the article.');
  await go('previous', all.at(-1));
  await go('previous', all.at(-2));
  await page.close();
});

test('next and previous start from what is in sight', async () => {
  const page = await openStill('/long');
  const tops = async (): Promise<number> => (await flashedOn(page))?.top ?? 0;
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  await command(extension, page, 'next');
  await expect.poll(tops, PATIENCE).toBeGreaterThan(await page.evaluate(() => document.body.scrollHeight / 2));
  await expect.poll(tops, PATIENCE).toBe(0);
  const middle = await page.evaluate(() => {
    scrollTo(0, document.body.scrollHeight / 2);
    return document.body.scrollHeight / 2;
  });
  await command(extension, page, 'previous');
  await expect.poll(tops, PATIENCE).toBeGreaterThan(0);
  expect(await tops()).toBeLessThan(middle);
  await page.close();
});

test('where there is no claim, or no article, the keys do nothing', async () => {
  const page = await extension.open(site.url('/calm'));
  await extension.readReportOf(page);
  for (const name of ['next', 'previous']) await command(extension, page, name);
  expect(await extension.askPage(page, 'sight', null)).toMatchObject({ start: 0 });
  expect(await flashedOn(page)).toBeNull();
  await page.goto('about:blank');
  for (const name of ['next', 'previous', 'hide', 'hide']) await command(extension, page, name);
  await page.close();
});

test('marks are hidden in a tab with one key, whatever page it goes to; the number stays', async () => {
  const page = await openStill('/news');
  const sheets = () => page.evaluate(() => document.styleSheets.length + document.adoptedStyleSheets.length);
  const before = await sheets();
  const marks = await paintedOn(page);
  await expect.poll(() => extension.badgeOf(page), PATIENCE).not.toBe('');
  const badge = await extension.badgeOf(page);
  await command(extension, page, 'hide');
  for (const kind of ['anonymous', 'vague', 'agentless', 'alleged', 'named', 'speculation'])
    await expect.poll(() => drawnOn(page, kind), PATIENCE).toMatch(/^none/);
  expect(await sheets()).toBe(before);
  expect(await extension.badgeOf(page)).toBe(badge);
  const other = await openStill('/news');
  expect(await drawnOn(other, 'anonymous')).toBe(USUAL);
  await other.close();
  await page.goto(site.url('/other'));
  await expect.poll(() => drawnOn(page, 'anonymous'), PATIENCE).toMatch(/^none/);
  await command(extension, page, 'hide');
  await expect.poll(() => drawnOn(page, 'anonymous'), PATIENCE).toBe(USUAL);
  // The page before was left with its marks hidden, and comes back as it was left.
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => paintedOn(page), PATIENCE).toEqual(marks);
  await expect.poll(() => drawnOn(page, 'anonymous'), PATIENCE).toBe(USUAL);
  const worker = await extension.worker();
  const kept = await worker.evaluate(async () => Object.keys(await chrome.storage.local.get(null)));
  expect(kept.filter((key) => key.includes('hidden'))).toEqual([]);
  await page.close();
});

test('the popup has a switch for it, which says for how long', async () => {
  const page = await openStill('/news');
  const popup = await extension.openPopupFor(page);
  const button = popup.getByRole('switch', { name: 'Hide marks' });
  expect(await button.getAttribute('aria-checked')).toBe('false');
  await button.click();
  await expect.poll(() => drawnOn(page, 'vague'), PATIENCE).toMatch(/^none/);
  expect(await popup.getByText('No marks in this tab until').count()).toBe(1);
  await command(extension, page, 'hide');
  await expect.poll(() => button.getAttribute('aria-checked'), PATIENCE).toBe('false');
  await expect.poll(() => drawnOn(page, 'vague'), PATIENCE).toMatch(/^underline/);
  expect(await popup.getByText('No marks in this tab until').count()).toBe(0);
  await popup.close();
  await page.close();
});

test('a look of the reader’s own is put on open pages and on those opened later, and taken off again', async () => {
  const page = await openStill('/news');
  const choose = async (look: Look): Promise<void> =>
    (await extension.worker()).evaluate(
      (value) => chrome.storage.local.set({ 'setting:look': { version: 1, value } }),
      look as never,
    );
  await choose({ ...USUAL_LOOK, anonymous: { colour: 'red', line: 'solid' } });
  await expect.poll(() => drawnOn(page, 'anonymous'), PATIENCE).toBe('underline solid rgb(191, 36, 43)');
  await choose(inColours(USUAL_LOOK, PALETTES.plain));
  const plain = 'underline dotted rgb(99, 99, 99)';
  await expect.poll(() => drawnOn(page, 'anonymous'), PATIENCE).toBe(plain);
  const later = await openStill('/other');
  await expect.poll(() => drawnOn(later, 'anonymous'), PATIENCE).toBe(plain);
  await later.emulateMedia({ forcedColors: 'active' });
  expect(await drawnOn(later, 'vague')).toMatch(/^underline wavy/);
  await choose(USUAL_LOOK);
  for (const each of [page, later]) {
    await each.emulateMedia({ forcedColors: 'none' });
    await expect.poll(() => drawnOn(each, 'anonymous'), PATIENCE).toBe(USUAL);
    await each.close();
  }
});
