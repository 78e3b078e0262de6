import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { says } from '../../src/engine/index.ts';
import { pageKey } from '../../src/notes/page-key.ts';
import { boxOf, buttonIn, cardGone, cardOn, cardThere, hover, tap } from './cards.ts';
import { PATIENCE } from './fixture.ts';
import { keep, noteOn, stored } from './kept-notes.ts';
import { newsPage, PARAGRAPHS, paintedOn } from './news.ts';
import { runExtension } from './running.ts';
import { begunIn, command, forgetAll, popupsOf, withoutPopups } from './words.ts';

/** A story with every kind of mark, and with all that an article may tell of a source. */
const STORY = [
  'The ferry line will end its night boats in the autumn, and critics say that the islands of the sound will be cut off from the only hospital for seven hours of every day of the week from then on.',
  'A witness said the last boat had left the pier half empty on most nights of the winter. A senior harbour official, who asked not to be named because she feared for her job, said the line had lost money for years.',
  'Three people familiar with the plan said the board had voted for it in May. They were not authorized to speak publicly.',
  'The line is believed to have lost two of its captains to a rival since then, and the harbour master allegedly kept that from the council of the islands for months.',
  'The witness, Tom Reed, said he would take the matter to the council of the islands, which meets again in the first week of the next month.',
];

/** All that a page's style sheet can do to what it does not know. */
const HOSTILE = `<style>* { animation: none !important; transition: all 9s !important; direction: rtl }
  :not(:is(html, body, body *, head, head *)), html > div, html > div * { all: unset !important;
  display: none !important; visibility: hidden !important; opacity: 0.1 !important; position: static !important;
  transform: scale(0) !important; pointer-events: none !important; width: 3px !important; height: 3px !important;
  clip-path: inset(50%) !important; content-visibility: hidden !important; z-index: -1 !important; zoom: 4 !important;
  translate: -999px !important; margin: -999px !important; font-size: 1px !important; color: red !important }
  button { opacity: 0.2 !important } html > div::before { content: "spoilt" !important; display: block !important }
  html > div::backdrop { background: red !important } html { transform: translateX(0); font-size: 1px } body { font-size: 16px }</style>`;

const NARROW = { width: 320, height: 560 };

const linked = STORY.map((paragraph) => paragraph.replace('critics say', '<a href="#elsewhere">critics say</a>'));

const { extension, openMarked } = runExtension({
  '/story': newsPage(STORY, '', 'Ferry line cuts its night boats'),
  '/news': newsPage(),
  '/linked': newsPage(linked),
  '/hostile': newsPage(PARAGRAPHS, HOSTILE),
  '/strict': newsPage(PARAGRAPHS, `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`),
  '/far': newsPage([...PARAGRAPHS, ...Array.from({ length: 40 }, () => PARAGRAPHS[2])]),
  '/field': newsPage().replace('<main>', '<main><button id="own">Own</button>'),
});

beforeEach(() => forgetAll(extension));

/** Opens the card of a mark by the command, with the focus in it. */
async function openByKeys(page: Page): Promise<void> {
  expect(await extension.askPage(page, 'card', 'keyboard')).toBe(true);
  await expect.poll(async () => (await cardOn(page))?.focused, PATIENCE).toMatch(/./);
}

test('the card says what is marked, why, what is known of the source, and what to ask, for every kind', async () => {
  const page = await openMarked('/story');
  const cardOf = async (words: string): Promise<readonly string[]> => {
    await hover(page, words);
    await expect.poll(async () => (await cardOn(page))?.text, PATIENCE).toContain(`“${words}`);
    const { text } = await cardThere(page);
    // It may stand on the words that come next.
    await page.keyboard.press('Escape');
    await cardGone(page);
    return text.split('\n');
  };
  const crowd = await cardOf('critics say');
  expect(crowd).toEqual(
    expect.arrayContaining(['Vague', says('crowd'), 'Does the article say further on who that is?']),
  );
  expect(crowd).toContain('Unnamed does not mean unknown to the newsroom.');
  expect(crowd.join(' ')).toMatch(/Marks of this rule were right \d+ of \d+ times/);

  const witness = await cardOf('witness said');
  expect(witness).toEqual(expect.arrayContaining(['Anonymous', 'Number', '1 person', 'Tom Reed, ', 'in paragraph 5']));

  const official = await cardOf('official, who');
  expect(official).toEqual(
    expect.arrayContaining(['“senior harbour official”', 'Reason for anonymity', '“because she feared for her job”']),
  );

  const people = await cardOf('people familiar');
  expect(people).toEqual(expect.arrayContaining(['3 people', 'Reason for anonymity (a stock phrase)']));
  expect(people.join(' ')).toContain('stock phrase. What would the source have risked');

  const believed = await cardOf('is believed to');
  expect(believed).toEqual(expect.arrayContaining(['Agentless', says('is-believed-to')]));
  expect(believed).not.toContain('What the article tells of the source');

  expect(await cardOf('allegedly')).toEqual(expect.arrayContaining(['Alleged', says('alleged')]));
});

test('a name further on is one click away', async () => {
  const page = await openMarked('/story');
  await page.setViewportSize({ width: 480, height: 700 });
  await hover(page, 'witness said');
  await cardThere(page);
  const { x, y } = await buttonIn(page, 'in paragraph 5');
  await page.mouse.click(x, y);
  const flashed = () =>
    page.evaluate(() => {
      const [range] = (CSS.highlights.get('sw-flash') ?? []) as unknown as Set<StaticRange>;
      return range?.startContainer.textContent?.slice(range.startOffset, range.endOffset);
    });
  await expect.poll(flashed, PATIENCE).toBe('Tom Reed');
  await cardGone(page);
});

test('it stays while the pointer is on it, and goes when the pointer goes', async () => {
  const page = await openMarked('/news');
  await hover(page, 'officials said');
  const { box } = await cardThere(page);
  await page.mouse.move((box.left + box.right) / 2, box.bottom - 10, { steps: 6 });
  // The card of another mark comes only when this one's pointer left it.
  await page.evaluate(() => new Promise((rest) => requestIdleCallback(rest)));
  expect(await cardOn(page)).not.toBeNull();
  await page.mouse.move(box.right + 120, box.bottom + 20, { steps: 3 });
  await cardGone(page);
});

test('while the pointer is not on a mark nothing comes, and the page sees one element and nothing else', async () => {
  const page = await openMarked('/news');
  await page.evaluate(() => {
    const seen: string[] = [];
    const shifts: number[] = [];
    Object.assign(window, { seen, shifts });
    new MutationObserver((records) => {
      for (const { type, addedNodes, removedNodes, target } of records)
        seen.push(`${type} ${target.nodeName} +${addedNodes.length} -${removedNodes.length}`);
    }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const seen = () => page.evaluate(() => (window as unknown as { seen: readonly string[] }).seen);
  const layout = () =>
    page.evaluate(() => [...document.querySelectorAll('p, h1')].map((one) => one.getBoundingClientRect().top));
  const before = await layout();
  await hover(page, 'Mayor Anna');
  await hover(page, 'critics say');
  await cardThere(page);
  expect(await layout()).toEqual(before);
  expect(await seen()).toEqual(['childList HTML +1 -0']);
  await page.keyboard.press('Escape');
  await cardGone(page);
  expect(await seen()).toEqual(['childList HTML +1 -0', 'childList HTML +0 -1']);
  expect(await page.evaluate(() => (window as unknown as { shifts: readonly number[] }).shifts)).toEqual([]);
});

test('style sheets and policies of the page cannot spoil it', async () => {
  const page = await openMarked('/news');
  await hover(page, 'officials said');
  const plain = await cardThere(page);
  for (const path of ['/hostile', '/strict']) {
    const other = await openMarked(path);
    await hover(other, 'officials said');
    const { text, box } = await cardThere(other);
    expect(text).toBe(plain.text);
    expect(Math.round(box.right - box.left)).toBe(Math.round(plain.box.right - plain.box.left));
    expect(Math.round(box.bottom - box.top)).toBe(Math.round(plain.box.bottom - plain.box.top));
    const words = await boxOf(other, 'officials said');
    expect(box.top - words.bottom).toBeCloseTo(8, 0);
    const { x, y } = await buttonIn(other, 'Add note');
    expect(await other.evaluate(([left = 0, top = 0]) => document.elementFromPoint(left, top)?.localName, [x, y])).toBe(
      'div',
    );
    await other.keyboard.press('Escape');
    await cardGone(other);
  }
});

test('scripts of the page can neither open it, nor press its buttons, nor look into it', async () => {
  const page = await openMarked('/news');
  const { left, top, bottom } = await boxOf(page, 'critics say');
  await page.evaluate(
    ([x = 0, y = 0]) => {
      for (const type of ['pointerover', 'pointermove', 'click'])
        document.body.dispatchEvent(
          new PointerEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y, pointerType: 'touch' }),
        );
      document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: x, clientY: y }));
    },
    [left + 4, (top + bottom) / 2],
  );
  await hover(page, 'officials said');
  expect((await cardThere(page)).text).toContain('“officials said”');
  const hidden = await page.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    const options = { bubbles: true, composed: true, cancelable: true };
    for (const type of ['pointerdown', 'mousedown', 'click']) host.dispatchEvent(new MouseEvent(type, options));
    for (const key of ['Enter', 'Escape']) host.dispatchEvent(new KeyboardEvent('keydown', { key, ...options }));
    return host.shadowRoot === null && host.attributes.length === 1 && host.childNodes.length === 0;
  });
  expect(hidden).toBe(true);
  expect(await cardOn(page)).not.toBeNull();
  expect(await begunIn(extension)).toEqual({});
  expect(await popupsOf(extension)).toBe(0);
});

test('by the keyboard alone: the focus goes in, round and back, and the page hears none of its keys', async () => {
  const page = await openMarked('/field');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['keydown', 'keypress', 'keyup'])
      for (const capture of [true, false])
        document.addEventListener(type, (event) => heard.push((event as KeyboardEvent).key), { capture });
    document.querySelector<HTMLElement>('#own')?.focus();
  });
  await openByKeys(page);
  const focused = async () => (await cardOn(page))?.focused;
  expect(await focused()).toBe('Anonymous “according to sources”');
  const walk: (string | null | undefined)[] = [];
  for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab']) {
    await page.keyboard.press(key);
    walk.push(await focused());
  }
  expect(walk).toEqual(['Close', 'Add note', 'Close', 'Add note']);
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await cardGone(page);
  const after = () =>
    page.evaluate(() => ({
      heard: (window as unknown as { heard: readonly string[] }).heard,
      focus: document.activeElement?.id,
    }));
  expect((await after()).focus).toBe('own');
  // The key that is let go of belongs to nobody in the card any more.
  expect((await after()).heard.filter((key) => key !== 'Escape' && key !== 'Shift')).toEqual([]);
  await openByKeys(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await cardGone(page);
  expect((await after()).focus).toBe('own');
});

test('a tap opens it, and a tap elsewhere closes it', async () => {
  const page = await openMarked('/news');
  await tap(page, 'critics say');
  const { box } = await cardThere(page);
  await tap(page, { x: box.left + 40, y: box.top + 60 });
  expect(await cardOn(page)).not.toBeNull();
  await tap(page, 'Mayor Anna');
  await cardGone(page);
});

test('a link under a mark is followed by one click and by one tap', async () => {
  const page = await openMarked('/linked');
  const hash = () => page.evaluate(() => location.hash);
  await tap(page, 'critics say');
  await expect.poll(hash, PATIENCE).toBe('#elsewhere');
  expect(await cardOn(page)).toBeNull();
  await page.evaluate(() => history.replaceState(null, '', ' '));
  await hover(page, 'critics say');
  await cardThere(page);
  const { left, top, bottom } = await boxOf(page, 'critics say');
  await page.mouse.click(left + 8, (top + bottom) / 2);
  await expect.poll(hash, PATIENCE).toBe('#elsewhere');
});

test('it is wholly on the screen, wherever the words are, and follows them', async () => {
  const page = await openMarked('/far');
  const isIn = async (): Promise<void> => {
    const { box } = await cardThere(page);
    const { width, height } = page.viewportSize() ?? NARROW;
    expect([box.left >= 8, box.top >= 8, box.right <= width - 8, box.bottom <= height - 8]).toEqual(
      Array.from({ length: 4 }, () => true),
    );
  };
  await page.setViewportSize(NARROW);
  for (const words of ['according to', 'allegedly', 'critics say']) {
    // At the upper and at the lower edge of the screen.
    for (const edge of ['start', 'end'] as const) {
      await page.evaluate(
        ([wanted = '', block]) => {
          const found = [...document.querySelectorAll('p')].find(({ textContent }) => textContent?.includes(wanted));
          found?.scrollIntoView({ block: block as ScrollLogicalPosition });
        },
        [words, edge],
      );
      await hover(page, words);
      await isIn();
      await page.keyboard.press('Escape');
      await cardGone(page);
    }
  }
  await page.setViewportSize({ width: 900, height: 700 });
  await page.evaluate(() => scrollTo(0, 0));
  await tap(page, 'critics say');
  const before = (await cardThere(page)).box.top;
  await page.evaluate(() => scrollBy(0, 40));
  await expect.poll(async () => (await cardOn(page))?.box.top, PATIENCE).toBeCloseTo(before - 40, 0);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await cardGone(page);
});

test('it shows the notes on the claim, and begins another one', async () => {
  await withoutPopups(extension);
  const page = await openMarked('/news');
  const source = pageKey(page.url());
  const assessment = { status: 'source-found', modified: '2026-03-02T08:00:00.000Z', link: '' } as const;
  const words = 'Two officials said the contract would be offered to another builder before the end of the month.';
  const note = noteOn(source, 1, { text: 'Asked the press office.', words, assessment });
  await keep(extension, stored(note, noteOn(source, 2, { text: 'On the page.' })));
  await hover(page, 'officials said');
  const { text } = await cardThere(page);
  expect(text).toContain('Your notes\nSource found\nAsked the press office.');
  const opened = extension.context.waitForEvent('page');
  const { x, y } = await buttonIn(page, 'Add another note');
  await page.mouse.click(x, y);
  const popup = await opened;
  await expect.poll(() => popup.evaluate(() => document.activeElement?.localName), PATIENCE).toBe('textarea');
  await cardGone(page);
  await popup.close();
});

test('it can be switched off, and the command for it still works', async () => {
  const page = await openMarked('/news');
  const set = async (value: boolean): Promise<void> =>
    (await extension.worker()).evaluate(
      (on) => chrome.storage.local.set({ 'setting:card': { version: 1, value: on } }),
      value,
    );
  await hover(page, 'officials said');
  await cardThere(page);
  await page.keyboard.press('Escape');
  await cardGone(page);
  await set(false);
  await page.reload();
  await expect.poll(() => paintedOn(page), PATIENCE).not.toEqual([]);
  await hover(page, 'officials said');
  await openByKeys(page);
  expect((await cardOn(page))?.text).toContain('“according to sources”');
  await page.keyboard.press('Escape');
  await set(true);
  await expect
    .poll(
      async () => {
        await hover(page, 'critics say');
        return (await cardOn(page))?.text ?? '';
      },
      { timeout: 15_000, interval: 600 },
    )
    .toContain('“critics say”');
});

test('marks that are hidden have no card', async () => {
  const page = await openMarked('/news');
  const worker = await extension.worker();
  await worker.evaluate(() => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    chrome.runtime.onMessage.addListener((message: unknown) => {
      asked.push((message as { readonly call: string }).call);
    });
  });
  const asked = () => worker.evaluate(() => (globalThis as unknown as { readonly asked: readonly string[] }).asked);
  await command(extension, page, 'hide');
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    new MutationObserver((records) => seen.push(records.length)).observe(document.documentElement, { childList: true });
  });
  await hover(page, 'officials said');
  await expect.poll(asked, PATIENCE).toContain('notesAt');
  await command(extension, page, 'hide');
  await hover(page, 'critics say');
  expect((await cardThere(page)).text).toContain('“critics say”');
  expect(await page.evaluate(() => (window as unknown as { readonly seen: readonly number[] }).seen)).toEqual([1]);
});

test('the keys for the next and the previous claim open its card, unless cards are switched off', async () => {
  const page = await openMarked('/news');
  const wordsThere = async () => (await cardOn(page))?.text.split('\n')[2];
  await command(extension, page, 'next');
  await expect.poll(wordsThere, PATIENCE).toBe('“according to sources”');
  await command(extension, page, 'next');
  await expect.poll(wordsThere, PATIENCE).toBe('“officials said”');
  await command(extension, page, 'previous');
  await expect.poll(wordsThere, PATIENCE).toBe('“according to sources”');
  await expect.poll(async () => (await cardOn(page))?.focused, PATIENCE).toMatch(/./);
});
