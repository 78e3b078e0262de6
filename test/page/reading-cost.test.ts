import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, launchBrowser } from '../browser.ts';
import { newsPage, PARAGRAPHS } from './stories.ts';

function times(count: number, each: (at: number, text: string) => string): string {
  return Array.from({ length: count }, (_, at) => each(at, PARAGRAPHS[at % PARAGRAPHS.length] ?? '')).join('');
}

/** Pages of the size of real ones that are no article: every tab pays for these. */
const NO_ARTICLES = {
  home: `<nav>${times(60, (at) => `<a href="/s${at}">Section ${at}</a>`)}</nav><main>${times(
    80,
    (at, text) =>
      `<section><div class="card"><img><h3><a href="/${at}">Headline ${at} of the day</a></h3><p class="summary">${text.slice(0, 90)}</p><span>2 h ago</span></div></section>`,
  )}</main>`,
  shop: `<main><ul>${times(200, (at) => `<li class="product"><a href="/${at}"><img><h2>Lamp ${at}</h2></a><p>€ ${at}.99</p><p>Free delivery on Monday</p><button>Add</button></li>`)}</ul></main>`,
  app: `<div id="app">${times(3_000, (at) => `<div class="row r${at}"><span class="from">Ana ${at}</span><span class="subject"><b>Lunch</b> on Monday</span><button>x</button></div>`)}</div>`,
  forum: `<table>${times(300, (at) => `<tr><td><a href="/t${at}">A thread about the quay and the wall, number ${at}</a></td><td>12</td><td><a href="/u">ana</a><br>today</td></tr>`)}</table>`,
};

const LONG = newsPage(times(20_000, (at, text) => `<p>${text} ${at}</p>`));

let browser: Browser;
let code: string;

beforeAll(async () => {
  const require = createRequire(import.meta.url);
  const peers = ['Readability.js', 'Readability-readerable.js'].map((file) =>
    readFileSync(require.resolve(`@mozilla/readability/${file}`), 'utf8'),
  );
  const [opened, ours] = await Promise.all([launchBrowser(), bundle('src/page/reading.ts', 'reading')]);
  browser = opened;
  code = [ours, ...peers].join(';\n');
});

afterAll(() => browser.close());

/**
 * The least time of each work over some rounds, in turn in the same page; a round does each `again` times. The least,
 * because other work on the machine only ever adds to it.
 */
async function leasts(
  html: string,
  works: readonly [string, string],
  { rounds, again }: { readonly rounds: number; readonly again: number },
): Promise<[number, number]> {
  const tab = await browser.newPage();
  await tab.setContent(html, { waitUntil: 'domcontentloaded' });
  const found: [number, number] = await tab.evaluate(`${code};(() => {
    document.body.getBoundingClientRect();
    const works = [() => ${works[0]}, () => ${works[1]}];
    const taken = [[], []];
    for (let round = 0; round < ${rounds}; round += 1) {
      works.forEach((work, at) => {
        const start = performance.now();
        for (let done = 0; done < ${again}; done += 1) work();
        taken[at].push((performance.now() - start) / ${again});
      });
    }
    return taken.map((list) => Math.min(...list));
  })()`);
  await tab.close();
  return found;
}

describe('what reading costs', () => {
  it('is at most twice isProbablyReaderable on pages that are no article', async () => {
    let [ours, theirs] = [0, 0];
    for (const [name, html] of Object.entries(NO_ARTICLES)) {
      const [reading, readerable] = await leasts(
        html,
        ['reading.readPage(document)', 'isProbablyReaderable(document)'],
        { rounds: 15, again: 5 },
      );
      console.log(`${name.padEnd(6)} ${reading.toFixed(2)} ms, isProbablyReaderable ${readerable.toFixed(2)} ms`);
      ours += reading;
      theirs += readerable;
    }
    expect(ours / theirs).toBeLessThan(2);
  });

  it('is less than Readability takes on a page of 20,000 paragraphs', async () => {
    const [reading, parse] = await leasts(
      LONG,
      ['reading.readPage(document)', 'new Readability(document.cloneNode(true)).parse()'],
      { rounds: 3, again: 1 },
    );
    console.log(`20,000 paragraphs: ${reading.toFixed(0)} ms, Readability ${parse.toFixed(0)} ms`);
    expect(reading).toBeLessThan(parse);
  });
});
