import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BrowserContext } from 'playwright-core';
import { countWords, tell } from '../engine/index.ts';
import type { Report } from '../messages/index.ts';
import { ensureBrowser } from './browser.ts';
import { buildExtension, ROOT } from './extension.ts';
import { Failure, wordsOf } from './failure.ts';
import { asTable } from './formats/table.ts';
import { callersFolder } from './inputs.ts';
import { screenHere } from './screen.ts';
import { SAMPLE, type ServedPage, servePage } from './served-page.ts';
import { goTo, openPopup, openWindow, reportOf, type Window } from './window.ts';

const HELP = `Usage: npm start [-- [--headless] URL | FILE]

Builds the extension, opens a browser with it on a sample article, a web page or a file (HTML or text), and prints what
it found. With a display, the window stays open until you close it. Without one, or with --headless, pictures of the
marked page and of the popup are saved in dist/start/.`;

const FOLDER = join(ROOT, 'dist', 'start');

/** A page taller than this is pictured as far as its first screen. */
const TALLEST = 12_000;

try {
  await start();
} catch (error) {
  console.error(wordsOf(error));
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean' }, headless: { type: 'boolean' } },
  });
  if (values.help) return console.log(HELP);
  if (positionals.length > 1) throw new Failure(`One page at a time, please.\n\n${HELP}`);
  const target = await openTarget(positionals[0]);
  try {
    const browser = await ensureBrowser();
    console.error('Building the extension …');
    const extension = join(FOLDER, 'extension');
    buildExtension(extension);
    console.error(`Opening ${target.url} in ${browser} …`);
    const headless = values.headless === true || !hasDisplay();
    const window = await openWindow(browser, extension, headless).catch((error) => {
      if (headless) throw error;
      console.error(`${wordsOf(error)}\nGoing on without a window …`);
      return openWindow(browser, extension, true);
    });
    await show(window, target.url);
  } finally {
    target.close();
  }
}

async function openTarget(name: string | undefined): Promise<ServedPage> {
  if (name === undefined) return servePage(SAMPLE);
  if (/^https?:/i.test(name)) {
    if (!URL.canParse(name)) throw new Failure(`"${name}" is not a web address.`);
    return { url: new URL(name).href, close: () => {} };
  }
  if (/^(?!file:)[a-z][a-z\d+.-]+:/i.test(name))
    throw new Failure(`"${name}": pages are read over http and https only.`);
  const file = /^file:/i.test(name) ? fileURLToPath(name) : resolve(callersFolder(), name);
  try {
    return await servePage(file);
  } catch (error) {
    const words = wordsOf(error);
    const hint = /no such file/.test(words) ? ' (For a web page, give its whole address: https://…)' : '';
    throw new Failure(`${name}: ${words}.${hint}`);
  }
}

async function show(window: Window, url: string): Promise<void> {
  const { context, page, worker } = window;
  try {
    await goTo(page, url);
    const report = await reportOf(window);
    console.log(tableOf(report));
    if (page.viewportSize()) return await picture(window, report);
    // A welcome, not a need: browsers before Chromium 127 cannot.
    await worker.evaluate(() => chrome.action.openPopup()).catch(() => {});
    console.error('The window is yours: “Says Who?” is behind the puzzle piece of its toolbar. Close it to end.');
    await untilClosed(context);
  } finally {
    // The reader may have closed it already.
    await context.close().catch(() => {});
  }
}

function tableOf({ url, state, language, text, signals }: Report): string {
  return asTable(
    { input: url, isHtml: true, state, language, words: countWords(text), text, signals: tell(text, signals) },
    screenHere(),
  );
}

/** Saves what a reader would see: the page with its marks, and the popup. */
async function picture(window: Window, report: Report): Promise<void> {
  const { page } = window;
  mkdirSync(FOLDER, { recursive: true });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const pagePicture = join(FOLDER, 'page.png');
  await page.screenshot({ path: pagePicture, fullPage: height <= TALLEST });

  const popup = await openPopup(window, report);
  const popupPicture = join(FOLDER, 'popup.png');
  await popup.screenshot({ path: popupPicture });
  console.log(`Pictures:\n  ${relative(process.cwd(), pagePicture)}\n  ${relative(process.cwd(), popupPicture)}`);
}

/** Waits until the last tab is closed: on some systems the browser itself stays. */
async function untilClosed(context: BrowserContext): Promise<void> {
  for (let [page] = context.pages(); page; [page] = context.pages()) await page.waitForEvent('close', { timeout: 0 });
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
