import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import type { Route } from '../browser.ts';
import { cardThere, hover } from './cards.ts';
import { type Extension, PATIENCE } from './fixture.ts';
import { type Ask, startWatched, type Watched } from './net-log.ts';
import { newsPage, PARAGRAPHS } from './news.ts';

// The whole of what a reader does with the extension.
vi.setConfig({ testTimeout: 240_000 });

const PICTURE: Route = { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml' };

/** A news page with requests of its own: a style sheet, a picture and data that a script fetches. */
const STORY = newsPage(
  [...PARAGRAPHS, 'The picture: <img src="/picture.svg" alt="the bridge">'],
  '<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/style.css"><script>fetch("/live.json")</script>',
);

const PAGES: Readonly<Record<string, Route>> = {
  '/story': STORY,
  '/other': newsPage(PARAGRAPHS.slice(1), '<link rel="icon" href="/icon.svg">'),
  '/home': '<!doctype html><title>The Bay Post</title><link rel="icon" href="/icon.svg"><p>Front page</p>',
  '/style.css': { body: 'body { margin: 2em }', type: 'text/css' },
  '/live.json': { body: '{}', type: 'application/json' },
  '/picture.svg': PICTURE,
  '/icon.svg': PICTURE,
};

const seen = (place: Locator): Promise<unknown> => expect.poll(() => place.first().isVisible(), PATIENCE).toBe(true);

/** What was asked for that no page of the site asks for itself. */
const leaksAmong = (asks: readonly Ask[], { site }: Watched): readonly Ask[] => {
  const own = site.url('', 'news.test');
  const wanted = new Set([...Object.keys(PAGES).map((path) => `${own}${path}`), own, `${own}/`]);
  // The name of the site is looked up as the address that the rules lead it to.
  return asks.filter(
    ({ address, by }) => !(wanted.has(address) || (address === site.url('') && by === 'http://news.test')),
  );
};

async function openRead({ extension, site }: Watched, path: string): Promise<Page> {
  const page = await extension.open(site.url(path, 'news.test'));
  await extension.readReportOf(page);
  return page;
}

/** Notes on a claim and on the page, and a flag. */
async function writeNotes(popup: Page): Promise<void> {
  const claim = popup.locator('.claim').first();
  await claim.getByRole('button', { name: /^Add/ }).click();
  await claim.getByRole('textbox').fill('See https://asked-by-a-note.test/ for more');
  await claim.getByRole('button', { name: 'Save note' }).click();
  await seen(claim.locator('.note-text'));
  await popup.getByRole('button', { name: 'Flag page' }).click();
  await seen(popup.getByRole('button', { name: 'Flagged', pressed: true }));
}

async function exportAndImport(extension: Extension): Promise<void> {
  const library = await extension.openLibrary('files');
  const save = library.getByRole('button', { name: 'Save file', exact: true });
  let backup = '';
  for (const format of ['Web Annotations', 'Hypothesis', 'Table', 'Text', 'Report']) {
    await library.getByRole('radio', { name: new RegExp(`^${format}`) }).check();
    const [download] = await Promise.all([library.waitForEvent('download'), save.click()]);
    if (format === 'Web Annotations') backup = await readFile(await download.path(), 'utf8');
  }
  const changed = backup
    .replaceAll('for more', 'for less')
    .replace(/"modified":\s*"[^"]+"/g, '"modified":"2031-01-01T00:00:00.000Z"');
  await library
    .locator('input[type=file]')
    .setInputFiles({ name: 'notes.jsonld', mimeType: 'application/ld+json', buffer: Buffer.from(changed) });
  await library.getByRole('button', { name: 'Import', exact: true }).click();
  await seen(library.getByText(/\d added, \d changed/));
  await library.close();
}

test('all that a reader does with the extension asks the network for nothing', async () => {
  const watched = await startWatched(PAGES);
  const { extension } = watched;
  // The welcome page of the installation has been there already.
  const welcome = await extension.context.newPage();
  await welcome.goto(`chrome-extension://${extension.extensionId}/src/welcome/index.html`);
  await seen(welcome.locator('.mark').first());
  await openRead(watched, '/home');
  const page = await openRead(watched, '/story');
  await hover(page, 'officials said');
  await cardThere(page);
  await page.keyboard.press('Escape');
  const popup = await extension.openPopupFor(page);
  await popup.locator('.claim-go').first().click();
  await writeNotes(popup);
  await popup.getByRole('button', { name: 'Trace it' }).first().click();
  await popup.getByRole('link', { name: 'Wayback Machine' }).hover();
  const panel = await extension.openPanelFor(page);
  await panel.locator('.entry').first().waitFor();
  await page.goto(watched.site.url('/other', 'news.test'));
  await extension.readReportOf(page);
  const library = await extension.openLibrary();
  await library.getByRole('searchbox').fill('sources');
  await library.locator('.entry').first().waitFor();
  await exportAndImport(extension);
  const options = await extension.openOptions();
  await options.getByRole('checkbox', { name: 'Named' }).check();
  await options.getByRole('textbox', { name: 'Your list' }).fill('alleged: northern quay');
  await seen(options.getByText('1 phrase is ready.'));
  await (await extension.worker()).evaluate(() => chrome.storage.local.get(null));
  const asks = await watched.end();
  const own = (path: string): string => `${watched.site.url(path, 'news.test')}`;
  expect(asks.map(({ address }) => address)).toEqual(
    expect.arrayContaining(['/story', '/style.css', '/live.json', '/picture.svg', '/other'].map(own)),
  );
  expect(leaksAmong(asks, watched)).toEqual([]);
});

test('what a page or a part of the extension asks for is seen, and the policy stops all that it can', async () => {
  const watched = await startWatched(PAGES);
  const { extension } = watched;
  const page = await openRead(watched, '/story');
  await page.evaluate(() => fetch('http://asked-by-page.test/').catch(() => {}));
  await page.evaluate(() => fetch('https://asked-by-page.example/').catch(() => {}));
  const tabId = await extension.tabOf(page);
  const worker = await extension.worker();
  // The content script's world may ask as its page does: no policy of ours is in its way, so it is watched.
  await worker.evaluate(
    (id) =>
      chrome.scripting.executeScript({
        target: { tabId: id },
        func: () => fetch('http://asked-by-script.test/', { mode: 'no-cors' }).then(() => null),
      }),
    tabId,
  );
  const views: Page[] = [];
  for (const view of ['popup', 'panel', 'library', 'options', 'welcome']) {
    const opened = await extension.context.newPage();
    await opened.goto(`chrome-extension://${extension.extensionId}/src/${view}/index.html`);
    await opened.evaluate(askInEveryWay, view);
    expect(
      await opened.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<b>words</b>')).catch(String),
    ).toMatch(/TrustedHTML/);
    views.push(opened);
  }
  await worker.evaluate(() => fetch('http://worker.blocked.test/').catch(() => {}));
  // No policy forbids to prepare a connection, so this is how one would be seen.
  await views[0]?.evaluate(async () => {
    const link = Object.assign(document.createElement('link'), { rel: 'preconnect', href: 'http://prepared.test/' });
    document.head.append(link);
    const look = Object.assign(document.createElement('link'), {
      rel: 'dns-prefetch',
      href: 'http://looked-up.example/',
    });
    document.head.append(look);
  });
  await expect.poll(() => page.evaluate(() => fetch('/live.json').then(({ ok }) => ok)), PATIENCE).toBe(true);
  const leaks = leaksAmong(await watched.end(), watched);
  const own = `chrome-extension://${extension.extensionId}`;
  const asked = (address: string, by: string): boolean =>
    leaks.some((ask) => ask.kind === 'request' && ask.address === address && ask.by.startsWith(by));
  expect(asked('http://asked-by-page.test/', 'http://news.test')).toBe(true);
  expect(asked('https://asked-by-page.example/', 'http://news.test')).toBe(true);
  expect(asked('http://asked-by-script.test/', 'http://news.test')).toBe(true);
  expect(leaks).toContainEqual(expect.objectContaining({ kind: 'connection', address: 'http://prepared.test/' }));
  expect(leaks).toContainEqual({ kind: 'name', address: 'http://~notfound', by: own });
  // For a frame and a form Chromium opens a connection before it asks the policy, and sends nothing over it.
  const blocked = leaks.filter(({ address }) => address.includes('.blocked.test'));
  expect(blocked.filter(({ kind, address }) => kind !== 'connection' || !/iframe-|form-/.test(address))).toEqual([]);
});

/** Runs in a view: tries all that a page can load or send. */
async function askInEveryWay(view: string): Promise<void> {
  const to = (way: string): string => `http://${way}-of-${view}.blocked.test/`;
  const add = (name: string, properties: object, into = document.body): void => {
    into.append(Object.assign(document.createElement(name), properties));
  };
  const attempts: (() => unknown)[] = [
    () => fetch(to('fetch')),
    () => fetch(to('no-cors'), { mode: 'no-cors', keepalive: true }),
    () => navigator.sendBeacon(to('beacon'), 'x'),
    () => new WebSocket(to('socket').replace('http', 'ws')),
    () => new EventSource(to('events')),
    () => new Worker(to('worker')),
    () => {
      const request = new XMLHttpRequest();
      request.open('GET', to('xhr'));
      request.send();
    },
    () => add('img', { src: to('img') }),
    () => add('script', { src: to('script') }),
    () => add('iframe', { src: to('iframe') }),
    () => add('video', { src: to('video') }),
    () => add('object', { data: to('object') }),
    () => add('embed', { src: to('embed') }),
    () => add('link', { rel: 'stylesheet', href: to('style') }, document.head),
    () => add('link', { rel: 'prefetch', href: to('prefetch') }, document.head),
    () => add('link', { rel: 'manifest', href: to('manifest') }, document.head),
    () => add('style', { textContent: `@import "${to('import')}"; body { background: url(${to('background')}) }` }),
    () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        `body { background: url(${to('sheet')}) } @font-face { font-family: x; src: url(${to('font')}) }`,
      );
      document.adoptedStyleSheets.push(sheet);
    },
    () => import(/* @vite-ignore */ to('import')),
    () => {
      const form = Object.assign(document.createElement('form'), { action: to('form'), target: '_blank' });
      document.body.append(form);
      form.submit();
    },
  ];
  // Each is refused in a way of its own: what counts is that nobody hears of it.
  for (const attempt of attempts)
    await Promise.resolve()
      .then(attempt)
      .catch(() => {});
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
}
