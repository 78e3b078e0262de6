import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyse, claims } from '../../src/engine/index.ts';
import { type Site, startSite } from '../browser.ts';
import { type Extension, PATIENCE, startExtension } from './fixture.ts';
import { paintedOn } from './news.ts';

// Pages of real publishers, which are no part of this project: absent on most machines, and then skipped.
const FOLDER = '../shared/pages';
const NAMES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.html')) : [];

let extension: Extension;
let site: Site;

beforeAll(async () => {
  if (NAMES.length === 0) return;
  extension = await startExtension();
  site = await startSite(Object.fromEntries(NAMES.map((name) => [`/${name}`, withoutScripts(name)])));
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
});

/** A saved page that runs nothing and loads nothing; JSON-LD stays, for it is read. */
function withoutScripts(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8')
    .replace(/<script\b(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/script>/gi, '')
    .replace(/\son[a-z]+=("[^"]*"|'[^']*')/gi, '')
    .replace(/<(iframe|noscript)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<meta[^>]+http-equiv[^>]*>/gi, '');
}

test.skipIf(NAMES.length === 0).for(NAMES.length === 0 ? ['no pages'] : NAMES)(
  'what is painted on %s is what the engine finds in its text',
  async (name) => {
    const errors: string[] = [];
    const page = await extension.context.newPage();
    page.on('pageerror', ({ message }) => errors.push(message));
    await extension.tabOf(page);
    await page.goto(site.url(`/${name}`), { waitUntil: 'domcontentloaded' });
    const { state, text, links, signals } = await extension.readReportOf(page);
    expect(state).not.toBe('error');
    expect(signals).toEqual(analyse(text, { links }));

    const marks = signals.filter(({ verdict }) => verdict === 'unsourced');
    const bare = (kind: string, words: string): string => `${kind}: ${words.replace(/\s+/g, '')}`;
    const found = async (): Promise<readonly string[]> =>
      (await paintedOn(page)).map(({ kind, words }) => bare(kind, words)).sort();
    await expect
      .poll(found, PATIENCE)
      .toEqual(marks.map(({ kind, start, end }) => bare(kind, text.slice(start, end))).sort());

    await expect
      .poll(() => extension.badgeOf(page), PATIENCE)
      .toBe(state === 'article' ? String(claims(signals).length) : '');
    const colour = await (await extension.worker()).evaluate(
      (tabId) => chrome.action.getBadgeBackgroundColor({ tabId }),
      await extension.tabOf(page),
    );
    expect(colour).toEqual([0x1f, 0x47, 0x88, 0xff]);
    errors.push(...(await extension.workerErrors()));
    expect(errors).toEqual([]);
    await page.close();
  },
);
