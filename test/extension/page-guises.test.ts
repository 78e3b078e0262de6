import { expect, test } from 'vitest';
import { PATIENCE } from './fixture.ts';
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

const { extension, site, openMarked } = runExtension({
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
