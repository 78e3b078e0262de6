import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { analyse, claims } from '../../src/engine/index.ts';
import type { PageState, Report } from '../../src/messages/index.ts';
import { PATIENCE } from './fixture.ts';
import { markCountOn, newsPage, PARAGRAPHS } from './news.ts';
import { runExtension } from './running.ts';

const HEBREW =
  'המשא ומתן על הגשר נקטע ביום שלישי בערב לאחר שעות ארוכות של דיונים בעירייה, ושני הצדדים עזבו את הבניין בלי הודעה לעיתונות. ';
const JAPANESE =
  '橋の建設をめぐる交渉は火曜日の夜に決裂し、双方は市庁舎を後にした。市は来週、費用の詳細を公表する見通しだと地元の新聞が伝えた。';

/** A paragraph of the length that makes 2 MB of 20,000. */
const PLAIN = 'The crane stood on the northern quay all winter, and the snow lay on its long yellow arm until March.';

const { extension, site } = runExtension({
  '/no-body-text': '<!doctype html><html lang="en"><head><title>Nothing</title></head><body></body></html>',
  '/one-word': newsPage(['a'.repeat(1_000_000)]),
  '/one-word-and-news': newsPage(['a'.repeat(1_000_000), ...PARAGRAPHS]),
  '/paragraphs': newsPage(Array.from({ length: 20_000 }, (_, at) => (at % 40 === 0 ? PARAGRAPHS[1] : PLAIN))),
  '/nested': newsPage([
    ...PARAGRAPHS,
    `${'<span>'.repeat(5000)}He was allegedly told of it by the mayor on the day.${'</span>'.repeat(5000)}`,
  ]),
  '/deep': `<!doctype html><html lang="en"><title>Deep</title>${'<div>'.repeat(5000)}<p>${PARAGRAPHS.join('<p>')}`,
  '/hebrew': newsPage(Array.from({ length: 6 }, () => HEBREW)).replace('lang="en"', 'lang="he" dir="rtl"'),
  '/japanese': newsPage(Array.from({ length: 6 }, () => JAPANESE)).replace('lang="en"', 'lang="ja"'),
  '/frames':
    '<!doctype html><html><title>Frames</title><frameset cols="50%,50%"><frame src="/news"><frame src="/news"></frameset>',
  '/news': newsPage(),
  '/feed': {
    type: 'application/xml',
    body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title><item><title>Bridge</title><description>${PARAGRAPHS.join(' ')}</description></item></channel></rss>`,
  },
  '/picture': {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Officials said so.</text></svg>',
  },
  '/text': { type: 'text/plain; charset=utf-8', body: PARAGRAPHS.join('\n\n') },
  '/hostile': newsPage(
    PARAGRAPHS,
    '<script>delete CSS.highlights; delete window.Highlight; window.StaticRange = null; setInterval(() => CSS.highlights?.clear(), 10)</script>',
  ),
});

/** Opens a page, waits until it is read and makes sure that nothing went wrong anywhere. */
async function openRead(path: string): Promise<{ page: Page; report: Report; errors: readonly string[] }> {
  const errors: string[] = [];
  const page = await extension.context.newPage();
  page.on('pageerror', ({ message }) => errors.push(message));
  await extension.tabOf(page);
  await page.goto(site.url(path));
  const report = await extension.readReportOf(page);
  errors.push(...(await extension.workerErrors()));
  return { page, report, errors };
}

test.for<[path: string, state: PageState, title: string]>([
  ['/no-body-text', 'not-an-article', 'not an article'],
  ['/hebrew', 'language-not-supported', 'language not supported'],
  ['/japanese', 'language-not-supported', 'language not supported'],
  ['/frames', 'not-an-article', 'not an article'],
  ['/feed', 'not-an-article', 'not an article'],
  ['/picture', 'not-an-article', 'not an article'],
])('%s is told to be: %s', async ([path, state, title]) => {
  const { page, report, errors } = await openRead(path);
  expect(report).toMatchObject({ state, text: '', signals: [], readTo: 0 });
  await expect.poll(() => extension.titleOf(page), PATIENCE).toBe(`Says Who? — ${title}`);
  expect(await extension.badgeOf(page)).toBe('');
  expect(errors).toEqual([]);
});

test.for(['/one-word', '/one-word-and-news', '/nested', '/deep', '/text', '/paragraphs'])(
  '%s is read without harm, and what is painted is what the engine finds',
  async (path) => {
    const { page, report, errors } = await openRead(path);
    const { state, text, links, signals } = report;
    expect(state).not.toBe('error');
    expect(signals).toEqual(analyse(text, { links }));
    const unsourced = signals.filter(({ verdict }) => verdict === 'unsourced');
    // Of more than that only those near to what is in sight are painted.
    await expect.poll(() => markCountOn(page), PATIENCE).toBe(Math.min(unsourced.length, 500));
    const count = claims(signals).length;
    const badge = state !== 'article' ? '' : count < 1000 ? String(count) : `${String(count)[0]}k`;
    await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(badge);
    expect(errors).toEqual([]);
  },
);

test('a page that takes the highlights away for good is still counted', async () => {
  const { page, report, errors } = await openRead('/hostile');
  const { state, signals } = report;
  expect(state).toBe('article');
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(String(claims(signals).length));
  expect(errors).toEqual([]);
});

test('a page that clears the highlights in every frame has them put back now and then, and for good once it stops', async () => {
  const { page, report, errors } = await openRead('/news');
  const unsourced = report.signals.filter(({ verdict }) => verdict === 'unsourced').length;
  await expect.poll(() => markCountOn(page), PATIENCE).toBe(unsourced);
  await page.evaluate(() => {
    const fight = { frames: 0, back: 0, began: performance.now(), ended: 0 };
    Object.assign(window, { fight });
    const clear = (): void => {
      fight.frames += 1;
      if (CSS.highlights.size > 0) fight.back += 1;
      CSS.highlights.clear();
      if (fight.back < 4) requestAnimationFrame(clear);
      else fight.ended = performance.now();
    };
    clear();
  });
  const fought = () =>
    page.evaluate(() => {
      const { fight } = window as unknown as { fight: { frames: number; back: number; began: number; ended: number } };
      return { ...fight, seconds: (fight.ended - fight.began) / 1000 };
    });
  await expect.poll(async () => (await fought()).back, PATIENCE).toBe(4);
  // The first were there before; the others were put back at the pace of a clock, however many frames there were.
  const { frames, seconds } = await fought();
  expect(seconds).toBeGreaterThan(2);
  expect(frames).toBeGreaterThan(20);
  await expect.poll(() => markCountOn(page), PATIENCE).toBe(unsourced);
  expect(await extension.badgeOf(page)).toBe(String(claims(report.signals).length));
  expect(errors).toEqual([]);
});
