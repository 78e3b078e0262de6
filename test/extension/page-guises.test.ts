import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { boxOf } from './cards.ts';
import { PATIENCE } from './fixture.ts';
import { FRAMED, LONG, viewer } from './framed.ts';
import { newsPage, PARAGRAPHS, paintedOn } from './news.ts';
import { runExtension } from './running.ts';

const [FIRST, SECOND, THIRD, LAST] = PARAGRAPHS;
const WALL =
  'Analysts say that our readers stay for years. Officials said so too. Subscribe to read on, cancel any time.';

/** A page as sites print it: a table, and texts with line breaks, without any element that says what it is. */
const PRINTED = `<!doctype html><html lang="en"><head><title>Bridge talks collapse - Print</title></head>
<body bgcolor="#ffffff"><table width="600" align="center"><tr><td><b>Bridge talks collapse</b><br><br>
${PARAGRAPHS.join('<br><br>\n')}<br><br></td></tr><tr><td><a href="/news">Back to the article</a></td></tr></table></body></html>`;

/** A page that holds the beginning of its article, and asks for money where the rest would stand. */
const STUB = newsPage(
  [FIRST, SECOND, THIRD],
  `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>`,
).replace('</article>', `<div class="paywall-offer"><h2>Read on</h2><p>${WALL}</p></div></article>`);

/** What a reader's view of a page leaves: texts in a column of its own, with names that machines made. */
const READER = `<!doctype html><html lang="en"><head><title>Bridge talks collapse</title></head><body class="light sans-serif">
<div class="container" dir="ltr"><div class="header reader-header"><a class="domain" href="/news">courier.test</a>
<h1 class="reader-title">Bridge talks collapse</h1><div class="credits reader-credits">Ann Boer</div></div><hr>
<div class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page">
${PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('')}</div></div></div></div></body></html>`;

/** A front page that opens its stories over itself. */
const FRONT = `<!doctype html><html lang="en"><head><title>The Courier</title></head><body><h1>The Courier</h1><main>
${[1, 2, 3].map((at) => `<div><h3><a href="/${at}">Headline ${at}</a></h3><p>Sources say there is more to read on page ${at}, and that it is worth the walk to the shop.</p></div>`).join('')}
</main><dialog><div class="modal"><article><h1>Bridge talks collapse</h1>
${PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('')}</article></div></dialog></body></html>`;

const { extension, site, openMarked, openRead } = runExtension({
  ...FRAMED,
  '/news': newsPage(),
  '/printed': PRINTED,
  '/stub': STUB,
  '/reader': READER,
  // As a host that translates pages serves them: links lead to the page that it comes from.
  '/translated': newsPage(PARAGRAPHS, '<base href="https://courier.test/"><link rel="canonical" href="/news">').replace(
    'lang="en"',
    'lang="en-x-mtfrom-fr"',
  ),
  '/front': FRONT,
  '/from-french': newsPage().replace('lang="en"', 'lang="en-x-mtfrom-fr" class="translated-ltr"'),
});

test.each([
  ['/printed', undefined],
  ['/reader', undefined],
  ['/from-french', undefined],
  ['/translated', 'courier-test.translate.test'],
] as const)('%s has the marks of the article', async (path, host) => {
  const marks = await paintedOn(await openMarked('/news'));
  await expect.poll(async () => paintedOn(await openMarked(path, host)), PATIENCE).toEqual(marks);
});

test('of an article behind a paywall what stands there is marked and counted, and the rest when it comes', async () => {
  const page = await openMarked('/stub');
  const { text } = await extension.readReportOf(page);
  expect(text).toContain('Two officials said');
  expect(text).not.toContain('Analysts say');
  const before = await paintedOn(page);
  await page.evaluate((words) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    document.querySelector('.paywall-offer')?.replaceWith(paragraph);
  }, LAST);
  await expect.poll(async () => (await paintedOn(page)).length, PATIENCE).toBeGreaterThan(before.length);
  expect((await paintedOn(page)).slice(0, before.length)).toEqual(before);
});

test('a story that opens in a dialog over a front page is marked and counted until the dialog closes', async () => {
  const marks = await paintedOn(await openMarked('/news'));
  const page = await extension.open(site.url('/front'));
  await expect.poll(() => extension.titleOf(page), PATIENCE).toBe('Says Who? — not an article');
  for (const show of ['showModal', 'show'] as const) {
    await page.locator('dialog').evaluate((dialog: HTMLDialogElement, how) => dialog[how](), show);
    await expect.poll(() => paintedOn(page), PATIENCE).toEqual(marks);
    expect((await extension.readReportOf(page)).text).not.toContain('worth the walk');
    await page.locator('dialog').evaluate((dialog: HTMLDialogElement) => dialog.close());
    await expect.poll(() => extension.titleOf(page), PATIENCE).toBe('Says Who? — not an article');
    expect(await paintedOn(page)).toEqual([]);
  }
});

test('text that is replaced a thousand times a second leaves the page its frames, and ends with the right marks', async () => {
  const page = await openMarked('/news');
  const marks = await paintedOn(page);
  const frames = await page.evaluate(async (words) => {
    const paragraph = document.querySelector('article p');
    const replace = (at: number): void => {
      if (paragraph) paragraph.textContent = `${words} ${at}`;
    };
    let [replaced, drawn] = [0, 0];
    await new Promise<void>((done) => {
      const draw = (): void => {
        drawn += 1;
        for (let i = 0; i < 17; i += 1) replace(replaced++);
        if (replaced < 5_000) requestAnimationFrame(draw);
        else done();
      };
      draw();
    });
    if (paragraph) paragraph.textContent = words;
    return drawn;
  }, FIRST);
  expect(frames).toBeGreaterThan(290);
  await expect.poll(() => paintedOn(page), PATIENCE).toEqual(marks);
  expect((await extension.reportOf(page)).state).toBe('article');
});

describe('an article in a frame', () => {
  const frameOf = (page: Page): Frame => {
    const frame = page.frames().findLast((one) => one !== page.mainFrame());
    if (!frame) throw new Error('no frame');
    return frame;
  };
  const marksOn = async (page: Page): Promise<readonly unknown[]> => paintedOn(frameOf(page));
  const styleIn = (frame: Frame): Promise<string> =>
    frame.evaluate(() => getComputedStyle(document.body, '::highlight(sw-vague-light)').textDecorationStyle);
  const stateIs = (page: Page, state: string) =>
    expect.poll(async () => (await extension.reportOf(page)).state, PATIENCE).toBe(state);
  const openFramed = async (path: string): Promise<Page> => {
    const page = await extension.open(site.url(path));
    await expect.poll(() => marksOn(page), PATIENCE).not.toEqual([]);
    return page;
  };

  test.each(['/viewer', '/written', '/frameset', '/many'])('is read in place of the page (%s)', async (path) => {
    const marks = await paintedOn(await openMarked('/long'));
    const page = await openFramed(path);
    await expect.poll(() => marksOn(page), PATIENCE).toEqual(marks);
    await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe('4');
    await expect.poll(() => styleIn(frameOf(page)), PATIENCE).toBe('wavy');
    const { url, title, state } = await extension.reportOf(page);
    expect({ url, title, state }).toEqual({ url: page.url(), title: 'Viewer', state: 'article' });
    expect(await paintedOn(page)).toEqual([]);
  });

  test('has its cards, its jumps and its notes', async () => {
    const page = await openFramed('/viewer');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const frame = frameOf(page);
    const { signals } = await extension.reportOf(page);
    const last = signals.at(-1);
    if (!last) throw new Error('nothing found');
    await frame.evaluate(() => document.querySelector('h1')?.style.setProperty('margin-bottom', '3000px'));
    expect(await extension.askPage(page, 'show', { start: last.start, end: last.end })).toBe(true);
    await expect.poll(() => frame.evaluate(() => scrollY), PATIENCE).toBeGreaterThan(1_000);
    const outer = await page.locator('iframe').boundingBox();
    await expect
      .poll(async () => (await boxOf(frame, 'critics say')).bottom, PATIENCE)
      .toBeLessThan(outer?.height ?? 0);

    await page.evaluate(() => scrollTo(0, 0));
    const { left, top } = await boxOf(frame, 'critics say');
    await page.mouse.move((outer?.x ?? 0) + left + 4, (outer?.y ?? 0) + top - 30);
    await page.mouse.move((outer?.x ?? 0) + left + 4, (outer?.y ?? 0) + top + 4, { steps: 3 });
    const card = frame.locator('html > div:popover-open');
    await expect.poll(() => card.count(), PATIENCE).toBe(1);
    await page.mouse.move(5, 5);
    await expect.poll(() => card.count(), PATIENCE).toBe(0);
    expect(await extension.askPage(page, 'card', 'keyboard')).toBe(true);
    await expect.poll(() => frame.evaluate(() => document.activeElement?.matches('html > div')), PATIENCE).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => card.count(), PATIENCE).toBe(0);

    await frame.evaluate(() => getSelection()?.selectAllChildren(document.querySelectorAll('p')[1] as Element));
    const selected = await extension.askPage(page, 'selection', null);
    expect(selected).toMatchObject({ text: 'article', words: SECOND, page: { url: page.url() } });
  });

  test('goes with its frame: to another page, out of sight and back, and away', async () => {
    const page = await openFramed('/viewer');
    const frame = frameOf(page);
    await frame.goto(site.url('/menu'));
    await stateIs(page, 'not-an-article');
    await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe('');
    await frame.goto(site.url('/long'));
    await expect.poll(() => marksOn(page), PATIENCE).not.toEqual([]);
    const turn = (hidden: boolean) =>
      page.evaluate((is) => document.querySelector('iframe')?.toggleAttribute('hidden', is), hidden);
    await turn(true);
    await stateIs(page, 'not-an-article');
    expect(await marksOn(page)).toEqual([]);
    await turn(false);
    await stateIs(page, 'article');
    await frame.evaluate((html) => {
      document.open();
      document.write(html.replaceAll('harbour', 'river'));
      document.close();
    }, LONG);
    await expect.poll(async () => (await extension.reportOf(page)).text, PATIENCE).toContain('river bridge');
    await expect.poll(async () => (await marksOn(page)).length, PATIENCE).toBe(5);
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await stateIs(page, 'not-an-article');
  });

  test('is followed as it changes, and left for an article of the page itself', async () => {
    const page = await openRead('/menu');
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { width: 700, height: 400, srcdoc: '<html lang="en"><main>Loading</main>' });
      document.body.append(frame);
    });
    const frame = frameOf(page);
    await frame.locator('main').waitFor();
    const article = LONG.slice(LONG.indexOf('<article'), LONG.indexOf('</main>'));
    await frame.evaluate((html) => document.querySelector('main')?.setHTMLUnsafe(html), article);
    await expect.poll(async () => (await marksOn(page)).length, PATIENCE).toBe(5);
    await frame.evaluate(() => document.querySelector('article p')?.remove());
    await expect.poll(async () => (await marksOn(page)).length, PATIENCE).toBe(4);
    await page.evaluate((html) => {
      const main = document.createElement('main');
      main.setHTMLUnsafe(html);
      document.body.prepend(main);
    }, article);
    await expect.poll(() => paintedOn(page), PATIENCE).not.toEqual([]);
    expect(await marksOn(page)).toEqual([]);
  });

  test('is not looked for where the page has one, in frames of frames, nor on other sites', async () => {
    const both = await openMarked('/both');
    expect(await marksOn(both)).toEqual([]);
    const nested = await openRead('/nested');
    await nested.frameLocator('iframe').frameLocator('iframe').locator('h1').waitFor();
    const foreign = await openRead('/menu');
    await foreign.setContent(
      viewer(`<iframe src="${site.url('/long', 'elsewhere.test')}" width="700" height="400"></iframe>`),
    );
    await foreign.frameLocator('iframe').locator('h1').waitFor();
    for (const page of [nested, foreign]) {
      expect((await extension.reportOf(page)).state).toBe('not-an-article');
      for (const frame of page.frames()) expect(await paintedOn(frame)).toEqual([]);
    }
    expect(await styleIn(frameOf(foreign))).not.toBe('wavy');
  });

  test('a page that replaces its frame again and again ends with the marks of the last one', async () => {
    const page = await openFramed('/viewer');
    await page.evaluate(async () => {
      for (let at = 0; at < 40; at += 1) {
        const frame = document.querySelector('iframe');
        const other = frame?.cloneNode() as HTMLIFrameElement;
        const loaded = new Promise((resolve) => other.addEventListener('load', resolve));
        frame?.replaceWith(other);
        if (at % 4 === 0) await loaded;
      }
    });
    await expect.poll(async () => (await marksOn(page)).length, PATIENCE).toBe(5);
    await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe('4');
  });

  test('is left unread where the reader switched the site off', async () => {
    const page = await openFramed('/viewer');
    const worker = await extension.worker();
    const off = { [`site:${new URL(page.url()).host}`]: { version: 1, off: true } };
    await worker.evaluate((values) => chrome.storage.local.set(values), off);
    await stateIs(page, 'switched-off-here');
    expect(await marksOn(page)).toEqual([]);
    await worker.evaluate(() => chrome.storage.local.clear());
    await expect.poll(async () => (await marksOn(page)).length, PATIENCE).toBe(5);
  });
});
