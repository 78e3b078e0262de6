import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { PATIENCE } from './fixture.ts';
import { newsPage, PARAGRAPHS } from './news.ts';
import { runExtension } from './running.ts';
import { begunIn, dragOver, forgetAll, popupsOf, selectWords, withoutPopups } from './words.ts';

const WORDS = 'would publish the figures next week';

/** All that a page's style sheet can do to what it does not know. */
const HOSTILE = `<style>html, html * { } html > div, html > div *, :not(:is(html, body, body *, head, head *)) {
  display: none !important; visibility: hidden !important; opacity: 0 !important; position: static !important;
  transform: scale(0) !important; pointer-events: none !important; width: 0 !important; height: 0 !important;
  clip-path: inset(50%) !important; content-visibility: hidden !important; z-index: -1 !important;
  translate: -999px !important; margin: -999px !important; }
  html { transform: translateX(0); }</style>`;

const { extension, site, openMarked } = runExtension({
  '/news': newsPage(),
  '/hostile': newsPage(PARAGRAPHS, HOSTILE),
  '/strict': newsPage(PARAGRAPHS, `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`),
  '/plain': '<!doctype html><html lang="en"><title>Contact</title><p>Write to the editors of the paper.',
  '/editor': newsPage([...PARAGRAPHS, '</p><div contenteditable="true">Words that somebody types.</div><p>']),
  '/far': newsPage([...PARAGRAPHS, ...Array.from({ length: 40 }, () => PARAGRAPHS[2])]),
});

beforeEach(() => forgetAll(extension));

/** Where the one element beside head and body is on the screen, and whether a click there would meet it. */
function buttonOn(page: Page): Promise<{ x: number; y: number; met: boolean } | null> {
  return page.evaluate(() => {
    const [host, ...more] = [...document.documentElement.children].filter(
      (element) => element !== document.head && element !== document.body,
    );
    if (more.length > 0) throw new Error('more than one element of ours');
    if (!host) return null;
    const { left, top, width, height } = host.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    return { x, y, met: document.elementFromPoint(x, y) === host && width > 20 && height > 10 };
  });
}

async function buttonThere(page: Page): Promise<{ x: number; y: number }> {
  await expect.poll(async () => (await buttonOn(page))?.met, PATIENCE).toBe(true);
  const there = await buttonOn(page);
  if (!there) throw new Error('the button went');
  return there;
}

const buttonGone = (page: Page): Promise<unknown> => expect.poll(() => buttonOn(page), PATIENCE).toBeNull();

test('a click on the button opens the popup and leaves the selection and the focus as they are', async () => {
  const page = await openMarked('/news');
  await dragOver(page, WORDS);
  const { x, y } = await buttonThere(page);
  const state = () => page.evaluate(() => [String(getSelection()), document.activeElement?.localName]);
  const before = await state();
  expect(before[0]?.length).toBeGreaterThan(WORDS.length / 2);
  await page.mouse.click(x, y);
  await expect.poll(() => popupsOf(extension), PATIENCE).toBe(1);
  await expect.poll(() => begunIn(extension), PATIENCE).toEqual({});
  expect(await state()).toEqual(before);
  await buttonGone(page);
  await page.close();
});

test('the button is the one change that the page sees, and it goes without a trace', async () => {
  const page = await openMarked('/news');
  const layout = () =>
    page.evaluate(() => [...document.querySelectorAll('p')].map((p) => p.getBoundingClientRect().top));
  const before = await layout();
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver((records) => {
      for (const { type, addedNodes, removedNodes, target } of records)
        seen.push(`${type} ${target.nodeName} +${addedNodes.length} -${removedNodes.length}`);
    }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  });
  const seen = () => page.evaluate(() => (window as unknown as { seen: readonly string[] }).seen);
  await selectWords(page, WORDS);
  await buttonThere(page);
  const afterShown = await seen();
  expect(afterShown.filter((record) => record.startsWith('childList'))).toEqual(['childList HTML +1 -0']);
  expect(afterShown.filter((record) => !/^childList HTML |^attributes DIV /.test(record))).toEqual([]);
  expect(await layout()).toEqual(before);
  await page.keyboard.press('Escape');
  await buttonGone(page);
  expect((await seen()).at(-1)).toBe('childList HTML +0 -1');
  expect((await extension.reportOf(page)).state).toBe('article');
});

test('style sheets and policies of the page cannot hide or move it', async () => {
  for (const path of ['/hostile', '/strict']) {
    const page = await openMarked(path);
    await selectWords(page, WORDS);
    const { x, y } = await buttonThere(page);
    const words = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON());
    expect(Math.abs(y - words.bottom)).toBeLessThan(60);
    expect(Math.abs(x - words.right)).toBeLessThan(120);
  }
});

test('scripts of the page cannot press it, nor make it come', async () => {
  const page = await openMarked('/news');
  await page.evaluate(() => document.dispatchEvent(new Event('selectionchange')));
  await selectWords(page, WORDS);
  await buttonThere(page);
  const open = await page.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    const options = { bubbles: true, composed: true, cancelable: true };
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      host.dispatchEvent(new MouseEvent(type, options));
    host.click();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ...options }));
    return host.shadowRoot === null && host.childNodes.length === 0;
  });
  expect(open).toBe(true);
  // Whatever was sent would be there by now: the answer to a later call is.
  await extension.reportOf(page);
  expect(await begunIn(extension)).toEqual({});
  expect(await popupsOf(extension)).toBe(0);
  await buttonThere(page);
});

test('it goes when the selection goes, and is not offered for a letter or two, in an editor, or on other pages', async () => {
  const page = await openMarked('/editor');
  await selectWords(page, WORDS);
  await buttonThere(page);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await buttonGone(page);
  // The last selection has its button, so each of those before has had its time.
  for (const words of ['Words that somebody', 'fig', 'steel']) {
    await selectWords(page, words);
    await page.evaluate(() => new Promise((frame) => requestIdleCallback(frame)));
  }
  await buttonThere(page);
  expect(await page.evaluate(() => String(getSelection()))).toBe('steel');

  const plain = await extension.open(site.url('/plain'));
  expect((await extension.readReportOf(plain)).state).toBe('not-an-article');
  await selectWords(plain, 'Write to the editors');
  await selectWords(page, WORDS);
  await buttonThere(page);
  expect(await buttonOn(plain)).toBeNull();
});

test('it goes when the words are scrolled away and comes back with them', async () => {
  const page = await openMarked('/far');
  await selectWords(page, WORDS);
  await buttonThere(page);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await buttonGone(page);
  await page.evaluate(() => scrollTo(0, 0));
  await buttonThere(page);
});

test('it can be switched off, and on again', async () => {
  const page = await openMarked('/news');
  await selectWords(page, WORDS);
  await buttonThere(page);
  const set = async (value: boolean): Promise<void> =>
    (await extension.worker()).evaluate(
      (on) => chrome.storage.local.set({ 'setting:selection-button': { version: 1, value: on } }),
      value,
    );
  await set(false);
  await buttonGone(page);
  await set(true);
  await selectWords(page, 'critics say');
  await buttonThere(page);
});

test('a tap on it works as a click does', async () => {
  await withoutPopups(extension);
  const page = await openMarked('/news');
  await selectWords(page, WORDS);
  const { x, y } = await buttonThere(page);
  const opened = extension.context.waitForEvent('page');
  const session = await extension.context.newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  const view = await opened;
  await expect.poll(() => view.evaluate(() => document.activeElement?.localName), PATIENCE).toBe('textarea');
  expect(await page.evaluate(() => String(getSelection()))).toBe(WORDS);
  await view.close();
});
