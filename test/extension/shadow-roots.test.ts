import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { claims } from '../../src/engine/index.ts';
import { cardOn } from './cards.ts';
import { boxInRoots, COMPONENTS, paintedInRoots, selectInRoots } from './components.ts';
import { PATIENCE } from './fixture.ts';
import { newsPage, PARAGRAPHS } from './news.ts';
import { runExtension } from './running.ts';
import { command, forgetAll, notesIn, withoutPopups } from './words.ts';

const FRESH = 'The council will allegedly meet again on Monday, officials said late on Thursday after the vote.';

/** Defined, filled and rendered after everything else, as by a script that is loaded last. */
const LATE = newsPage().replace(/<main>.*<\/main>/s, '<main><news-late></news-late></main>');

const routes: Record<string, string> = {
  '/news': newsPage(),
  '/late': LATE,
  ...Object.fromEntries(Object.entries(COMPONENTS).map(([name, html]) => [`/${name}`, html])),
};

const { extension, openRead } = runExtension(routes);

beforeEach(() => forgetAll(extension));

const textOf = async (page: Page): Promise<string> => (await extension.reportOf(page)).text;

/** Opens a page and waits until something is marked in it. */
async function openMarked(path: string): Promise<Page> {
  const page = await openRead(path);
  await expect.poll(async () => (await paintedInRoots(page)).length, PATIENCE).toBeGreaterThan(2);
  return page;
}

test.each(['/whole', '/paragraphs', '/slots'])(
  '%s has the text, the marks and the count of the plain page',
  async (path) => {
    const plain = await openMarked('/news');
    const page = await openMarked(path);
    expect(await textOf(page)).toBe(await textOf(plain));
    await expect.poll(() => paintedInRoots(page), PATIENCE).toEqual(await paintedInRoots(plain));
    await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe('4');
  },
);

test('marks in shadow roots can be seen: what lies under them is no picture without them', async () => {
  for (const path of ['/whole', '/paragraphs', '/slots']) {
    const page = await openMarked(path);
    const clip = await boxInRoots(page, 'officials said');
    const marked = await page.screenshot({ clip });
    await command(extension, page, 'hide');
    await expect.poll(async () => (await page.screenshot({ clip })).equals(marked), PATIENCE).toBe(false);
    await command(extension, page, 'hide');
    await expect.poll(async () => (await page.screenshot({ clip })).equals(marked), PATIENCE).toBe(true);
  }
});

test('a mark has the tone of the ground that its words have in the shadow root', async () => {
  const page = await openMarked('/slots');
  const names = await page.evaluate(() => [...(CSS.highlights as unknown as Map<string, unknown>).keys()].sort());
  expect(names).toEqual(['sw-agentless-light', 'sw-alleged-dark', 'sw-anonymous-dark', 'sw-vague-light']);
});

test('a component that is defined and filled late is read, and what changes in it later too', async () => {
  const page = await openRead('/late');
  expect((await extension.reportOf(page)).state).toBe('not-an-article');
  await page.evaluate(() => {
    customElements.define(
      'news-late',
      class extends HTMLElement {
        connectedCallback(): void {
          this.attachShadow({ mode: 'open' }).innerHTML = '<article></article>';
        }
      },
    );
  });
  const fill = (texts: readonly string[]): Promise<void> =>
    page.evaluate((paragraphs) => {
      const article = document.querySelector('news-late')?.shadowRoot?.querySelector('article');
      for (const text of paragraphs) {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        article?.append(paragraph);
      }
    }, texts);
  await fill(PARAGRAPHS);
  await expect.poll(async () => (await paintedInRoots(page)).length, PATIENCE).toBe(5);
  await fill([FRESH]);
  await expect.poll(() => paintedInRoots(page), PATIENCE).toHaveLength(7);
  await page.evaluate(() => {
    const last = document.querySelector('news-late')?.shadowRoot?.querySelector('p:last-child')?.firstChild as Text;
    last.data = 'The council will meet again on Monday.';
  });
  await expect.poll(() => paintedInRoots(page), PATIENCE).toHaveLength(5);
  const { signals } = await extension.reportOf(page);
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(String(claims(signals).length));
});

test('words that a style hides in a shadow root are neither marked nor counted', async () => {
  const page = await openMarked('/hidden');
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe('4');
  expect(await paintedInRoots(page)).toHaveLength(5);
});

test('what is beside the article is left out by the names of the components around it', async () => {
  const page = await openMarked('/beside');
  expect(await textOf(page)).toBe(await textOf(await openMarked('/news')));
});

test.each(['/whole', '/paragraphs', '/slots'])(
  'in %s a card opens where the pointer rests on a mark, and a claim is shown',
  async (path) => {
    const page = await openMarked(path);
    const { x, y, height } = await boxInRoots(page, 'critics say');
    await page.mouse.move(x + 30, y - 30);
    await page.mouse.move(x + 4, y + height / 2, { steps: 3 });
    await expect.poll(async () => (await cardOn(page))?.text, PATIENCE).toContain('“critics say');
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 400, height: 200 });
    const { signals } = await extension.reportOf(page);
    const last = signals.at(-1);
    expect(await extension.askPage(page, 'show', { start: last?.start ?? 0, end: last?.end ?? 0, in: 'article' })).toBe(
      true,
    );
    await expect.poll(async () => (await boxInRoots(page, 'critics say')).y, PATIENCE).toBeLessThan(180);
  },
);

test.each(['/whole', '/paragraphs', '/slots'])(
  'in %s a note on selected words is kept and found again after the page has changed',
  async (path) => {
    await withoutPopups(extension);
    const words = 'would publish the figures next week';
    const page = await openMarked(path);
    await selectInRoots(page, words);
    const opened = extension.context.waitForEvent('page');
    await command(extension, page, 'note');
    const view = await opened;
    await expect.poll(() => view.evaluate(() => document.activeElement?.localName), PATIENCE).toBe('textarea');
    await view.keyboard.type('Ask for the figures.');
    await view.keyboard.press('Control+Enter');
    await expect.poll(async () => (await notesIn(extension)).length, PATIENCE).toBe(1);
    const [note] = await notesIn(extension);
    expect(note?.target.selector?.[0].exact).toBe(words);
    expect(note?.target.selector?.[1].start).toBe((await textOf(page)).indexOf(words));
    await view.close();

    const before = routes[path] ?? '';
    routes[path] = before.replace(PARAGRAPHS[0], `${FRESH} ${PARAGRAPHS[0]}`);
    await page.reload();
    routes[path] = before;
    await extension.readReportOf(page);
    const again = await extension.openPopupFor(page);
    await expect.poll(() => again.getByText('Ask for the figures.').count(), PATIENCE).toBe(1);
    expect(await again.locator('.moved').count()).toBe(1);
    await again.close();
  },
);
