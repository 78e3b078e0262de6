import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../src/cli/browser.ts';

/**
 * The flags under which Chromium runs in every test: no sandbox (the tests may run as root), nothing fetched behind
 * our backs, every host but `*.test` and loopback unknown. The first host rule that matches wins.
 */
export const FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP *.test 127.0.0.1, EXCLUDE localhost, EXCLUDE 127.0.0.1, MAP * ~NOTFOUND',
];

/** The path of the browser that tests run: the one that `npm test` made sure of. */
export function browserPath(): string {
  const path = findBrowser();
  if (!path) throw new Error('There is no browser to test with: npx tsx src/cli/browser.ts');
  return path;
}

/** A plain Chromium without display. The caller closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), headless: true, args: [...FLAGS] });
}

/**
 * A Chromium without display that has the built extension in `folder` loaded. `profile` is a folder that outlives the
 * browser where a test restarts it; empty for one that is thrown away. `language` is the browser's own; `more` are flags
 * that come last, so that they have their way.
 */
export async function launchExtension(
  folder: string,
  profile = '',
  language = 'en',
  more: readonly string[] = [],
): Promise<BrowserContext> {
  const isFresh = profile === '' || (await readdir(profile).catch(() => [])).length === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    headless: true,
    // Readers have the back/forward cache, so the tests of the extension have it too.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    // On Linux the flag alone is not heard.
    env: { ...process.env, LANGUAGE: language },
    args: [
      ...FLAGS,
      `--lang=${language}`,
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      '--enable-unsafe-extension-debugging',
      ...more,
    ],
  });
  if (isFresh) await (await welcomeIn(context)).close();
  return context;
}

/** The page that the extension opens once it is installed. */
async function welcomeIn(context: BrowserContext): Promise<Page> {
  const isWelcome = (page: Page): boolean => page.url().endsWith('/src/welcome/index.html');
  const page = context.pages().find(isWelcome) ?? (await context.waitForEvent('page', isWelcome));
  await page.waitForLoadState();
  return page;
}

/** A small site on loopback. `url('/a')` is the address of a path, `host` gives it a name under `.test`. */
export type Site = { url(path: string, host?: string): string; close(): Promise<void> };

/** What a path answers: HTML, or a body with a type of its own, and headers where the test is about them. */
export type Route =
  | string
  | { readonly body: string; readonly type: string; readonly headers?: Readonly<Record<string, string>> };

type Answer = { body: string | Buffer; type: string; headers?: Readonly<Record<string, string>> };

const HTML = 'text/html; charset=utf-8';

const TYPES: Readonly<Record<string, string>> = {
  '.html': HTML,
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

/** Serves pages by path, or the files of a folder, on a free port of this machine. Routes are looked up at each call. */
export async function startSite(pages: Readonly<Record<string, Route>> | string): Promise<Site> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const found = typeof pages === 'string' ? await fileOf(pages, path) : pages[path];
    if (found === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    } else {
      const { body, type, headers }: Answer = typeof found === 'string' ? { body: found, type: HTML } : found;
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
    }
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: (path, host = '127.0.0.1') => `http://${host}:${port}${path}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function fileOf(folder: string, path: string): Promise<{ body: Buffer; type: string } | undefined> {
  const body = await readFile(join(folder, normalize(path))).catch(() => undefined);
  return body && { body, type: TYPES[extname(path)] ?? 'application/octet-stream' };
}

/**
 * A module of ours and all that it imports as one classic script for `page.addScriptTag({ content })` or
 * `page.evaluate`: its exports become the properties of the global `name`.
 */
export async function bundle(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, target: 'es2022', lib: { entry, name, formats: ['iife'], fileName: name } },
  });
  for (const { output } of Array.isArray(built) ? built : 'output' in built ? [built] : []) {
    return output[0].code;
  }
  throw new Error(`nothing was built from ${entry}`);
}
