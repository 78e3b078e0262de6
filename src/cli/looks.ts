import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ensureBrowser } from './browser.ts';
import { buildExtension, ROOT } from './extension.ts';
import { hostilePages, newsPages } from './looks-pages.ts';
import { openCard } from './open-card.ts';
import kept from './sample/kept.json' with { type: 'json' };
import { SAMPLE } from './served-page.ts';
import { goTo, openPopup, openWindow, reportOf, type Window } from './window.ts';

/**
 * Pictures of every surface in every guise, to be looked at one by one: `npx tsx src/cli/looks.ts` puts them into
 * `dist/looks`; with words, only those whose names have one of them. Nothing of it is kept in the project.
 */
const FOLDER = join(ROOT, 'dist', 'looks');
const EXTENSION = join(ROOT, 'dist', 'pictures');
const ADDRESS = 'https://callan-courier.example/harbour';
const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((word) => name.includes(word));

type Guise = {
  readonly name: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly width: number;
  readonly height: number;
};

/** A view as wide as it mostly is, in its colours; narrow; and as at 200 %, with half the width. */
function guisesOf(width: number, height: number, narrow: number): readonly Guise[] {
  return [
    { name: 'light', width, height },
    { name: 'dark', colorScheme: 'dark', width, height },
    { name: 'forced', forcedColors: 'active', width, height },
    { name: 'forced-dark', forcedColors: 'active', colorScheme: 'dark', width, height },
    { name: 'narrow', width: narrow, height },
  ];
}

const VIEWS = [
  { name: 'popup', path: 'popup', guises: [...guisesOf(380, 600, 320), { name: 'wide', width: 600, height: 600 }] },
  { name: 'panel', path: 'panel', guises: guisesOf(360, 900, 260) },
  { name: 'library', path: 'library', guises: guisesOf(1080, 900, 540) },
  { name: 'library-reading', path: 'library', hash: 'reading', guises: guisesOf(1080, 900, 540) },
  { name: 'library-files', path: 'library', hash: 'files', guises: guisesOf(1080, 1300, 540) },
  { name: 'library-options', path: 'library', hash: 'options', guises: guisesOf(1080, 900, 540) },
  { name: 'options', path: 'options', guises: guisesOf(1080, 2800, 540) },
  { name: 'welcome', path: 'welcome', guises: guisesOf(1080, 1700, 540) },
] as const satisfies readonly {
  readonly name: string;
  readonly path: string;
  readonly hash?: string;
  readonly guises: readonly Guise[];
}[];

buildExtension(EXTENSION);
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const language of ['en', 'de']) {
  const window = await openWindow(await ensureBrowser(), EXTENSION, true, language);
  try {
    await window.context.route(/^https?:/, (route) => route.abort());
    await views(window, language);
    if (language === 'en') await pages(window);
  } finally {
    await window.context.close();
  }
}

async function views(window: Window, language: string): Promise<void> {
  const { context, page, worker } = window;
  await context.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: readFileSync(SAMPLE) }));
  await goTo(page, ADDRESS);
  const report = await reportOf(window);
  const tab = new URL((await openPopup(window, report)).url()).search;
  for (const state of ['empty', 'kept'] as const) {
    if (state === 'kept') await worker.evaluate((records) => chrome.storage.local.set(records), kept);
    for (const { name, path, guises, ...more } of VIEWS) {
      for (const guise of state === 'empty' ? guises.slice(0, 1) : guises) {
        const file = `${language}-${name}-${state}-${guise.name}`;
        if (!isWanted(file) || (state === 'empty' && (path === 'options' || path === 'welcome'))) continue;
        const view = await context.newPage();
        await dress(view, guise);
        const search = path === 'popup' || path === 'panel' ? tab : '';
        const hash = 'hash' in more ? `#${more.hash}` : '';
        await view.goto(new URL(`/src/${path}/index.html${search}${hash}`, worker.url()).href);
        await view.waitForLoadState('networkidle');
        if (path === 'panel') for (let press = 0; press < 2; press += 1) await view.keyboard.press('j');
        await save(view, file, guise);
        await view.close();
      }
    }
  }
}

async function pages({ context }: Window): Promise<void> {
  for (const { name, html, dark, style } of [...hostilePages(readFileSync(SAMPLE, 'utf8')), ...newsPages()]) {
    const file = `page-${name}`;
    if (!isWanted(file)) continue;
    const address = `https://${name}.example/story`;
    await context.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    const page = await context.newPage();
    const guise = { name, width: 900, height: 800, colorScheme: dark ? ('dark' as const) : ('light' as const) };
    await dress(page, guise);
    await goTo(page, address);
    if (style) await page.addStyleTag({ content: style });
    if (!(await openCard(page, 2))) console.log(`${file}: no card`);
    await save(page, file, guise);
    await page.close();
  }
}

function dress(page: Page, { width, height, colorScheme, forcedColors }: Guise): Promise<unknown> {
  return Promise.all([
    page.setViewportSize({ width, height }),
    page.emulateMedia({
      colorScheme: colorScheme ?? 'light',
      forcedColors: forcedColors ?? 'none',
      // A card that is still coming would be half seen.
      reducedMotion: 'reduce',
    }),
  ]);
}

async function save(page: Page, name: string, { width, height }: Guise): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  // The clip is counted from the top of the page, not from what is seen of it.
  const [x, y] = await page.evaluate(() => [scrollX, scrollY] as const);
  const { data } = await protocol.send('Page.captureScreenshot', {
    clip: { x, y, width, height, scale: width < 700 ? 2 : 1 },
  });
  writeFileSync(join(FOLDER, `${name}.png`), Buffer.from(data, 'base64'));
}
