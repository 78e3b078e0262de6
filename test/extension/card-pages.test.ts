import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { buttonIn, type Card, cardGone, cardOn, cardThere } from './cards.ts';
import { PATIENCE } from './fixture.ts';
import { newsPage, PARAGRAPHS } from './news.ts';
import { runExtension } from './running.ts';

/** What a style sheet can do from outside to an element in the top layer, and to the names that are used in its tree. */
const SPOILING = `<style>
  @property --ground { syntax: "<length>"; inherits: false; initial-value: 3px }
  @property --ink { syntax: "<color>"; inherits: false; initial-value: transparent }
  @property --accent { syntax: "<color>"; inherits: false; initial-value: transparent }
  @keyframes come { from, to { opacity: 0; scale: 0 } }
  [popover], div[popover]:popover-open { display: grid !important; inset: auto 0 0 auto !important; opacity: .1 !important;
    filter: blur(9px) !important; rotate: 40deg !important; mix-blend-mode: difference !important; color: red !important }
  [popover]::backdrop { background: red !important; display: block !important }
  [popover]::before, [popover]::after { content: "spoilt" !important; display: block !important; height: 90px !important }
  html { filter: none; perspective: 100px; contain: paint; will-change: transform }
  ::view-transition, ::selection, ::highlight(x) { color: red !important }</style>`;

const MODAL =
  '<dialog id="modal"><p>Before you read on, a word about the letters we send.</p><button>No</button></dialog>';

const { extension, openMarked } = runExtension({
  '/news': newsPage(),
  '/spoiling': newsPage(PARAGRAPHS, SPOILING),
  '/modal': newsPage().replace('</main>', `</main>${MODAL}`),
});

/** Opens the card of a mark by the command, with the focus in it. */
async function openByKeys(page: Page): Promise<Card> {
  expect(await extension.askPage(page, 'card', 'keyboard')).toBe(true);
  await expect.poll(async () => (await cardOn(page))?.focused, PATIENCE).toMatch(/./);
  return cardThere(page);
}

test('the card looks the same to the pixel, whatever the page says of properties, popovers and backdrops', async () => {
  const pictureOn = async (path: string): Promise<string> => {
    const page = await openMarked(path);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const { box } = await openByKeys(page);
    // Within its border: around it there is the page.
    const clip = { x: box.left + 8, y: box.top + 8, width: 200, height: box.bottom - box.top - 16 };
    const picture = await page.screenshot({ clip: { ...clip, x: Math.round(clip.x), y: Math.round(clip.y) } });
    await page.close();
    return picture.toString('base64');
  };
  expect(await pictureOn('/spoiling')).toBe(await pictureOn('/news'));
});

test('beside a modal dialog of the page the card can be used', async () => {
  const page = await openMarked('/modal');
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await openByKeys(page);
  await page.keyboard.press('Tab');
  expect((await cardOn(page))?.focused).toBe('Close');
  const { x, y } = await buttonIn(page, '×');
  expect(await page.evaluate(([left = 0, top = 0]) => document.elementFromPoint(left, top)?.localName, [x, y])).toBe(
    'div',
  );
  await page.mouse.click(x, y);
  await cardGone(page);
  // The dialog is the page's own affair.
  expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
});

test('over an element that fills the screen the card can be seen', async () => {
  const page = await openMarked('/news');
  await page.evaluate(() =>
    document.documentElement.addEventListener('click', () => document.querySelector('main')?.requestFullscreen()),
  );
  await page.mouse.click(5, 5);
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName), PATIENCE).toBe('main');
  const { box } = await openByKeys(page);
  const at = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  expect(await page.evaluate(([x = 0, y = 0]) => document.elementFromPoint(x, y)?.localName, at)).toBe('div');
});

test('a card that the page takes away comes again when it is asked for', async () => {
  const page = await openMarked('/news');
  await openByKeys(page);
  await page.evaluate(() => document.querySelector('[popover]')?.remove());
  expect(await cardOn(page)).toBeNull();
  await openByKeys(page);
  await page.evaluate(() => {
    const card = document.querySelector('[popover]');
    const closed = new ToggleEvent('toggle', { oldState: 'open', newState: 'closed' });
    for (const event of [closed, new Event('scroll'), new Event('resize')]) card?.dispatchEvent(event);
  });
  expect(await cardOn(page)).not.toBeNull();
});
