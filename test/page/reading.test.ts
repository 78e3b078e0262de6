import { JSDOM } from 'jsdom';
import type { Browser, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Reading, readPage } from '../../src/page/reading.ts';
import { bundle, launchBrowser } from '../browser.ts';
import { newsPage, PAGES, type Page, story } from './stories.ts';

type Read = Pick<Reading, 'state' | 'text' | 'language'>;

let browser: Browser;
let tab: Tab;

beforeAll(async () => {
  const [opened, code] = await Promise.all([launchBrowser(), bundle('src/page/reading.ts', 'reading')]);
  browser = opened;
  tab = await browser.newPage();
  await tab.evaluate(`${code}; globalThis.reading = reading;`);
});

afterAll(() => browser.close());

/** What is read in Chromium, and the number of changes to the document while it was. */
async function readInChromium(html: string): Promise<Read & { changes: number }> {
  await tab.setContent(html, { waitUntil: 'domcontentloaded' });
  return tab.evaluate(() => {
    const { readPage } = (globalThis as unknown as { reading: { readPage(document: Document): Reading } }).reading;
    const observer = new MutationObserver(() => {});
    observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
    const { state, text, language } = readPage(document);
    const changes = observer.takeRecords().length;
    observer.disconnect();
    return { state, text, language, changes };
  });
}

function readInJsdom(html: string): Read {
  const { state, text, language } = readPage(new JSDOM(html).window.document);
  return { state, text, language };
}

function holds(read: Read, { state = 'article', keeps = [], leaves = [] }: Page): void {
  expect(read.state).toBe(state);
  const blocks = read.text.split('\n\n');
  for (const words of keeps) {
    expect(blocks.filter((block) => block.includes(words)).map((block) => block.length < 400)).toEqual([true]);
  }
  for (const words of leaves) {
    expect(read.text).not.toContain(words);
  }
}

describe('reading in Chromium', () => {
  it.each(PAGES)('$name', async (page) => {
    const { changes, ...read } = await readInChromium(page.html);
    holds(read, page);
    expect(changes).toBe(0);
    if (!page.drawn) {
      expect(readInJsdom(page.html)).toEqual(read);
    }
  });
});

describe('the text', () => {
  const blocks = (html: string): readonly string[] => readInJsdom(html).text.split('\n\n');

  it('parts blocks by a blank line, in the order of the page', () => {
    const read = blocks(newsPage(`<h2>Why</h2>${story('<ul><li>One</li><li>Two</li></ul>')}`));
    expect(read.map((block) => block.slice(0, 11))).toEqual([
      'Quay to clo',
      'Why',
      'The harbour',
      'Officials s',
      'One',
      'Two',
      'Two people ',
      'The mayor, ',
      'Critics say',
    ]);
  });

  it('breaks a line at one <br> and a block at two', () => {
    const read = blocks(newsPage(story('<p>One <br> two<br><br>three</p>')));
    expect(read.slice(3, 5)).toEqual(['One\ntwo', 'three']);
  });

  it('keeps words apart that a button stands between, and together what nobody sees', () => {
    const read = blocks(newsPage(story('<p>one<button>x</button>two th<script>1</script>ree&#8203;four</p>')));
    expect(read[3]).toBe('one two threefour');
  });

  it('takes the language from the page', () => {
    expect(readInJsdom(newsPage(story())).language).toBe('en');
  });
});
