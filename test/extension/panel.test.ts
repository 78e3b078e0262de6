import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ledgerOf, tell } from '../../src/engine/index.ts';
import { violationsIn } from './axe.ts';
import { hover } from './cards.ts';
import { PATIENCE } from './fixture.ts';
import { addParagraph, newsPage, PARAGRAPHS } from './news.ts';
import { runExtension } from './running.ts';
import { command } from './words.ts';

const TALL = '<style>p { margin: 60vh 0 }</style>';
const MANY = Array.from(
  { length: 75 },
  (_, place) =>
    `Two officials said that quay ${place} would close, and critics say that it cost too much. The steel of quay ${place} allegedly went elsewhere, Anna Vermeer said.`,
);

const { extension, site } = runExtension({
  '/news': newsPage(PARAGRAPHS, TALL),
  '/many': newsPage(MANY, '', 'Seventy-five quays'),
  '/plain': '<!doctype html><html lang="en"><title>Contact</title><p>Write to us.',
});

/** Opens a page of a site of its own, so that tests do not see each other's notes, and its panel. */
async function openBoth(path: string, host: string): Promise<{ page: Page; panel: Page }> {
  const page = await extension.open(site.url(path, host));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await extension.readReportOf(page);
  const panel = await extension.openPanelFor(page);
  await seen(panel.getByRole('tab').first());
  return { page, panel };
}

const seen = (locator: Locator) => expect.poll(() => locator.isVisible(), PATIENCE).toBe(true);
const rowsOf = (panel: Page): Locator => panel.locator('.entry');
const isCurrent = (row: Locator) => expect.poll(() => row.getAttribute('aria-current'), PATIENCE).toBe('true');
const flashOn = (page: Page) => page.evaluate(() => CSS.highlights.get('sw-flash')?.size ?? 0);

/** The ledger of a page's report, as the engine gives it. */
async function ledgerFor(page: Page) {
  const { text, signals } = await extension.reportOf(page);
  return { text, ...ledgerOf(text, tell(text, signals)) };
}

/** What a screen reader is told of the rows of the ledger: the role, the name and the states of each. */
async function rowsInTree(panel: Page): Promise<readonly string[]> {
  const protocol = await panel.context().newCDPSession(panel);
  const { nodes } = await protocol.send('Accessibility.getFullAXTree');
  await protocol.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const list = nodes.find(({ role, name }) => role?.value === 'list' && /page order/.test(name?.value));
  return (list?.childIds ?? []).flatMap((id) => {
    const item = byId.get(id);
    const button = item?.childIds?.map((child) => byId.get(child)).find((child) => child?.role?.value === 'button');
    const expanded = button?.properties?.find(({ name }) => name === 'expanded')?.value.value;
    return [`${item?.role?.value} ${button?.name?.value} ${expanded ? 'expanded' : 'collapsed'}`];
  });
}

test('every attribution stands in the accessibility tree, in page order, with kind, place, words and source', async () => {
  const { page, panel } = await openBoth('/news', 'tree.test');
  const { text, entries, sources } = await ledgerFor(page);
  expect(entries.length).toBeGreaterThan(5);
  await expect.poll(() => rowsOf(panel).count(), PATIENCE).toBe(entries.length);
  const rows = await rowsInTree(panel);
  expect(rows).toHaveLength(entries.length);
  for (const [place, { kind, place: where, source, signal }] of entries.entries()) {
    expect(rows[place]).toMatch(new RegExp(`^listitem ${kind}.* in the ${where} .* collapsed$`, 'i'));
    expect(rows[place]).toContain(text.slice(signal.start, signal.end));
    const name = source === null ? null : sources[source]?.name;
    if (name) expect(rows[place]).toContain(`Source: ${name}`);
  }
  await rowsOf(panel).nth(1).getByRole('button').first().click();
  await expect.poll(async () => (await rowsInTree(panel)).map((row) => /expanded$/.test(row)).indexOf(true)).toBe(1);
});

test('the summary and the bar tell what the ledger comes to, in words', async () => {
  const { page, panel } = await openBoth('/news', 'summary.test');
  const { summary, counts } = await ledgerFor(page);
  const told = panel.getByRole('region', { name: 'What the attributions come to' });
  await seen(told.getByText(summary, { exact: true }));
  await seen(told.getByRole('button', { name: `${counts.named} named` }));
});

test('a row that is clicked is shown in the page and is the current one, with what can be done', async () => {
  const { page, panel } = await openBoth('/news', 'shown.test');
  const last = rowsOf(panel).last();
  await last.getByRole('button').first().click();
  await expect.poll(() => flashOn(page), PATIENCE).toBe(1);
  await expect.poll(() => page.evaluate(() => window.scrollY), PATIENCE).toBeGreaterThan(500);
  await isCurrent(last);
  await seen(last.getByRole('button', { name: 'Add note' }));
  expect(await panel.locator('[aria-current]').count()).toBe(1);
});

test('an unsourced row asks what the card of its mark asks, and a named one asks nothing', async () => {
  const { page, panel } = await openBoth('/news', 'ask.test');
  const { entries } = await ledgerFor(page);
  await expect.poll(() => rowsOf(panel).count(), PATIENCE).toBe(entries.length);
  const at = (wanted: string): Locator => rowsOf(panel).nth(entries.findIndex(({ verdict }) => verdict === wanted));
  await at('unsourced').getByRole('button').first().click();
  await expect.poll(() => at('unsourced').locator('.ask').textContent(), PATIENCE).toMatch(/\?$/);
  await at('sourced').getByRole('button').first().click();
  await isCurrent(at('sourced'));
  expect(await at('sourced').locator('.ask').count()).toBe(0);
});

test('a mark that the pointer rests on in the page becomes the current row, and is announced', async () => {
  const { page, panel } = await openBoth('/news', 'reached.test');
  const { entries } = await ledgerFor(page);
  const place = entries.findLastIndex(({ kind }) => kind === 'agentless');
  await page.bringToFront();
  await page.evaluate(() => document.querySelectorAll('article p')[3]?.scrollIntoView({ block: 'center' }));
  await hover(page, 'is believed to');
  await isCurrent(rowsOf(panel).nth(place));
  await expect
    .poll(() => panel.locator('[aria-live="polite"]').textContent(), PATIENCE)
    .toMatch(new RegExp(`${place + 1} of ${entries.length}\\.$`));
});

test('the key for the next claim in the page takes the panel along', async () => {
  const { page, panel } = await openBoth('/news', 'next.test');
  const { entries } = await ledgerFor(page);
  const unsourced = entries.flatMap(({ verdict }, place) => (verdict === 'unsourced' ? [place] : []));
  await page.bringToFront();
  await command(extension, page, 'next');
  await isCurrent(rowsOf(panel).nth(unsourced[0] ?? -1));
});

test('the ledger is filtered by kind, by verdict and by source', async () => {
  const { page, panel } = await openBoth('/news', 'filter.test');
  const { entries, sources } = await ledgerFor(page);
  const unsourced = entries.filter(({ verdict }) => verdict === 'unsourced').length;
  await panel.getByRole('button', { name: 'Unsourced' }).click();
  await expect.poll(() => rowsOf(panel).count(), PATIENCE).toBe(unsourced);
  await panel.getByRole('button', { name: /^\d+ vague$/ }).click();
  const vague = entries.filter(({ kind }) => kind === 'vague').length;
  await expect.poll(() => rowsOf(panel).count(), PATIENCE).toBe(vague);
  await seen(panel.getByText(`${vague} of ${entries.length} shown`));
  await panel.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => rowsOf(panel).count(), PATIENCE).toBe(entries.length);

  await panel.getByRole('tab', { name: /^Sources/ }).click();
  const most = [...sources].sort((one, other) => other.entries.length - one.entries.length)[0];
  const first = panel.getByRole('list', { name: 'Sources' }).getByRole('button').first();
  expect(await first.textContent()).toContain(most?.name);
  await first.click();
  await expect.poll(() => rowsOf(panel).count(), PATIENCE).toBe(most?.entries.length);
  await panel.getByRole('button', { name: `Only ${most?.name}` }).click();
  await expect.poll(() => rowsOf(panel).count(), PATIENCE).toBe(entries.length);
});

test('everything can be done with the keyboard', async () => {
  const { page, panel } = await openBoth('/news', 'keys.test');
  const focused = (): Promise<string> => panel.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const place = (): Promise<number> =>
    panel.evaluate(() => [...document.querySelectorAll('.entry-go')].indexOf(document.activeElement as Element));
  await seen(rowsOf(panel).first());
  for (const [key, at] of [
    ['j', 0],
    ['j', 1],
    ['k', 0],
    ['k', 0],
  ] as const) {
    await panel.keyboard.press(key);
    await expect.poll(place, PATIENCE).toBe(at);
  }
  await expect.poll(() => flashOn(page), PATIENCE).toBe(1);
  await isCurrent(rowsOf(panel).first());

  const tabTo = async (wanted: RegExp): Promise<void> => {
    for (let press = 0; press < 40 && !wanted.test(await focused()); press += 1) await panel.keyboard.press('Tab');
    expect(await focused()).toMatch(wanted);
  };
  await tabTo(/^Add note$/);
  await panel.keyboard.press('Enter');
  await expect.poll(() => panel.evaluate(() => document.activeElement?.tagName), PATIENCE).toBe('TEXTAREA');
  await panel.keyboard.type('jkjk');
  await panel.keyboard.press('Control+Enter');
  await seen(panel.getByRole('article').getByText('jkjk'));
  await expect.poll(place, PATIENCE).toBe(0);

  await tabTo(/^Next$/);
  await panel.keyboard.press('Enter');
  await panel.keyboard.press('Enter');
  await isCurrent(rowsOf(panel).nth(2));
  expect(await focused()).toBe('Next');

  for (let press = 0; press < 40 && !/^Attributions/.test(await focused()); press += 1)
    await panel.keyboard.press('Shift+Tab');
  await panel.keyboard.press('ArrowRight');
  await seen(panel.getByRole('list', { name: 'Sources' }));
  await panel.keyboard.press('ArrowRight');
  await seen(panel.getByRole('heading', { name: 'Notes on attributions' }));
  expect(await focused()).toMatch(/^Notes/);
});

test('a note on the page is written and found under Notes', async () => {
  const { panel } = await openBoth('/news', 'notes.test');
  await panel.getByRole('button', { name: 'Note on page' }).click();
  await panel.keyboard.type('Ask the editor.');
  await panel.keyboard.press('Control+Enter');
  await seen(panel.getByRole('article', { name: 'Note' }).getByText('Ask the editor.'));
  await seen(panel.getByRole('tab', { name: 'Notes 1', selected: true }));
});

test('an open panel follows its page', async () => {
  const { page, panel } = await openBoth('/news', 'follow.test');
  const before = await rowsOf(panel).count();
  await addParagraph(page, 'The council will allegedly meet again on Monday, two officials said late on Thursday.');
  await expect.poll(() => rowsOf(panel).count(), PATIENCE).toBe(before + 2);
  await page.goto(site.url('/plain', 'follow.test'));
  await seen(panel.getByRole('heading', { name: 'Not an article' }));
  expect(await rowsOf(panel).count()).toBe(0);
});

test('a tab of the browser has nothing to show, which is said kindly', async () => {
  const page = await extension.open('chrome://version');
  const panel = await extension.openPanelFor(page);
  await seen(panel.getByRole('heading', { name: 'Nothing to show for this tab' }));
});

test('the popup opens the browser’s side panel, and the panel goes along with the reader from tab to tab', async () => {
  const page = await extension.open(site.url('/news', 'side.test'));
  await extension.readReportOf(page);
  const popup = await extension.openPopupFor(page);
  await page.bringToFront();
  const panels = async (): Promise<number> =>
    (await extension.worker()).evaluate(
      async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as never] })).length,
    );
  expect(await panels()).toBe(0);
  await popup.getByRole('button', { name: 'Side panel' }).click();
  await expect.poll(panels, PATIENCE).toBe(1);
  const titles = async (): Promise<readonly string[]> => {
    const protocol = await extension.context.newCDPSession(page);
    const { targetInfos } = await protocol.send('Target.getTargets');
    await protocol.detach();
    return targetInfos.filter(({ url }) => url.endsWith('/src/panel/index.html')).map(({ title }) => title);
  };
  await expect.poll(titles, PATIENCE).toEqual(['Bridge talks collapse — Says Who?']);
  const other = await extension.open(site.url('/many'));
  await expect.poll(titles, PATIENCE).toEqual(['Seventy-five quays — Says Who?']);
  await page.bringToFront();
  await expect.poll(titles, PATIENCE).toEqual(['Bridge talks collapse — Says Who?']);
  await other.close();
});

test.each(['popup', 'panel'] as const)('the %s begins with the rows that can be seen', async (view) => {
  const page = await extension.open(site.url('/many', `${view}-first.test`));
  await extension.readReportOf(page);
  await extension.context.addInitScript(() => {
    const counts: number[] = [];
    const bottoms: number[] = [];
    Object.assign(globalThis, { counts, bottoms });
    new MutationObserver(() => {
      const rows = [...document.querySelectorAll('.entry, .claim')];
      if (rows.length === 0 || rows.length === counts.at(-1)) return;
      counts.push(rows.length);
      bottoms.push(rows.at(-1)?.getBoundingClientRect().bottom ?? 0);
    }).observe(document, { childList: true, subtree: true });
  });
  const opened = await (view === 'popup' ? extension.openPopupFor(page) : extension.openPanelFor(page));
  const counts = () => opened.evaluate(() => (globalThis as unknown as { counts: readonly number[] }).counts);
  await expect.poll(async () => (await counts()).at(-1), PATIENCE).toBeGreaterThanOrEqual(MANY.length);
  const [first = 0, ...rest] = await counts();
  const isFilled = (): boolean =>
    ((globalThis as unknown as { bottoms: readonly number[] }).bottoms[0] ?? 0) >= innerHeight;
  expect(await opened.evaluate(isFilled)).toBe(true);
  expect(first * 3).toBeLessThan(rest.at(-1) ?? 0);
});

test('300 signals are 300 rows, and a row far down is shown', async () => {
  const { page, panel } = await openBoth('/many', 'many.test');
  const { entries } = await ledgerFor(page);
  expect(entries.length).toBeGreaterThanOrEqual(300);
  await expect.poll(() => rowsOf(panel).count(), PATIENCE).toBe(entries.length);
  await rowsOf(panel).nth(250).getByRole('button').first().click();
  await isCurrent(rowsOf(panel).nth(250));
  await expect.poll(() => flashOn(page), PATIENCE).toBe(1);
});

test.each(['light', 'dark'] as const)('axe finds nothing in the %s panel', async (colorScheme) => {
  const { panel } = await openBoth('/news', `${colorScheme}.test`);
  await panel.emulateMedia({ colorScheme });
  await panel.getByText('What the kinds mean').click();
  await panel.keyboard.press('j');
  await panel.getByRole('button', { name: 'Add note' }).first().click();
  await panel.keyboard.type('A note');
  await panel.getByRole('button', { name: 'Unsourced' }).click();
  expect(await violationsIn(panel)).toEqual([]);
  for (const tab of ['Sources', 'Notes']) {
    await panel.getByRole('tab', { name: new RegExp(tab) }).click();
    expect(await violationsIn(panel)).toEqual([]);
  }
});
