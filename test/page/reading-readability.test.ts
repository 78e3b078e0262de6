import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, launchBrowser, type Site, startSite } from '../browser.ts';

/** News pages as their sites served them, and the article texts that people annotated. Not part of the project. */
const FOLDER = '../shared/pages';
const GOLD = '../shared/gold/dev';
const present = existsSync(FOLDER);
const names = present ? readdirSync(FOLDER).filter((name) => name.endsWith('.html')) : [];

const FLOOR = { mean: 0.95, each: 0.8 };

/** Our reading and Readability's parse of a clone, each in a world that has run neither before. */
type Both = { ours: string; theirs: string; state: string; ourTime: number; theirTime: number };
type Row = Both & { name: string; score: number; gold: number };

let browser: Browser;
let site: Site;
const rows: Row[] = [];

beforeAll(async () => {
  if (!present) {
    return;
  }
  const pages = Object.fromEntries(
    names.map((name) => [`/${name}`, withoutScripts(readFileSync(join(FOLDER, name), 'utf8'))]),
  );
  const readability = readFileSync(
    createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
    'utf8',
  );
  const [opened, served, code] = await Promise.all([
    launchBrowser(),
    startSite(pages),
    bundle('src/page/reading.ts', 'reading'),
  ]);
  browser = opened;
  site = served;
  const tab = await browser.newPage();
  for (const [at, name] of names.entries()) {
    await tab.goto(site.url(`/${name}`), { waitUntil: 'domcontentloaded' });
    const both: Both = await tab.evaluate(`${code};${readability};(() => {
      document.body.getBoundingClientRect();
      const timed = (work) => { const start = performance.now(); const done = work(); return [done, performance.now() - start]; };
      const ours = () => reading.readPage(document);
      const theirs = () => new Readability(document.cloneNode(true)).parse();
      const first = timed(${at % 2 === 0 ? 'ours' : 'theirs'});
      const second = timed(${at % 2 === 0 ? 'theirs' : 'ours'});
      const [[read, ourTime], [parsed, theirTime]] = ${at % 2 === 0 ? '[first, second]' : '[second, first]'};
      return { ours: read.text, state: read.state, theirs: parsed?.textContent ?? '', ourTime, theirTime };
    })()`);
    const gold = readFileSync(join(GOLD, name.replace('.html', '.txt')), 'utf8');
    rows.push({ ...both, name, score: f1(both.ours, both.theirs), gold: f1(both.ours, gold) });
  }
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A page as it is served here: its scripts would change it, but what it says of itself stays. */
function withoutScripts(html: string): string {
  return html.replace(/<script\b(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/script\s*>/gi, '');
}

/** How much two texts have in common, as bags of words. */
function f1(one: string, other: string): number {
  const left = wordsOf(other);
  const counts = new Map<string, number>();
  for (const word of left) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const right = wordsOf(one);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    shared += count > 0 ? 1 : 0;
    counts.set(word, count - 1);
  }
  return (2 * shared) / (left.length + right.length);
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/\u00ad/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

describe.skipIf(!present)('reading, beside Readability', () => {
  it('reads every page as an article', () => {
    expect(rows.filter(({ state }) => state !== 'article').map(({ name }) => name)).toEqual([]);
    expect(rows.length).toBe(names.length);
  });

  it(`reads the same words: ${FLOOR.mean} at the mean, none under ${FLOOR.each}`, () => {
    for (const { name, score, gold, ourTime, theirTime } of rows) {
      const time = `${ourTime.toFixed(1)} ms / ${theirTime.toFixed(1)} ms`;
      console.log(`${name.padEnd(44)} Readability ${score.toFixed(3)}  gold ${gold.toFixed(3)}  ${time}`);
    }
    const scores = rows.map(({ score }) => score);
    console.log(`mean ${mean(scores).toFixed(3)}, gold ${mean(rows.map(({ gold }) => gold)).toFixed(3)}`);
    expect(mean(scores)).toBeGreaterThanOrEqual(FLOOR.mean);
    expect(rows.filter(({ score }) => score < FLOOR.each).map(({ name }) => name)).toEqual([]);
  });

  it('takes less time than a parse, all pages together', () => {
    const ours = rows.reduce((sum, { ourTime }) => sum + ourTime, 0);
    const theirs = rows.reduce((sum, { theirTime }) => sum + theirTime, 0);
    console.log(`${ours.toFixed(0)} ms, Readability ${theirs.toFixed(0)} ms: ${(ours / theirs).toFixed(2)}`);
    expect(ours / theirs).toBeLessThan(0.8);
  });
});
