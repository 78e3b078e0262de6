import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ensureBrowser } from './browser.ts';
import { buildExtension, ROOT } from './extension.ts';
import { openCard } from './open-card.ts';
import kept from './sample/kept.json' with { type: 'json' };
import { SAMPLE } from './served-page.ts';
import { goTo, openPopup, openWindow, reportOf } from './window.ts';

const FOLDER = join(ROOT, '.github');
const EXTENSION = join(ROOT, 'dist', 'pictures');

/** The address that the sample says it has: it answers here and nowhere else. */
const ADDRESS = 'https://callan-courier.example/harbour';

/** The part of the page that is shown: from one paragraph to another, by their first words. Every kind is marked in it. */
const FROM = 'Critics say';
const TO = 'It emerged';

/** In CSS pixels, and how many pixels of a picture each of them gets: on dense screens they stay sharp. */
const PAGE_WIDTH = 760;
const MARGIN = 16;
const PAGE_SCALE = 1.2;
/** The mark that has its card open, by its place in the page, and how much is shown around it. */
const CARD_ON = 2;
const CARD_HEIGHT = 560;
const POPUP = { width: 380, height: 600 };
const POPUP_SCALE = 1.4;
const PANEL = { width: 360, height: 900 };
const LIBRARY = { width: 1080, height: 820 };
/** The row of the side panel that is open. */
const ROWS_DOWN = 2;
const LIBRARY_SCALE = 1;
const WELCOME_HEIGHT = 860;

buildExtension(EXTENSION);
const window = await openWindow(await ensureBrowser(), EXTENSION, true);
const { context, page } = window;
try {
  mkdirSync(FOLDER, { recursive: true });
  await context.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: readFileSync(SAMPLE) }));
  await page.setViewportSize({ width: PAGE_WIDTH, height: 1000 });
  await goTo(page, ADDRESS);
  const report = await reportOf(window);
  await save(page, 'page.webp', await partOf(page), PAGE_SCALE);

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.mouse.move(0, 0);
    if (!(await openCard(page, CARD_ON))) throw new Error('No card came.');
    const top = await page.evaluate(() => scrollY);
    const part = { x: 0, y: top + 1000 / 2 - 120, width: PAGE_WIDTH, height: CARD_HEIGHT };
    await save(page, colorScheme === 'dark' ? 'card-dark.webp' : 'card.webp', part, PAGE_SCALE);
  }

  const popup = await openPopup(window, report);
  await popup.setViewportSize(POPUP);
  for (const colorScheme of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme });
    await save(popup, colorScheme === 'dark' ? 'popup-dark.webp' : 'popup.webp', { x: 0, y: 0, ...POPUP }, POPUP_SCALE);
  }

  const panel = await context.newPage();
  await panel.setViewportSize(PANEL);
  await panel.goto(popup.url().replace('/popup/', '/panel/'));
  await panel.getByRole('tab').first().waitFor();
  for (let press = 0; press < ROWS_DOWN; press += 1) await panel.keyboard.press('j');
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    await panel.evaluate(() => scrollTo(0, 0));
    await save(panel, colorScheme === 'dark' ? 'panel-dark.webp' : 'panel.webp', { x: 0, y: 0, ...PANEL }, POPUP_SCALE);
  }

  await window.worker.evaluate((records) => chrome.storage.local.set(records), kept);
  const library = await context.newPage();
  await library.setViewportSize(LIBRARY);
  await library.goto(new URL('/src/library/index.html', window.worker.url()).href);
  await library.getByRole('feed').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await library.emulateMedia({ colorScheme });
    const name = colorScheme === 'dark' ? 'library-dark.webp' : 'library.webp';
    await save(library, name, { x: 0, y: 0, ...LIBRARY }, LIBRARY_SCALE);
  }
  for (const [view, height] of [
    ['welcome', WELCOME_HEIGHT],
    ['options', LIBRARY.height],
  ] as const) {
    const opened = await context.newPage();
    const size = { width: LIBRARY.width, height };
    await opened.setViewportSize(size);
    await opened.goto(new URL(`/src/${view}/index.html`, window.worker.url()).href);
    await opened.getByRole('radio').first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await opened.emulateMedia({ colorScheme });
      const name = colorScheme === 'dark' ? `${view}-dark.webp` : `${view}.webp`;
      await save(opened, name, { x: 0, y: 0, ...size }, LIBRARY_SCALE);
    }
  }
} finally {
  await context.close();
}

type Part = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

async function partOf(page: Page): Promise<Part> {
  const first = await page.getByText(FROM).first().boundingBox();
  const last = await page.getByText(TO).first().boundingBox();
  if (!first || !last) throw new Error(`The sample has no paragraph that begins "${FROM}", or none "${TO}".`);
  const y = first.y - MARGIN;
  return { x: 0, y, width: PAGE_WIDTH, height: last.y + last.height + MARGIN - y };
}

/** Saves a part of a page. Playwright's own pictures know no scale. */
async function save(page: Page, name: string, part: Part, scale: number): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  const { data } = await protocol.send('Page.captureScreenshot', {
    captureBeyondViewport: true,
    format: 'webp',
    quality: 50,
    clip: { ...part, scale },
  });
  const picture = Buffer.from(data, 'base64');
  writeFileSync(join(FOLDER, name), picture);
  console.log(`.github/${name}: ${Math.ceil(picture.length / 1000)} kB`);
}
