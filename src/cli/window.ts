import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import type { Report } from '../messages/index.ts';
import { Failure, wordsOf } from './failure.ts';

/** A browser with the extension in it, on a profile of its own that is thrown away. */
export type Window = { readonly context: BrowserContext; readonly page: Page; readonly worker: Worker };

const LAUNCH_LIMIT = 60_000;
const EXTENSION_LIMIT = 20_000;
// It opens once the browser has told what an organisation set: Chromium takes seconds for that when it has just started.
const WELCOME_LIMIT = 20_000;
const PAGE_LIMIT = 45_000;
const REPORT_LIMIT = 30_000;
const POPUP_LIMIT = 10_000;

const FLAGS = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/**
 * Starts `browser` with the built extension in `folder`. `language` is the browser's own, where it is not to be the
 * machine's.
 * @throws Failure where it does not start, or starts without the extension
 */
export async function openWindow(
  browser: string,
  folder: string,
  headless: boolean,
  language?: string,
): Promise<Window> {
  const context = await launch(browser, folder, headless, language);
  try {
    const worker =
      context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: EXTENSION_LIMIT }));
    await closeWelcome(context);
    return { context, page: context.pages()[0] ?? (await context.newPage()), worker };
  } catch {
    await context.close();
    throw new Failure(
      `${browser} did not load the extension. Google Chrome does not since version 137: use Chromium, Chrome for ` +
        'Testing, Edge or Brave, and name it with CHROMIUM=/path/to/it.',
    );
  }
}

/** Closes the page that the extension opens once it is installed: it would stand before the one that was asked for. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page): boolean => page.url().endsWith('/src/welcome/index.html');
  const late = { predicate: isWelcome, timeout: WELCOME_LIMIT };
  const page = context.pages().find(isWelcome) ?? (await context.waitForEvent('page', late).catch(() => null));
  await page?.close();
}

async function launch(
  executablePath: string,
  folder: string,
  headless: boolean,
  language: string | undefined,
): Promise<BrowserContext> {
  // Chromium refuses to run as root inside its sandbox.
  const chromiumSandbox = process.getuid?.() !== 0;
  const extension = [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
  const options = {
    executablePath,
    headless,
    timeout: LAUNCH_LIMIT,
    args: [...FLAGS, ...extension, ...(headless ? ['--disable-gpu'] : []), ...(language ? [`--lang=${language}`] : [])],
    // On Linux the flag alone is not heard.
    ...(language && { env: { ...process.env, LANGUAGE: language } }),
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    viewport: headless ? { width: 1000, height: 1000 } : null,
  };
  try {
    return await chromium.launchPersistentContext('', { ...options, chromiumSandbox });
  } catch (error) {
    // Some systems, Ubuntu 24.04 for one, give a sandbox to packaged browsers alone.
    if (chromiumSandbox && /sandbox/i.test(wordsOf(error))) {
      return chromium.launchPersistentContext('', { ...options, chromiumSandbox: false });
    }
    throw new Failure(`${executablePath} did not start: ${firstLine(error)}`);
  }
}

/**
 * Goes to a page and waits for its first text.
 * @throws Failure that says what kept the page from opening
 */
export async function goTo(page: Page, url: string): Promise<void> {
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: PAGE_LIMIT });
  } catch (error) {
    throw new Failure(`${url} cannot be opened: ${reason(wordsOf(error))}`);
  }
}

/**
 * The extension's report of the page that is open, asked for as the popup asks.
 * @throws Failure where there is none in time
 */
export async function reportOf({ page, worker }: Window): Promise<Report> {
  const end = Date.now() + REPORT_LIMIT;
  while (Date.now() < end) {
    const report = await worker.evaluate(askEveryTab, page.url());
    if (report && report.state !== 'reading') return report;
    await pause(100);
  }
  throw new Failure(
    `The extension gave no report of ${page.url()} within ${REPORT_LIMIT / 1000} seconds. It reads web pages (HTML) only.`,
  );
}

/** Runs in the service worker: asks each tab for its report until one is of this page. */
async function askEveryTab(url: string): Promise<Report | null> {
  for (const { id } of await chrome.tabs.query({})) {
    const report = await chrome.tabs
      .sendMessage<unknown, Report>(id ?? -1, { call: 'report', ask: null }, { frameId: 0 })
      .catch(() => null);
    if (report?.url === url) return report;
  }
  return null;
}

/** The popup of the tab in front, opened as a page of its own, once it shows the report. */
export async function openPopup({ context, worker }: Window, { state, title }: Report): Promise<Page> {
  const tabId = await worker.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id);
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 420, height: 640 });
  await popup.goto(new URL(`/src/popup/index.html?tab=${tabId}`, worker.url()).href);
  const words = state === 'article' && title !== '' ? title : /\S/;
  await popup.getByText(words).first().waitFor({ timeout: POPUP_LIMIT });
  return popup;
}

/** The words for Chromium's network errors that people meet; others as they are. */
function reason(words: string): string {
  if (/ERR_NAME_NOT_RESOLVED/.test(words)) return 'no such host was found (is this machine online?)';
  if (/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/.test(words)) return 'this machine is offline';
  if (/ERR_CONNECTION_REFUSED/.test(words)) return 'nothing answers at this address';
  if (/Timeout/i.test(words)) return `it did not answer within ${PAGE_LIMIT / 1000} seconds`;
  if (/Download is starting/i.test(words)) return 'it is a download, not a page';
  return /net::(\w+)/.exec(words)?.[1] ?? words.split('\n')[0] ?? words;
}

function firstLine(error: unknown): string {
  return wordsOf(error).split('\n')[0] ?? '';
}
