import type { Browser, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../src/page/reading.ts';
import { bundle, launchBrowser, type Site, startSite } from '../browser.ts';
import { newsPage, PARAGRAPHS, story } from './stories.ts';

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Bay Post</title><item><description>${PARAGRAPHS.join(' ')}</description></item></channel></rss>`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg"><text>${PARAGRAPHS.join(' ')}</text></svg>`;

const CLOBBERED = [
  ...'parentNode firstChild nextSibling localName textContent getAttribute hasAttributes children'.split(' '),
  ...'querySelectorAll getElementsByTagName contains closest compareDocumentPosition checkVisibility nodeType nodeName matches'.split(
    ' ',
  ),
];

const FIELDS = CLOBBERED.map((name) => `<input name="${name}">`).join('');

const PATHS = {
  '/feed.xml': { body: RSS, type: 'application/rss+xml' },
  '/feed-as-text.xml': { body: RSS, type: 'text/xml' },
  '/drawing.svg': { body: SVG, type: 'image/svg+xml' },
  '/plain.txt': { body: PARAGRAPHS.join('\n\n'), type: 'text/plain' },
  '/frames': '<frameset cols="*,*"><frame src="/story"><frame src="/story"></frameset>',
  '/empty': '',
  '/word': newsPage(`<p>${'word'.repeat(262_144)}</p>`),
  '/word-in-story': newsPage(story(`<p>${'word'.repeat(262_144)}</p>`)),
  '/long': newsPage(
    PARAGRAPHS.map((text) => `<p>${text}</p>`)
      .join('\n')
      .repeat(4_000),
  ),
  '/pieces': newsPage(story(`<p>${'<b>so</b> <i>said</i> '.repeat(40_000)}</p>`)),
  '/deep': newsPage(`${'<div>'.repeat(5_000)}${story()}${'</div>'.repeat(5_000)}`),
  '/deep-inline': newsPage(story(`<p>${'<span>'.repeat(5_000)}deep down${'</span>'.repeat(5_000)}</p>`)),
  '/clobbered-form': `<title>x</title><form id="f">${FIELDS}<div>${story()}</div></form>`,
  '/clobbered-paragraph': `<title>x</title><form>${FIELDS}${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}${PARAGRAPHS[0]}</form>`,
  '/clobbered-document': `<title>x</title><div>${story()}</div>${'body documentElement createTreeWalker title defaultView URL querySelectorAll'
    .split(' ')
    .map((name) => `<img name="${name}"><form name="${name}"></form>`)
    .join('')}`,
  '/shadow': newsPage(story(`<div><template shadowrootmode="open"><p>${PARAGRAPHS[0]}</p></template></div>`)),
  '/late': newsPage(story()),
} as const;

let browser: Browser;
let site: Site;
let tab: Tab;
let code: string;

beforeAll(async () => {
  [browser, site, code] = await Promise.all([
    launchBrowser(),
    startSite(PATHS),
    bundle('src/page/reading.ts', 'reading'),
  ]);
  tab = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

type Sight = { state: Reading['state']; length: number; blocks: number; first: string; backs: boolean; errors: number };

async function sight(path: keyof typeof PATHS, before = ''): Promise<Sight> {
  const errors: Error[] = [];
  tab.on('pageerror', (error) => errors.push(error));
  await tab.goto(site.url(path), { waitUntil: 'domcontentloaded' });
  const seen: Omit<Sight, 'errors'> = await tab.evaluate(`${code};(() => {
    ${before};
    const { state, text, placesOf, ...read } = reading.readPage(document);
    const blocks = read.blocks();
    const backs = blocks.every(({ start, end }) => placesOf({ start, end }) !== null);
    return { state, length: text.length, blocks: blocks.length, first: text.slice(0, 11), backs };
  })()`);
  tab.removeAllListeners('pageerror');
  return { ...seen, errors: errors.length };
}

describe('hostile pages', () => {
  it.each(['/feed.xml', '/feed-as-text.xml', '/drawing.svg', '/frames', '/empty', '/word'] as const)(
    '%s is no article',
    async (path) => {
      expect(await sight(path)).toMatchObject({ state: 'not-an-article', length: 0, blocks: 0, errors: 0 });
    },
  );

  it('reads round a word of a megabyte', async () => {
    const seen = await sight('/word-in-story');
    expect(seen).toMatchObject({ state: 'article', blocks: 7, backs: true });
    expect(seen.length).toBeGreaterThan(2 ** 20);
  });

  it('reads 20,000 paragraphs', async () => {
    expect(await sight('/long')).toMatchObject({ state: 'article', blocks: 20_001, backs: true });
  });

  it('reads a paragraph of 80,000 pieces', async () => {
    expect(await sight('/pieces')).toMatchObject({ state: 'article', blocks: 7, backs: true });
  });

  it.each(['/deep', '/deep-inline'] as const)('reads %s: 5,000 elements in one another', async (path) => {
    expect(await sight(path)).toMatchObject({ state: 'article', first: 'Quay to clo', backs: true });
  });

  it.each(['/clobbered-form', '/clobbered-document'] as const)('is not misled by %s', async (path) => {
    expect(await sight(path)).toMatchObject({ state: 'article', blocks: 5, first: 'The harbour', backs: true });
  });

  it('is not misled by a form that is a paragraph itself', async () => {
    expect(await sight('/clobbered-paragraph')).toMatchObject({ state: 'article', backs: true, errors: 0 });
  });

  it('hears of a change in such a form', async () => {
    const watching = await bundle('src/page/watching.ts', 'watching');
    await tab.goto(site.url('/clobbered-paragraph'), { waitUntil: 'domcontentloaded' });
    const told: number = await tab.evaluate(`${watching};(async () => {
      let told = 0;
      watching.watchChanges(document, () => { told += 1; }, new AbortController().signal).start('text');
      document.querySelector('form').append('Late words.');
      // Records are handed over in a microtask of their own.
      await Promise.resolve();
      return told;
    })()`);
    expect(told).toBe(1);
  });

  it('leaves shadow roots alone', async () => {
    expect(await sight('/shadow')).toMatchObject({ state: 'article', blocks: 6, backs: true });
  });

  it('reads nothing from a page that has taken its body away', async () => {
    expect(await sight('/late', 'document.body.remove()')).toMatchObject({ state: 'not-an-article', length: 0 });
    expect(await sight('/late', 'document.documentElement.remove()')).toMatchObject({ state: 'not-an-article' });
  });
});
