import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyse } from '../../src/engine/index.ts';
import { CARD } from '../../src/messages/card.ts';
import { bundle, launchBrowser } from '../browser.ts';

const TEXT =
  'A witness said the last boat had left the pier half empty. An aide, who was not authorized to speak publicly, said it was late.\n\nThe witness, Tom Reed, said he would take the matter to the council of the islands.';

const NOTES = [
  { text: 'Asked the press office.', motivation: 'commenting', status: 'open' },
  { text: `Odd: ${'🦊'.repeat(100)}`, motivation: 'commenting', status: null },
];

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.setContent('<!doctype html><html lang="en"><title>Ferry</title><main><h1>Ferry</h1><p>Text</p></main>');
  // The root is closed to pages; here it is open, so that it can be looked into.
  await page.evaluate(() => {
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function attach(init) {
      return attachShadow.call(this, { ...init, mode: 'open' });
    };
  });
  const texts = readFileSync('src/assets/_locales/en/messages.json', 'utf8');
  await page.evaluate(
    ({ all, notes }) => {
      const messages: Record<string, { message: string; placeholders?: Record<string, { content: string }> }> = all;
      const getMessage = (key: string, words: readonly string[] = []): string => {
        const { message = '', placeholders = {} } = messages[key] ?? {};
        return message.replace(/\$(\w+)\$/g, (_, name: string) => {
          const [, { content } = { content: '$1' }] =
            Object.entries(placeholders).find(([each]) => each.toLowerCase() === name.toLowerCase()) ?? [];
          return words[Number(content.slice(1)) - 1] ?? '';
        });
      };
      Object.assign(window, {
        browser: {
          i18n: { getMessage },
          runtime: { id: 'x', sendMessage: async ({ call }: { call: string }) => (call === 'notesAt' ? notes : null) },
          storage: { local: { get: async () => ({}) } },
        },
      });
    },
    { all: JSON.parse(texts), notes: NOTES },
  );
  await page.addScriptTag({ content: await bundle('src/page-card/main.iife.ts', 'card') });
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
});

afterAll(() => browser.close());

/** Opens the card of the signal by its number. */
async function openCard(number: number): Promise<void> {
  await page.evaluate(
    ({ text, signals, number, key }) => {
      const open = (globalThis as unknown as Record<symbol, (pointed: object, asking: string) => void>)[
        Symbol.for(key)
      ];
      open?.(
        {
          window,
          mark: signals[number],
          signals,
          text,
          page: { url: 'https://news.example/a', canonical: null, title: 'Ferry' },
          boxes: () => [...document.querySelectorAll('p')].map((one) => one.getBoundingClientRect()),
          show: () => {},
          wanted: () => true,
          signal: new AbortController().signal,
        },
        'keyboard',
      );
    },
    { text: TEXT, signals: analyse(TEXT), number, key: Symbol.keyFor(CARD) ?? '' },
  );
  await page.waitForFunction(() => document.documentElement.lastElementChild?.shadowRoot?.activeElement);
}

type Axe = {
  run(context: object, options?: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

test.each(['light', 'dark'] as const)('axe finds nothing wrong with a card in %s colours', async (colorScheme) => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  for (const number of [0, 1]) {
    await openCard(number);
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: Axe };
      const found = await axe.run(document);
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(violations).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.documentElement.lastElementChild === document.body);
  }
});

// A screen of 320 pixels is what is left of 640 at 200 % zoom.
test.each([
  [320, 'none'],
  [320, 'active'],
  [1280, 'active'],
] as const)('nothing in a card is cut off or squeezed on %i pixels, forced colours %s', async (width, forcedColors) => {
  await page.setViewportSize({ width, height: 560 });
  await page.emulateMedia({ forcedColors });
  await openCard(1);
  const faults = await page.evaluate(() => {
    const root = document.documentElement.lastElementChild?.shadowRoot;
    const all = [...(root?.querySelectorAll<HTMLElement>('*') ?? [])].filter(({ clientWidth }) => clientWidth > 0);
    const wide = all.filter((one) => one.scrollWidth > one.clientWidth + 1);
    const tight = all.filter((one) => one.localName === 'dd' && one.clientWidth < 100);
    return all.length === 0 ? ['no card'] : [...wide, ...tight].map(({ outerHTML }) => outerHTML);
  });
  expect(faults).toEqual([]);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.documentElement.lastElementChild === document.body);
});

test('of a long note its beginning is shown, without half a sign, and of one long word more than nothing', async () => {
  await openCard(1);
  const lines = await page.evaluate(() => {
    const root = document.documentElement.lastElementChild?.shadowRoot;
    return [...(root?.querySelectorAll('ul li > span') ?? [])].map(({ textContent }) => textContent);
  });
  expect(lines).toEqual(['Asked the press office.', `Odd: ${'🦊'.repeat(57)} …`]);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.documentElement.lastElementChild === document.body);
});
