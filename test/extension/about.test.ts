import { expect, test } from 'vitest';
import { PATIENCE } from './fixture.ts';
import { newsPage, PARAGRAPHS } from './news.ts';
import { runExtension } from './running.ts';

const DATA = `{ "@type": "OpinionNewsArticle", "author": {"name": "Ann
Reed"}, "datePublished": "2026-05-03", "publisher": { "@type": "NewsMediaOrganization", "name": "<img src=x>",
"unnamedSourcesPolicy": "/unnamed", "correctionsPolicy": "javascript:alert(1)" } }`;
const script = (text: string): string => `<script type="application/ld+json">${text}</script>`;

const { extension, site } = runExtension({
  '/said': newsPage(PARAGRAPHS, script(DATA)),
  '/silent': newsPage().replace(/<meta property="og:type"[^>]*>/, ''),
  '/marked': newsPage(
    [
      `<span itemscope itemtype="https://schema.org/NewsArticle"><b itemprop="author">Ann Reed</b></span> ${PARAGRAPHS[0]}`,
    ],
    '<meta property="article:published_time" content="2026-05-03T12:00:00Z"><meta property="og:site_name" content="The Quay">',
  ),
  '/huge': newsPage(PARAGRAPHS, script(`"${'x'.repeat(1_200_000)}"`) + script(DATA)),
});

async function factsOf(path: string) {
  const page = await extension.open(site.url(path));
  await extension.readReportOf(page);
  const popup = await extension.openPopupFor(page);
  await popup.getByText('About this article').click();
  await popup.locator('.about-fact').first().waitFor();
  const facts = await popup
    .locator('.about-fact')
    .evaluateAll((all) =>
      all.map((fact) => [fact.querySelector('dt')?.textContent, fact.querySelector('dd')?.textContent]),
    );
  return { page, popup, facts: Object.fromEntries(facts) };
}

test('what a page publishes about itself is shown, with links of the web only', async () => {
  const { popup, facts } = await factsOf('/said');
  expect(facts).toEqual({
    Type: 'Opinion',
    By: 'Ann Reed',
    Published: 'May 3, 2026',
    Outlet: '<img src=x>',
    'On unnamed sources': 'the outlet’s policy',
    'On corrections': 'not published in this page’s data',
  });
  const links = popup.locator('.about').getByRole('link');
  expect(
    await links.evaluateAll((all) =>
      all.map((link) => [(link as HTMLAnchorElement).href, (link as HTMLAnchorElement).rel]),
    ),
  ).toEqual([[site.url('/unnamed'), 'noreferrer noopener']]);
});

test('what a page says in its elements is shown too', async () => {
  const { facts } = await factsOf('/marked');
  expect(facts).toMatchObject({ Type: 'News article', By: 'Ann Reed', Published: 'May 3, 2026', Outlet: 'The Quay' });
});

test('a page that says nothing is told so', async () => {
  const { facts } = await factsOf('/silent');
  expect(Object.values(facts)).toEqual(Array(6).fill('not published in this page’s data'));
});

test('too much of it is not carried about, and what stands beside it is', async () => {
  const { page, facts } = await factsOf('/huge');
  expect(facts.Type).toBe('Opinion');
  expect((await extension.askPage(page, 'declared', null)).texts).toEqual([DATA]);
});

test('a page that is gone when it is asked is told', async () => {
  const page = await extension.open(site.url('/said'));
  await extension.readReportOf(page);
  const popup = await extension.openPopupFor(page);
  await popup.locator('.about').waitFor();
  await popup.evaluate(() => {
    chrome.tabs.sendMessage = () => Promise.reject(new Error('gone'));
  });
  await popup.getByText('About this article').click();
  await expect.poll(() => popup.locator('.about').textContent(), PATIENCE).toContain('The page did not answer.');
});
