import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { describe as describeWords } from '../../src/anchors/describe.ts';
import { analyse, claims } from '../../src/engine/index.ts';
import type { Report } from '../../src/messages/index.ts';
import { EMPTY } from '../../src/notes/draft.ts';
import { type Note, newId, newNote } from '../../src/notes/note.ts';
import { pageKey } from '../../src/notes/page-key.ts';
import { keyOf, NOTES } from '../../src/notes/shelves.ts';
import { PATIENCE } from './fixture.ts';
import { newsPage, PARAGRAPHS, paintedOn } from './news.ts';
import { runExtension } from './running.ts';
import { choose, forgetAll, notesIn, selectWords, withoutPopups } from './words.ts';

const DISMISSED = 'The old builder allegedly overcharged the city for steel that was never delivered to the site.';

const { extension, site, openMarked } = runExtension({
  '/news': { body: newsPage(), type: 'text/html; charset=utf-8', headers: { 'cache-control': 'max-age=60' } },
  '/plain': '<!doctype html><html lang="en"><title>Contact</title><p>Write to us.',
  '/beside': newsPage().replace('</main>', '</main><footer><p>Printed in Veldhoven by its readers.</p></footer>'),
});

beforeEach(() => forgetAll(extension));

const wordsOn = async (page: Page): Promise<readonly string[]> => (await paintedOn(page)).map(({ words }) => words);

/** Dismisses the claim of a page, as a view would. */
async function dismiss(page: Page): Promise<Note> {
  return dismissIn(await extension.readReportOf(page));
}

async function dismissIn({ text, url, title }: Pick<Report, 'text' | 'url' | 'title'>): Promise<Note> {
  const start = text.indexOf(DISMISSED);
  const selector = [...describeWords(text, { start, end: start + DISMISSED.length })] as const;
  const now = new Date();
  const target = { source: pageKey(url), url, title, sourceDate: now.toISOString(), sentence: DISMISSED };
  const content = { ...EMPTY, value: 'It went to court.', motivation: 'moderating' } as const;
  const note = newNote(newId(), { ...target, selector: [...selector] }, content, now);
  await keep({ [keyOf(NOTES, note)]: note });
  return note;
}

async function keep(values: Record<string, unknown>): Promise<void> {
  await (await extension.worker()).evaluate((all) => chrome.storage.local.set(all), values);
}

test('a dismissed claim leaves the marks, the badge and the report at once, and comes back', async () => {
  const page = await openMarked('/news');
  const before = await wordsOn(page);
  const count = claims((await extension.reportOf(page)).signals).length;
  const note = await dismiss(page);
  await expect.poll(() => wordsOn(page), PATIENCE).toEqual(before.filter((words) => words !== 'allegedly'));
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(String(count - 1));
  const { signals, dismissed, text } = await extension.reportOf(page);
  expect(claims(signals).length).toBe(count - 1);
  expect(dismissed.map(({ start, end }) => text.slice(start, end))).toEqual([DISMISSED]);
  await (await extension.worker()).evaluate((key) => chrome.storage.local.remove(key), keyOf(NOTES, note));
  await expect.poll(() => wordsOn(page), PATIENCE).toEqual(before);
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(String(count));
  expect((await extension.reportOf(page)).dismissed).toEqual([]);
});

test('a dismissed claim stays dismissed when the page is loaded again and when its text changes', async () => {
  const page = await openMarked('/news');
  await dismiss(page);
  await expect.poll(() => wordsOn(page), PATIENCE).not.toContain('allegedly');
  await page.reload();
  await expect.poll(() => wordsOn(page), PATIENCE).toContain('critics say');
  await expect.poll(() => wordsOn(page), PATIENCE).not.toContain('allegedly');
  // What is painted from now on, frame by frame: a mark that comes and goes would be among it.
  await page.evaluate(() => {
    const seen: boolean[] = [];
    Object.assign(window, { seen });
    const look = (): void => {
      seen.push((CSS.highlights.get('sw-alleged-light')?.size ?? 0) > 0);
      requestAnimationFrame(look);
    };
    look();
    const paragraph = document.createElement('p');
    paragraph.textContent =
      'Residents reportedly heard of it on Monday, and shops along the quay have asked for help since.';
    document.querySelector('article p')?.before(paragraph);
  });
  await expect.poll(() => wordsOn(page), PATIENCE).toContain('reportedly');
  await expect.poll(async () => (await extension.reportOf(page)).dismissed.length, PATIENCE).toBe(1);
  expect(await page.evaluate(() => (window as unknown as { seen: boolean[] }).seen.some(Boolean))).toBe(false);
});

test('words marked by hand are painted, counted and reported, and the other kind replaces the first', async () => {
  const page = await openMarked('/news');
  const { signals } = await extension.readReportOf(page);
  await selectWords(page, 'would publish the figures');
  await choose(extension, page, 'mark-vague');
  await expect
    .poll(() => paintedOn(page), PATIENCE)
    .toContainEqual({ kind: 'vague', words: 'would publish the figures' });
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(String(claims(signals).length + 1));
  await choose(extension, page, 'mark-agentless');
  await expect
    .poll(() => paintedOn(page), PATIENCE)
    .toContainEqual({ kind: 'agentless', words: 'would publish the figures' });
  const report = await extension.reportOf(page);
  expect(report.signals.filter(({ rule }) => rule === 'by-hand')).toMatchObject([{ verdict: 'unsourced' }]);
  expect(report.marked.map(({ kind }) => kind)).toEqual(['agentless']);
  expect(await notesIn(extension)).toMatchObject([{ motivation: 'classifying', target: { kind: 'agentless' } }]);
});

test('only words of the article are marked by hand, and that is told', async () => {
  await withoutPopups(extension);
  const page = await extension.open(site.url('/beside'));
  await extension.readReportOf(page);
  await selectWords(page, 'Printed in Veldhoven');
  const opened = extension.context.waitForEvent('page');
  await choose(extension, page, 'mark-vague');
  const view = await opened;
  await expect.poll(() => view.getByText('Only words of the article itself can be marked').count(), PATIENCE).toBe(1);
  await view.close();
  expect(await notesIn(extension)).toEqual([]);
});

test('a page that nothing is kept on is marked as the engine finds it, whatever is kept on others', async () => {
  const { text } = await extension.readReportOf(await openMarked('/news'));
  expect(text).toContain(PARAGRAPHS[0]);
  const page = await extension.open(site.url('/beside'));
  await dismiss(await openMarked('/news'));
  const { signals, dismissed, marked, links, text: other } = await extension.readReportOf(page);
  expect({ dismissed, marked }).toEqual({ dismissed: [], marked: [] });
  expect(signals).toEqual(analyse(other, { links }));
});

test('a claim that was dismissed while the page was away is dismissed when it comes back', async () => {
  const page = await openMarked('/news');
  const report = await extension.readReportOf(page);
  await page.goto(site.url('/plain'));
  await expect.poll(() => extension.titleOf(page), PATIENCE).toBe('Says Who? — not an article');
  await dismissIn(report);
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => wordsOn(page), PATIENCE).toContain('critics say');
  await expect.poll(() => wordsOn(page), PATIENCE).not.toContain('allegedly');
  const count = claims((await extension.reportOf(page)).signals).length;
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(String(count));
});
