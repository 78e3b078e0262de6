import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsIn } from './axe.ts';
import { PATIENCE } from './fixture.ts';
import { newsPage, PARAGRAPHS } from './news.ts';
import { runExtension } from './running.ts';

const DATA = `<script type="application/ld+json">{ "@type": "NewsArticle", "author": [{"name": "Ann Reed", "url": "/ann"}],
"datePublished": "2026-05-03", "publisher": { "@type": "NewsMediaOrganization", "name": "The Courier",
"unnamedSourcesPolicy": "/unnamed" } }</script>`;

const SCHEMES = ['light', 'dark'] as const;

const { extension, site } = runExtension({ '/news': newsPage(PARAGRAPHS, DATA) });

/** The roles and names of what Tab comes to from where the focus is, until one matches. */
async function walk(view: Page, until: RegExp): Promise<readonly string[]> {
  const walked: string[] = [];
  while (walked.length < 60 && !until.test(walked.at(-1) ?? '')) {
    await view.keyboard.press('Tab');
    walked.push(
      await view.evaluate(() => {
        const here = document.activeElement;
        return `${here?.localName} ${here?.getAttribute('aria-label') ?? here?.textContent?.trim()}`;
      }),
    );
  }
  return walked;
}

test.for((['popup', 'panel'] as const).flatMap((view) => SCHEMES.map((scheme) => [view, scheme] as const)))(
  'Trace it and About this article are reached by keyboard in the %s, and axe finds nothing in them, %s',
  async ([view, colorScheme]) => {
    const page = await extension.open(site.url('/news', `${view}-${colorScheme}.test`));
    await extension.readReportOf(page);
    const opened = await (view === 'popup' ? extension.openPopupFor(page) : extension.openPanelFor(page));
    await opened.emulateMedia({ colorScheme });
    await opened.locator('.claim, .entry').first().waitFor();
    expect(await walk(opened, /^summary About this article/)).toContain('summary About this article');
    await opened.keyboard.press('Enter');
    await opened.getByText('Ann Reed').waitFor();
    await opened.keyboard.press('Tab');
    expect(await opened.evaluate(() => document.activeElement?.textContent)).toBe('Ann Reed');

    await opened.keyboard.press('j');
    await expect.poll(() => opened.evaluate(() => document.activeElement?.localName), PATIENCE).toBe('button');
    expect((await walk(opened, /^button Trace it$/)).at(-1)).toBe('button Trace it');
    await opened.keyboard.press('Enter');
    await opened.getByRole('link', { name: 'Wayback Machine' }).waitFor();
    const after = await walk(opened, /^button Copy with link$/);
    for (const name of ['DuckDuckGo', 'Google', 'Fact Check Explorer', 'Wayback Machine', 'archive.today'])
      expect(after).toContain(`a ${name}`);
    expect(after.at(-1)).toBe('button Copy with link');
    expect(await violationsIn(opened)).toEqual([]);
  },
);

test.each(SCHEMES)('axe finds nothing in the places to trace a claim at, right or wrong, %s', async (colorScheme) => {
  const options = await extension.openOptions();
  await options.emulateMedia({ colorScheme });
  await options.locator('.trace-row').first().waitFor();
  await options.getByRole('button', { name: 'Add a place' }).press('Enter');
  // The focus goes to the new place once it is drawn.
  await expect.poll(() => options.evaluate(() => document.activeElement?.localName), PATIENCE).toBe('input');
  await options.keyboard.type('Nowhere');
  await options.keyboard.press('Tab');
  await options.keyboard.type('https://example.org/');
  await options.getByText('Say what is looked for').waitFor();
  expect(await violationsIn(options)).toEqual([]);
});
