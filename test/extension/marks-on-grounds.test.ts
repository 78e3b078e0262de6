import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PATIENCE } from './fixture.ts';
import { newsPage, PARAGRAPHS } from './news.ts';
import { runExtension } from './running.ts';

const [FIRST, SECOND, ...REST] = PARAGRAPHS;

/** Backgrounds, the colour of words on them, and the tone that marks need there. */
const BOXES = [
  ['#ffffff', '#222', 'light'],
  ['#f4efe6', '#222', 'light'],
  ['#ffc0cb', '#222', 'light'],
  ['#e75480', '#000', 'tinted'],
  ['#2f9e9e', '#000', 'tinted'],
  ['#808080', '#000', 'tinted'],
  ['#ff0000', '#fff', 'tinted'],
  ['#3366cc', '#fff', 'deep'],
  ['#1e1e1e', '#eee', 'dark'],
  ['#000000', '#eee', 'dark'],
  ['oklch(0.45 0.1 200)', '#fff', 'deep'],
  ['color-mix(in srgb, black 20%, white)', '#222', 'light'],
  ['rgb(0 0 0 / 8%)', '#222', 'light'],
  ['rgb(0 0 0 / 90%)', '#eee', 'dark'],
  ['linear-gradient(#fff, #ccc)', '#222', 'tinted'],
  ['linear-gradient(#000, #333)', '#eee', 'deep'],
  ['none', '#222', 'light'],
] as const;

const boxed = (style: string): string => `</p><div style="${style}"><blockquote><p>${SECOND}</p></blockquote></div><p>`;

/** A page whose theme changes in the three ways in which pages do that. */
const THEMED = `<meta name="color-scheme" content="light dark"><style>
  .night body, [data-theme="dark"] body { background: #111; color: #eee }
  @media (prefers-color-scheme: dark) { html.auto body { background: #333; color: #eee } }
</style>`;

const { extension, site, openMarked } = runExtension({
  '/boxes': newsPage([
    ...PARAGRAPHS,
    ...BOXES.map(([ground, words]) => boxed(`background: ${ground}; color: ${words}`)),
  ]),
  '/themed': newsPage(PARAGRAPHS, THEMED),
  '/dark-canvas': newsPage(PARAGRAPHS, '<style>:root { color-scheme: dark }</style>'),
  '/over-picture': newsPage([
    FIRST ?? '',
    `</p><div style="position: relative"><div style="position: absolute; inset: 0; background: #000"></div>
       <div style="position: relative; color: #fff"><p>${SECOND}</p></div></div><p>`,
    ...REST,
  ]),
  '/trap': newsPage().replace(
    '<main>',
    '<main><form style="background: #000; color: #fff"><input name="parentElement"><input name="parentNode">',
  ),
});

/** The grounds that words are marked for, in the order of the document. */
function groundsOn(page: Page, kind: string): Promise<readonly string[]> {
  return page.evaluate((kind) => {
    const marks: { ground: string; range: Range }[] = [];
    for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<StaticRange>>) {
      const [prefix, its, ground = ''] = name.split('-');
      if (prefix !== 'sw' || its !== kind) continue;
      for (const { startContainer, startOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        marks.push({ ground, range });
      }
    }
    marks.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    return marks.map(({ ground }) => ground);
  }, kind);
}

test('words have the tone for the ground that they stand on', async () => {
  const page = await openMarked('/boxes');
  // One more for the same paragraph on the page itself.
  expect(await groundsOn(page, 'alleged')).toEqual(['light', ...BOXES.map(([, , tone]) => tone)]);
  await page.close();
});

test('words in a form that answers to the names of its fields have their tone', async () => {
  const page = await openMarked('/trap');
  expect(await groundsOn(page, 'alleged')).toEqual(['dark']);
  await page.close();
});

test('where a page paints nothing, its colour scheme decides; where something else lies under words, their colour does', async () => {
  const dark = await openMarked('/dark-canvas');
  expect(new Set(await groundsOn(dark, 'anonymous'))).toEqual(new Set(['dark']));
  await dark.close();
  const picture = await openMarked('/over-picture');
  expect(await groundsOn(picture, 'alleged')).toEqual(['deep']);
  await picture.close();
});

test('marks follow the theme, however it is changed', async () => {
  const page = await openMarked('/themed');
  const now = async (): Promise<readonly string[]> => [...new Set(await groundsOn(page, 'anonymous'))];
  expect(await now()).toEqual(['light']);
  const root = (change: (root: HTMLElement) => void): Promise<void> =>
    page.locator('html').evaluate((element, source) => new Function('root', source)(element), `(${change})(root)`);
  await root((root) => root.classList.add('night'));
  await expect.poll(now, PATIENCE).toEqual(['dark']);
  await root((root) => root.classList.remove('night'));
  await expect.poll(now, PATIENCE).toEqual(['light']);
  await root((root) => root.setAttribute('data-theme', 'dark'));
  await expect.poll(now, PATIENCE).toEqual(['dark']);
  await root((root) => root.removeAttribute('data-theme'));
  await expect.poll(now, PATIENCE).toEqual(['light']);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(now, PATIENCE).toEqual(['dark']);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(now, PATIENCE).toEqual(['light']);
  // A style sheet that comes later: nothing tells of it, and the next look at the marks sees it.
  await page.addStyleTag({ content: 'body { background: #222; color: #ddd }' });
  await expect.poll(now, PATIENCE).toEqual(['dark']);
  await page.close();
});

test('marks shift nothing: not as they come, nor as they change their tone', async () => {
  const page = await extension.context.newPage();
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(site.url('/themed'));
  const shifts = (): Promise<readonly number[]> =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() =>
            requestAnimationFrame(() => resolve((window as unknown as { shifts: number[] }).shifts)),
          );
        }),
    );
  await expect.poll(() => groundsOn(page, 'anonymous'), PATIENCE).not.toEqual([]);
  await page.locator('html').evaluate((root) => root.classList.add('night'));
  await expect.poll(() => groundsOn(page, 'anonymous'), PATIENCE).toContain('dark');
  expect(await shifts()).toEqual([]);
  // The observer does see what happens.
  await page.locator('h1').evaluate((title) => {
    title.style.marginTop = '200px';
  });
  await expect.poll(async () => (await shifts()).length, PATIENCE).toBeGreaterThan(0);
  await page.close();
});
