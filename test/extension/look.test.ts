import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DRAWN } from '../../src/settings/drawn.ts';
import { inColours, LINES, type Look, PALETTES, USUAL_LOOK } from '../../src/settings/look.ts';
import { COLOURS } from '../../src/settings/tones.ts';
import { PATIENCE } from './fixture.ts';
import { newsPage } from './news.ts';
import { runExtension } from './running.ts';

const CHOSEN: Look = {
  ...inColours(USUAL_LOOK, PALETTES.distinct),
  anonymous: { colour: 'red', line: 'double' },
  vague: { colour: 'green', line: 'band' },
};

const { extension, site } = runExtension({ '/news': newsPage() });

/** What the first mark of a kind in a view is drawn with. */
function drawn(view: Page, kind: string): Promise<string> {
  return view.evaluate((name) => {
    const mark = document.querySelector(`.mark.kind-${name}`);
    if (!mark) return 'no mark';
    const style = getComputedStyle(mark);
    return `${style.textDecorationLine} ${style.textDecorationStyle} ${style.textDecorationColor}`;
  }, kind);
}

function choose(look: Look): Promise<void> {
  return extension
    .worker()
    .then((worker) =>
      worker.evaluate((value) => chrome.storage.local.set({ 'setting:look': { version: 1, value } }), look),
    );
}

const asDrawn = (line: string, hex: string): string =>
  `${line} rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

test('marks in the views have the look that was chosen for the page, at once and in both colour schemes', async () => {
  const news = await extension.open(site.url('/news'));
  await extension.readReportOf(news);
  const popup = await extension.openPopupFor(news);
  const panel = await extension.openPanelFor(news);
  const welcome = await extension.context.newPage();
  await welcome.goto(popup.url().replace(/popup.*/, 'welcome/index.html'));
  for (const view of [popup, panel, welcome]) {
    await expect.poll(() => drawn(view, 'anonymous'), PATIENCE).toBe(asDrawn('underline dotted', COLOURS.blue.light));
  }
  await choose(CHOSEN);
  for (const view of [popup, panel, welcome]) {
    await expect.poll(() => drawn(view, 'anonymous'), PATIENCE).toBe(asDrawn('underline double', COLOURS.red.light));
    expect(await drawn(view, 'vague')).toBe(asDrawn('underline overline solid', COLOURS.green.light));
    await view.emulateMedia({ colorScheme: 'dark' });
    expect(await drawn(view, 'anonymous')).toBe(asDrawn('underline double', COLOURS.red.dark));
  }
});

test('on paper marked words have a colour and a ground of their own, where those of the page are light on dark', async () => {
  await choose(USUAL_LOOK);
  const page = await extension.open(site.url('/news'));
  const colours = (ground: string) =>
    page.evaluate((name) => {
      const { color, backgroundColor, textDecorationColor } = getComputedStyle(
        document.body,
        `::highlight(sw-vague-${name})`,
      );
      return { color, backgroundColor, textDecorationColor };
    }, ground);
  const onScreen = await colours('dark');
  expect(onScreen.backgroundColor).toBe('rgba(0, 0, 0, 0)');
  await page.emulateMedia({ media: 'print' });
  for (const ground of ['tinted', 'deep', 'dark']) {
    expect(await colours(ground)).toEqual({
      color: 'rgb(0, 0, 0)',
      backgroundColor: 'rgb(255, 255, 255)',
      textDecorationColor: asDrawn('', COLOURS.teal.light).trim(),
    });
  }
  expect((await colours('light')).backgroundColor).toBe('rgba(0, 0, 0, 0)');
  // The popup and its like are dark on the screen alone.
  const options = await extension.openOptions();
  await options.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await options.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(28, 27, 25)');
});

test('in the colours of the system marked words have that of the words around them', async () => {
  const welcome = await extension.context.newPage();
  await welcome.goto((await extension.openOptions()).url().replace('options', 'welcome'));
  await welcome.locator('.mark').first().waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await welcome.emulateMedia({ forcedColors: 'active', colorScheme });
    const [mark, around] = await welcome.evaluate(() =>
      ['.mark', '.marked-text'].map((name) => getComputedStyle(document.querySelector(name) ?? document.body).color),
    );
    expect(mark).toBe(around);
  }
});

test('every line that can be chosen is drawn', async () => {
  const options = await extension.openOptions();
  await options.getByRole('radio').first().waitFor();
  for (const line of LINES) {
    const [mask, decoration] = await options.evaluate(
      ([name, of]) => {
        const probe = document.createElement('span');
        probe.style.mask = `var(--drawn-${name})`;
        probe.style.textDecoration = of;
        document.body.append(probe);
        const { maskImage, textDecorationLine } = getComputedStyle(probe);
        probe.remove();
        return [maskImage, textDecorationLine];
      },
      [line, DRAWN[line]] as const,
    );
    expect(mask, line).not.toBe('none');
    expect(decoration, line).toContain('underline');
  }
});
