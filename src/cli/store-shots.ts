import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { USUAL_LOOK } from '../settings/look.ts';
import { COLOURS } from '../settings/tones.ts';
import { ROOT } from './extension.ts';
import { openCard } from './open-card.ts';
import kept from './sample/kept.json' with { type: 'json' };
import { SAMPLE } from './served-page.ts';
import { goTo, openPopup, openWindow, reportOf } from './window.ts';

/** What a store shows of an extension, in CSS pixels, which are the pictures' own here: Chrome and Edge take no other sizes. */
export const SIZES = { screen: { width: 1280, height: 800 }, tile: { width: 440, height: 280 } } as const;

type Size = { readonly width: number; readonly height: number };

const ADDRESS = 'https://callan-courier.example/harbour';
const POPUP = { width: 380, height: 600 };
const PANEL = { width: 380, height: SIZES.screen.height };
/** The mark that has its card open, by its place in the page, and the row of the side panel that is. */
const CARD_ON = 2;
const ROWS_DOWN = 2;

/**
 * Takes the pictures for the stores of the built extension in `extension` and saves them in `folder`, with the texts in
 * `language`. Gives the paths.
 */
export async function takeShots(
  browser: string,
  extension: string,
  folder: string,
  language: string,
): Promise<readonly string[]> {
  const window = await openWindow(browser, extension, true, language);
  const { context, page, worker } = window;
  const taken: string[] = [];
  const save = async (name: string, from: Page, size: Size): Promise<void> => {
    const path = join(folder, `${name}.jpg`);
    // Chrome's store takes no picture that could be seen through, as a PNG may be.
    writeFileSync(path, await shotOf(from, size));
    taken.push(path);
  };
  try {
    mkdirSync(folder, { recursive: true });
    await context.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: readFileSync(SAMPLE) }));
    await page.setViewportSize(SIZES.screen);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await goTo(page, ADDRESS);
    const report = await reportOf(window);
    if (!(await openCard(page, CARD_ON))) throw new Error('No card came.');
    await save('1-marks-and-card', page, SIZES.screen);

    await page.mouse.move(0, 0);
    await page.evaluate(() => scrollTo(0, 0));
    const popup = await openPopup(window, report);
    const behind = await shotOf(page, SIZES.screen);
    const over = await together(context, `${pictureOf(behind)}<div>${pictureOf(await shotOf(popup, POPUP))}</div>`);
    await save('2-popup', over, SIZES.screen);

    const panel = await context.newPage();
    await panel.setViewportSize(PANEL);
    await panel.goto(popup.url().replace('/popup/', '/panel/'));
    await panel.getByRole('tab').first().waitFor();
    for (let press = 0; press < ROWS_DOWN; press += 1) await panel.keyboard.press('j');
    await panel.evaluate(() => scrollTo(0, 0));
    const beside = { width: SIZES.screen.width - PANEL.width, height: PANEL.height };
    const both = pictureOf(await shotOf(page, beside)) + pictureOf(await shotOf(panel, PANEL));
    await save('3-side-panel', await together(context, both), SIZES.screen);

    await worker.evaluate((records) => chrome.storage.local.set(records), kept);
    for (const [name, view, sign] of [
      ['4-library', 'library', 'feed'],
      ['5-options', 'options', 'radio'],
    ] as const) {
      const opened = await context.newPage();
      await opened.setViewportSize(SIZES.screen);
      await opened.goto(new URL(`/src/${view}/index.html`, worker.url()).href);
      await opened.getByRole(sign).first().waitFor();
      await save(name, opened, SIZES.screen);
    }
    await save('tile', await together(context, tileIn(language)), SIZES.tile);
    return taken;
  } finally {
    await context.close();
  }
}

/** A picture of a page at just that size. */
async function shotOf(page: Page, size: Size): Promise<Buffer> {
  await page.setViewportSize(size);
  return page.screenshot({ type: 'jpeg', quality: 90 });
}

/** A page that shows pictures beside one another, and over them what is in a `div`: as a popup hangs from the toolbar. */
async function together(context: BrowserContext, html: string): Promise<Page> {
  const page = await context.newPage();
  await page.setContent(`<!doctype html><style>
    body { margin: 0; display: flex; overflow: hidden; font-family: system-ui, sans-serif; }
    div { position: absolute; inset: 12px 24px auto auto; border-radius: 8px; overflow: hidden; box-shadow: 0 6px 28px #0008; }
    img, svg { display: block; flex: none; }
    section { display: grid; align-content: center; box-sizing: border-box; width: 100vw; height: 100vh; padding: 34px; background: #fbfaf7;
      color: #1d1c1a; }
    u { margin-inline-end: 22px; white-space: pre; }
    h1 { display: flex; gap: 16px; align-items: center; margin: 0 0 20px; font: 700 40px Georgia, serif; color: #1f4788; }
    p { margin: 0; font: 21px/1.5 Georgia, serif; }
  </style>${html}`);
  return page;
}

function pictureOf(bytes: Buffer): string {
  return `<img src="data:image/jpeg;base64,${bytes.toString('base64')}">`;
}

/** The name, and in a sentence what it does: without what stores say themselves. */
function tileIn(language: string): string {
  const texts = JSON.parse(readFileSync(join(ROOT, 'src', 'assets', '_locales', language, 'messages.json'), 'utf8'));
  const [sentence] = texts.description.message.split(/(?<=\.)\s/);
  const icon = readFileSync(join(ROOT, 'icons', 'icon.svg'), 'utf8').replace('<svg', '<svg width="64" height="64"');
  const lines = (['anonymous', 'vague', 'agentless', 'alleged'] as const).map((kind) => {
    const { line, colour } = USUAL_LOOK[kind];
    return `<u style="text-decoration: ${line} 3px underline ${COLOURS[colour].light}">        </u>`;
  });
  return `<section><h1>${icon}${texts.name.message}</h1><p>${sentence}</p><p>${lines.join('')}</p></section>`;
}
