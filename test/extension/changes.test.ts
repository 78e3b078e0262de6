import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { claims } from '../../src/engine/index.ts';
import type { PageState } from '../../src/messages/index.ts';
import { PATIENCE } from './fixture.ts';
import { addParagraph, newsPage, PARAGRAPHS, paintedOn } from './news.ts';
import { runExtension } from './running.ts';

const FRESH =
  'The council will allegedly meet again on Monday, officials said late on Thursday after the vote in Veldhoven.';

const cached = { type: 'text/html; charset=utf-8', headers: { 'cache-control': 'max-age=60' } };

const { extension, site } = runExtension({
  '/news': { ...cached, body: newsPage() },
  '/other': { ...cached, body: newsPage([...PARAGRAPHS, FRESH], '', 'Another story') },
  '/shell': newsPage([]),
  '/plain': { ...cached, body: '<!doctype html><html lang="en"><title>Contact</title><p>Write to us.' },
  '/restless': newsPage(Array.from({ length: 1_000 }, (_, at) => `${PARAGRAPHS[at % PARAGRAPHS.length]} ${at}`)),
  '/editor': newsPage([...PARAGRAPHS, '</p><div contenteditable="true" id="editor"><br></div><p>']),
});

/** Opens a page and waits until it is in a state. */
async function openIn(state: PageState, path: string): Promise<Page> {
  const page = await extension.open(site.url(path));
  await expect.poll(() => stateOf(page), PATIENCE).toBe(state);
  return page;
}

const stateOf = (page: Page): Promise<PageState | 'no answer'> =>
  extension.reportOf(page).then(
    ({ state }) => state,
    () => 'no answer',
  );

const wordsOn = async (page: Page): Promise<readonly string[]> => (await paintedOn(page)).map(({ words }) => words);

/** The badge that a page should have, by its report. */
async function countOf(page: Page): Promise<string> {
  const { signals } = await extension.readReportOf(page);
  return String(claims(signals).length);
}

test('a paragraph that comes late is marked and counted', async () => {
  const page = await openIn('article', '/news');
  const before = await wordsOn(page);
  await addParagraph(page, FRESH);
  await expect.poll(async () => (await wordsOn(page)).length, PATIENCE).toBeGreaterThan(before.length);
  expect((await wordsOn(page)).slice(0, before.length)).toEqual(before);
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(await countOf(page));
});

test('what the background has forgotten when its worker ends it is told again', async () => {
  const page = await openIn('article', '/news');
  const before = await wordsOn(page);
  await extension.endWorker();
  await addParagraph(page, FRESH);
  await expect.poll(async () => (await wordsOn(page)).length, PATIENCE).toBeGreaterThan(before.length);
  expect((await wordsOn(page)).slice(0, before.length)).toEqual(before);
});

test('an article that arrives after the page is loaded is marked', async () => {
  const page = await openIn('not-an-article', '/shell');
  expect(await wordsOn(page)).toEqual([]);
  await page.evaluate((paragraphs) => {
    for (const words of paragraphs) {
      const paragraph = document.createElement('p');
      paragraph.textContent = words;
      document.querySelector('article')?.append(paragraph);
    }
  }, PARAGRAPHS);
  await expect.poll(() => wordsOn(page), PATIENCE).not.toEqual([]);
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(await countOf(page));
});

test('a longer article that comes below is marked, and the marks of the first never go', async () => {
  const page = await openIn('article', '/news');
  const before = await wordsOn(page);
  await page.evaluate((paragraphs) => {
    const seen = { fewest: Number.POSITIVE_INFINITY, frames: 0 };
    Object.assign(window, { seen });
    const count = (): void => {
      let marks = 0;
      for (const [name, highlight] of CSS.highlights as unknown as Map<string, Highlight>) {
        if (name.startsWith('sw-')) marks += highlight.size;
      }
      seen.fewest = Math.min(seen.fewest, marks);
      seen.frames += 1;
      requestAnimationFrame(count);
    };
    count();
    const article = document.createElement('article');
    article.append(document.createElement('h2'));
    for (const words of ['The next story of the day', ...paragraphs, ...paragraphs, ...paragraphs]) {
      const paragraph = document.createElement('p');
      paragraph.textContent = words;
      article.append(paragraph);
    }
    article.firstElementChild?.append('Ferry strike ends');
    document.querySelector('main')?.append(article);
  }, PARAGRAPHS);
  await expect.poll(() => wordsOn(page), PATIENCE).toEqual([...before, ...before, ...before, ...before]);
  const seen = await page.evaluate(() => (window as unknown as { seen: { fewest: number; frames: number } }).seen);
  expect(seen.frames).toBeGreaterThan(1);
  expect(seen.fewest).toBe(before.length);
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(await countOf(page));
});

test('a page that moves on without being loaded anew gets the marks and the badge of its new article', async () => {
  const page = await openIn('article', '/news');
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(await countOf(page));
  const before = await countOf(page);
  await page.evaluate(
    ([first, others]) => {
      history.pushState(null, '', '/another-story');
      document.title = 'Another story';
      for (const [at, paragraph] of [...document.querySelectorAll('article p')].entries()) {
        paragraph.textContent = at === 0 ? first : others;
      }
    },
    [FRESH, PARAGRAPHS[2]] as const,
  );
  await expect.poll(async () => (await extension.reportOf(page)).url, PATIENCE).toBe(site.url('/another-story'));
  await expect.poll(async () => (await extension.reportOf(page)).text, PATIENCE).toContain('allegedly meet again');
  const report = await extension.reportOf(page);
  expect(report.title).toBe('Another story');
  expect(report.text).not.toContain('critics');
  expect(await countOf(page)).not.toBe(before);
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(await countOf(page));
});

test('without the Navigation API a page that moves on is followed, too', async () => {
  const page = await openIn('article', '/news');
  const tabId = await extension.tabOf(page);
  await (await extension.worker()).evaluate(async (id) => {
    const target = { tabId: id };
    const files = chrome.runtime.getManifest().content_scripts?.[0]?.js?.map((path) => `/${path}`) ?? [];
    const func = (): void => {
      Object.defineProperty(globalThis, 'navigation', { value: undefined });
    };
    await chrome.scripting.executeScript({ target, func });
    // A second copy takes the place of the first.
    await chrome.scripting.executeScript({ target, files });
  }, tabId);
  const { text } = await extension.readReportOf(page);
  // Nothing but the address changes: what changes with the text would be seen in any case.
  await page.evaluate(() => history.pushState(null, '', '/moved-on'));
  await expect.poll(async () => (await extension.reportOf(page)).url, PATIENCE).toBe(site.url('/moved-on'));
  expect((await extension.reportOf(page)).text).toBe(text);
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(await countOf(page));
});

test('a text stays with its address until the text of the next one is there', async () => {
  const page = await openIn('article', '/news');
  const before = await extension.readReportOf(page);
  await page.evaluate(() => {
    history.pushState(null, '', '/later-story');
    document.title = 'Later story';
    document.head.insertAdjacentHTML('beforeend', '<link rel="canonical" href="/later-story">');
    // Something small changes at once, as it does on such sites.
    const paragraph = document.createElement('p');
    paragraph.textContent =
      'The council will allegedly meet again on Monday, officials said late on Thursday after the vote there.';
    document.querySelector('article')?.append(paragraph);
  });
  await expect.poll(async () => (await extension.reportOf(page)).text, PATIENCE).toContain('after the vote there');
  const { url, canonical, title } = await extension.reportOf(page);
  expect({ url, canonical, title }).toEqual({ url: before.url, canonical: null, title: before.title });
  await page.evaluate(
    ([first, others]) => {
      for (const [at, paragraph] of [...document.querySelectorAll('article p')].entries()) {
        paragraph.textContent = at === 0 ? first : others;
      }
    },
    [FRESH, PARAGRAPHS[2]] as const,
  );
  await expect.poll(async () => (await extension.reportOf(page)).text, PATIENCE).not.toContain('after the vote there');
  const after = await extension.reportOf(page);
  expect([after.url, after.canonical, after.title]).toEqual([site.url('/later-story'), '/later-story', 'Later story']);
});

test('a jump within the page changes nothing', async () => {
  const page = await openIn('article', '/news');
  const count = await countOf(page);
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(count);
  const marks = await wordsOn(page);
  await page.evaluate(() => {
    location.hash = 'more';
  });
  expect(await extension.badgeOf(page)).toBe(count);
  expect(await wordsOn(page)).toEqual(marks);
});

test('another page in the same tab does not keep the badge', async () => {
  const page = await openIn('article', '/news');
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(await countOf(page));
  await page.goto(site.url('/plain'));
  await expect.poll(() => extension.titleOf(page), PATIENCE).toBe('Says Who? — not an article');
  expect(await extension.badgeOf(page)).toBe('');
  await page.goto(site.url('/news'));
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(await countOf(page));
  await page.goto('about:blank');
  expect(await extension.badgeOf(page)).toBe('');
  expect(await extension.titleOf(page)).toBe('Says Who?');
});

test('each tab has its own badge', async () => {
  const one = await openIn('article', '/news');
  const other = await openIn('article', '/other');
  const none = await openIn('not-an-article', '/plain');
  await expect.poll(() => extension.badgeOf(other), PATIENCE).toBe(await countOf(other));
  expect(await extension.badgeOf(one)).toBe(await countOf(one));
  expect(await extension.badgeOf(none)).toBe('');
  expect(await countOf(one)).not.toBe(await countOf(other));
});

test('a page that comes back from the back/forward cache has its marks and its badge', async () => {
  const page = await openIn('article', '/news');
  const marks = await wordsOn(page);
  const count = await countOf(page);
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  });
  await page.goto(site.url('/plain'));
  await expect.poll(() => extension.titleOf(page), PATIENCE).toBe('Says Who? — not an article');
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(count);
  expect(await page.evaluate(() => (window as { persisted?: boolean }).persisted)).toBe(true);
  expect(await wordsOn(page)).toEqual(marks);
});

test('an editor in the page is left in peace', async () => {
  const page = await openIn('article', '/editor');
  const marks = await wordsOn(page);
  await page.locator('#editor').click();
  await page.keyboard.type('Officials said it was allegedly true. ');
  await addParagraph(page, FRESH);
  await expect.poll(async () => (await wordsOn(page)).length, PATIENCE).toBeGreaterThan(marks.length);
  expect(await page.locator('#editor').innerHTML()).toBe('Officials said it was allegedly true.&nbsp;');
});

test('a page that deletes its article while it is read is no article then', async () => {
  const errors: Error[] = [];
  const page = await extension.context.newPage();
  page.on('pageerror', (error) => errors.push(error));
  await page.addInitScript(() => {
    // The first idle moment is when the reading begins: the article goes in the same breath, before marks are painted.
    const go = (): void => {
      document.querySelector('article')?.remove();
    };
    addEventListener('load', () => requestIdleCallback(() => queueMicrotask(go)));
  });
  await page.goto(site.url('/news'));
  await expect.poll(() => extension.titleOf(page), PATIENCE).toBe('Says Who? — not an article');
  expect(await wordsOn(page)).toEqual([]);
  expect(await extension.badgeOf(page)).toBe('');
  expect(errors).toEqual([]);
});

test('the switch for a site takes marks and badge away, and brings them back', async () => {
  const page = await openIn('article', '/news');
  const marks = await wordsOn(page);
  const worker = await extension.worker();
  const off = { [`site:${new URL(page.url()).host}`]: { version: 1, off: true } };
  await worker.evaluate((values) => chrome.storage.local.set(values), off);
  await expect.poll(() => extension.titleOf(page), PATIENCE).toBe('Says Who? — switched off here');
  expect(await extension.badgeOf(page)).toBe('');
  expect(await wordsOn(page)).toEqual([]);
  await worker.evaluate(() => chrome.storage.local.clear());
  await expect.poll(() => wordsOn(page), PATIENCE).toEqual(marks);
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(await countOf(page));
});

test('a page that never stands still is paused, says so, keeps the marks that are right, and goes on when told to', async () => {
  const page = await openIn('article', '/restless');
  const marks = await wordsOn(page);
  await page.evaluate(() => {
    const article = document.querySelector('article');
    const restless = setInterval(() => {
      // A third of the article is new each time, so a look at them takes more than one slice.
      const more = [...document.querySelectorAll('article > p')].slice(0, 500).map((one) => one.cloneNode(true));
      const section = document.createElement('section');
      section.id = 'more';
      section.append(...more);
      document.querySelector('#more')?.remove();
      article?.append(section);
    }, 20);
    Object.assign(window, { restless });
  });
  await expect.poll(() => stateOf(page), { ...PATIENCE, timeout: 50_000 }).toBe('paused');
  await expect.poll(() => extension.titleOf(page), PATIENCE).toBe('Says Who? — paused on this page');
  expect(await extension.badgeOf(page)).toBe('');
  expect((await wordsOn(page)).length).toBeGreaterThan(0);
  await page.evaluate(() => {
    clearInterval((window as unknown as { restless: number }).restless);
    document.querySelector('#more')?.remove();
  });
  const popup = await extension.openPopupFor(page);
  await popup.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(() => stateOf(page), PATIENCE).toBe('article');
  await expect.poll(() => wordsOn(page), PATIENCE).toEqual(marks);
  await popup.close();
});
