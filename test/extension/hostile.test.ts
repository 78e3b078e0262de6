import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import type { Report } from '../../src/messages/index.ts';
import { boxOf, cardGone, cardOn, cardThere, hover } from './cards.ts';
import { PATIENCE } from './fixture.ts';
import { newsPage, PARAGRAPHS } from './news.ts';
import { runExtension } from './running.ts';

vi.setConfig({ testTimeout: 240_000 });

/** For pages that are made to be slow: what counts is that they are read in the end. */
const LONG = { timeout: 100_000, interval: 200 };

const BAIT = 'officials said, “they said, it is said, said ';

/** Names pictures and forms like everything that a document has, and fields like everything that their form has. */
const CLOBBERING = `<script>{
  const namesOf = (thing) => {
    const names = new Set();
    for (let at = thing; at; at = Object.getPrototypeOf(at)) for (const name of Object.getOwnPropertyNames(at)) names.add(name);
    return names;
  };
  const { append } = Element.prototype;
  const make = Document.prototype.createElement.bind(document);
  const named = (element, name) => Object.assign(make(element), { name });
  const { body } = document;
  const forms = [...document.querySelectorAll('form')];
  const documents = namesOf(document);
  for (const form of forms)
    for (const name of namesOf(form)) append.call(form, Object.assign(named('input', name), { type: 'hidden' }));
  if (forms.length === 0) for (const name of documents) append.call(body, named('img', name), named('form', name));
}</script>`;

const IMITATION =
  '<div popover="manual" id="says-who" class="card" role="dialog" aria-label="Says Who?"><h2>Anonymous</h2>' +
  '<p>No unsourced claims on this page.</p><button>Add note</button></div><script>document.querySelector("#says-who").showPopover()</script>';

const PAGES = {
  '/news': newsPage(),
  '/other': newsPage(PARAGRAPHS.slice(1)),
  '/clobbered': newsPage().replace('</body>', `${CLOBBERING}</body>`),
  // Paragraphs without a box: what is asked of their box is asked of the form.
  '/form': newsPage(PARAGRAPHS, '<style>p { display: contents }</style>')
    .replace('<article>', '<article><form tabindex="0">')
    .replace('</article>', '</form></article>')
    .replace('</body>', `${CLOBBERING}</body>`),
  '/imitation': newsPage([...PARAGRAPHS, IMITATION]),
  '/one-text': newsPage([...PARAGRAPHS, 'It rained over the harbour all day and all night. '.repeat(210_000)]),
  '/signals': newsPage([...PARAGRAPHS, ...Array<string>(12_000).fill('Critics say it is late. '.repeat(10))]),
  '/bait': newsPage([...PARAGRAPHS, BAIT.repeat(20_000), '“'.repeat(200_000), 'said '.repeat(100_000)]),
  '/nodes': newsPage([...PARAGRAPHS, '<b>so</b> <i>they</i> '.repeat(50_000)]),
  '/deep': newsPage([...PARAGRAPHS, `${'<div>'.repeat(20_000)}Deep down.${'</div>'.repeat(20_000)}`]),
} as const;

const { extension, site } = runExtension(PAGES);

/** Opens a page after a script of the page's own and waits until it is read. */
async function openRead(path: keyof typeof PAGES, before?: () => void): Promise<{ page: Page; report: Report }> {
  const page = await extension.context.newPage();
  if (before) await page.addInitScript(before);
  await extension.tabOf(page);
  await page.goto(site.url(path));
  return { page, report: await extension.readReportOf(page) };
}

/** How many marks the extension's own world sees painted. */
async function paintedFor(page: Page): Promise<number> {
  const tabId = await extension.tabOf(page);
  return (await extension.worker()).evaluate(async (id) => {
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: id },
      func: () =>
        [...(CSS.highlights as unknown as Map<string, Highlight>)]
          .filter(([name]) => name.startsWith('sw-'))
          .reduce((sum, [, { size }]) => sum + size, 0),
    });
    return Number(answer?.result);
  }, tabId);
}

/** Whether every claim that stands in the middle of what is in sight is painted, but for what flashes. */
function isPainted(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const tops = [...(CSS.highlights as unknown as Map<string, Set<StaticRange>>)].flatMap(([name, ranges]) =>
      name === 'sw-flash' ? [] : [...ranges].map(({ startContainer }) => startContainer.parentElement),
    );
    const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('p');
    return !!middle && tops.includes(middle);
  });
}

const isMark = (words: string): boolean => !words.startsWith('named');

const wordsOf = ({ text, signals }: Report): readonly string[] =>
  signals.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

test('of the extension a page sees the names of its marks, and no global, no file and no way to talk to it', async () => {
  const { page } = await openRead('/news');
  const seen = await page.evaluate(async (id) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const fresh = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    const files = ['manifest.json', 'icons/16.png', 'src/popup/index.html', 'src/page/main.js', 'src/page/marks.css'];
    const open = await Promise.all(
      files.map((file) =>
        fetch(`chrome-extension://${id}/${file}`).then(
          () => file,
          () => null,
        ),
      ),
    );
    const isPicture = await new Promise((done) => {
      const picture = Object.assign(new Image(), { onload: () => done(true), onerror: () => done(false) });
      picture.src = `chrome-extension://${id}/icons/16.png`;
    });
    return {
      names: [...(CSS.highlights as unknown as Map<string, Highlight>).keys()],
      globals: Object.getOwnPropertyNames(window).filter((name) => !fresh.has(name) && !/^\d+$/.test(name)),
      open: open.filter((file) => file !== null),
      isPicture,
      runtime: typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime,
      html: document.documentElement.outerHTML.includes(id),
    };
  }, extension.extensionId);
  expect(seen.names.length).toBeGreaterThan(2);
  // Kind and tone, no number and no word of the reader's.
  for (const name of seen.names) expect(name).toMatch(/^sw-(?:anonymous|vague|agentless|alleged)-[a-z]+$/);
  expect({ ...seen, names: [] }).toEqual({
    names: [],
    globals: [],
    open: [],
    isPicture: false,
    runtime: 'undefined',
    html: false,
  });
});

test('what a page has made of its own prototypes and of CSS.highlights does not reach the extension', async () => {
  const { report: plain } = await openRead('/news');
  const { page, report } = await openRead('/news', () => {
    const refuse = (): never => {
      throw new Error('refused');
    };
    const spoil = (of: object, ...names: readonly string[]): void => {
      for (const name of names) Object.defineProperty(of, name, { get: refuse, configurable: true });
    };
    spoil(Node.prototype, 'parentNode', 'firstChild', 'nextSibling', 'textContent', 'nodeType');
    spoil(Element.prototype, 'localName', 'getAttribute', 'closest', 'checkVisibility', 'attachShadow');
    spoil(Document.prototype, 'body', 'createTreeWalker', 'createRange', 'contentType');
    spoil(CharacterData.prototype, 'data');
    spoil(CSS, 'highlights');
    spoil(
      window,
      'Highlight',
      'StaticRange',
      'requestIdleCallback',
      'MutationObserver',
      'AbortController',
      'performance',
    );
    Object.assign(JSON, { parse: refuse, stringify: refuse });
    // Those that the page's own parser and this test's protocol need are left.
    for (const name of ['matchAll', 'normalize'] as const) String.prototype[name] = refuse;
    RegExp.prototype.test = refuse;
    Map.prototype.get = refuse;
    Array.prototype.flatMap = refuse;
    Array.prototype.findLast = refuse;
  });
  expect(wordsOf(report)).toEqual(wordsOf(plain));
  await expect
    .poll(() => paintedFor(page), PATIENCE)
    .toBe(plain.signals.filter(({ verdict }) => verdict === 'unsourced').length);
});

test.each(['/clobbered', '/form'] as const)(
  'names in %s that hide all that the document or a form has of its own mislead nobody: words, marks, card, jump, button',
  async (path) => {
    const { report: plain } = await openRead('/news');
    const { page, report } = await openRead(path);
    expect(wordsOf(report)).toEqual(wordsOf(plain));
    expect(report.title).toBe(plain.title);
    await expect.poll(() => paintedFor(page), PATIENCE).toBe(wordsOf(plain).filter(isMark).length);

    await hover(page, 'critics say');
    expect((await cardThere(page)).text).toContain('critics say');
    await page.keyboard.press('Escape');
    await cardGone(page);
    expect(await extension.askPage(page, 'card', 'keyboard')).toBe(true);
    await expect.poll(async () => (await cardOn(page))?.focused, PATIENCE).toMatch(/./);
    await page.keyboard.press('Escape');
    await cardGone(page);

    const { start = 0, end = 0 } = report.signals.at(-1) ?? {};
    expect(await extension.askPage(page, 'show', { start, end })).toBe(true);
    await page.mouse.move(0, 0);
    const { left, right, top, bottom } = await boxOf(page, 'critics say that the delay');
    await page.mouse.move(left + 1, (top + bottom) / 2);
    await page.mouse.down();
    await page.mouse.move(right - 1, (top + bottom) / 2, { steps: 3 });
    await page.mouse.up();
    const open = () =>
      page.evaluate(() => Document.prototype.querySelectorAll.call(document, 'div:popover-open').length);
    await expect.poll(open, PATIENCE).toBe(1);
    await page.close();
  },
);

test('messages and events that a page makes up are answered by nobody and keep nothing', async () => {
  const { page, report } = await openRead('/news');
  const stored = async (): Promise<unknown> =>
    (await extension.worker()).evaluate(() => chrome.storage.local.get(null));
  const before = await stored();
  const heard = await page.evaluate(async (tab) => {
    const answers: unknown[] = [];
    const calls = ['report', 'read', 'show', 'card', 'selection', 'note', 'state', 'visited', 'kept', 'documentText'];
    addEventListener('message', ({ data }) => {
      if (data !== 'last' && !calls.includes(data?.call)) answers.push(data);
    });
    for (const call of calls) {
      const message = { call, ask: { kind: 'selection', state: 'error', count: 99, start: 0, end: 9 } };
      window.postMessage(message, '*');
      for (const target of [window, document, document.documentElement]) {
        target.dispatchEvent(new CustomEvent(call, { detail: message, bubbles: true }));
        target.dispatchEvent(new CustomEvent('says-who', { detail: message, bubbles: true }));
        target.dispatchEvent(new MessageEvent('message', { data: message, origin: `chrome-extension://${tab}` }));
      }
      new BroadcastChannel('says-who').postMessage(message);
    }
    dispatchEvent(new StorageEvent('storage', { key: 'says-who' }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    document.dispatchEvent(new Event('selectionchange'));
    await new Promise<void>((last) => {
      addEventListener('message', ({ data }) => data === 'last' && last());
      postMessage('last', '*');
    });
    return answers;
  }, extension.extensionId);
  expect(heard).toEqual([]);
  expect((await extension.readReportOf(page)).signals).toEqual(report.signals);
  expect(await stored()).toEqual(before);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
});

test('what a page makes look like a card is text of the page: the count and the marks are what they are', async () => {
  const { report: plain } = await openRead('/news');
  const { page, report } = await openRead('/imitation');
  expect(wordsOf(report)).toEqual(wordsOf(plain));
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toMatch(/^[1-9]\d*$/);
});

test.each(['/one-text', '/bait', '/nodes', '/deep'] as const)(
  '%s is read or told as what it is, and the next page after it is read as ever',
  async (path) => {
    const page = await extension.open(site.url(path));
    // By the badge: the report of such a page is long, and to ask for it again and again would be the slowest of all.
    await expect.poll(() => extension.badgeOf(page), LONG).toMatch(/^[1-9]/);
    await page.goto(site.url('/other'));
    await expect
      .poll(async () => (await extension.reportOf(page).catch(() => null))?.url, PATIENCE)
      .toBe(site.url('/other'));
    expect((await extension.readReportOf(page)).state).toBe('article');
  },
);

test('of a page of nothing but signals the beginning is counted, the page has its turn between, and the popup says so', async () => {
  const page = await extension.context.newPage();
  await page.addInitScript(() => {
    // How long the page waited for its turn at most, and altogether until its marks were there.
    const turns = { longest: 0, all: 0 };
    Object.assign(window, { turns });
    const { port1, port2 } = new MessageChannel();
    const marked = (): number =>
      [...(CSS.highlights as unknown as Map<string, Highlight>).values()].reduce((sum, { size }) => sum + size, 0);
    let last = 0;
    port1.onmessage = () => {
      const now = performance.now();
      turns.longest = Math.max(turns.longest, now - last);
      turns.all += now - last;
      last = now;
      if (marked() < 500) port2.postMessage(null);
    };
    addEventListener('load', () => {
      last = performance.now();
      port2.postMessage(null);
    });
  });
  await extension.tabOf(page);
  await page.goto(site.url('/signals'));
  await expect.poll(() => extension.badgeOf(page), LONG).toBe('5k+');
  const { signals, text, readTo } = await extension.readReportOf(page);
  expect(signals.length).toBeLessThan(6_000);
  expect(readTo).toBeLessThan(text.length / 4);
  // Those near to what is in sight are painted, there and wherever the reader goes.
  await expect.poll(() => paintedFor(page), LONG).toBe(500);
  const { longest, all } = await page.evaluate(
    () => (window as unknown as { turns: { longest: number; all: number } }).turns,
  );
  expect(longest).toBeLessThan(all / 2);
  const unsourced = signals.filter(({ verdict }) => verdict === 'unsourced');
  for (const there of [-1, 2_500, 0]) {
    const { start = 0, end = 0 } = unsourced.at(there) ?? {};
    expect(await extension.askPage(page, 'show', { start, end })).toBe(true);
    await expect.poll(() => isPainted(page), LONG).toBe(true);
    expect(await paintedFor(page)).toBeLessThanOrEqual(751);
  }
  const popup = await extension.openPopupFor(page);
  await popup.getByText('only its beginning was counted').waitFor();
  await popup.close();
  await page.close();
});
