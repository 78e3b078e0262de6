import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pageKey } from '../../src/notes/page-key.ts';
import { PATIENCE } from './fixture.ts';
import { runLasting } from './lasting.ts';
import { addParagraph, newsPage } from './news.ts';

const NASTY = '<img src=x onerror="document.title=1"> 👩🏽‍🚀 & "quotes"\nsecond line';

const { extension, site, restart } = runLasting({ '/news': newsPage() });

/** Opens an article of a site of its own, so that tests do not see each other's notes, and its popup. */
async function openBoth(host: string): Promise<{ page: Page; popup: Page }> {
  const page = await extension.open(site.url('/news', host));
  await extension.readReportOf(page);
  return { page, popup: await openPopup(page) };
}

async function openPopup(page: Page): Promise<Page> {
  const popup = await extension.openPopupFor(page);
  await seen(popup.locator('.claim').first());
  return popup;
}

const seen = (locator: Locator) => expect.poll(() => locator.first().isVisible(), PATIENCE).toBe(true);
const claimOf = (popup: Page, place: number): Locator => popup.locator('.claim').nth(place);
const textsIn = (place: Locator | Page): Promise<string[]> => place.locator('.note-text').allTextContents();

async function writeNote(popup: Page, place: number, text: string): Promise<void> {
  await claimOf(popup, place).getByRole('button', { name: /^Add/ }).click();
  await claimOf(popup, place).getByRole('textbox').fill(text);
  await claimOf(popup, place).getByRole('button', { name: 'Save note' }).click();
  await expect.poll(() => claimOf(popup, place).getByRole('textbox').count(), PATIENCE).toBe(0);
}

async function stored(): Promise<Readonly<Record<string, unknown>>> {
  return (await extension.worker()).evaluate(() => chrome.storage.local.get(null));
}

test('a note on a claim and on the page, and a flag, survive reopening, reload and a restart of the browser', async () => {
  const { page, popup } = await openBoth('kept.test');
  await writeNote(popup, 1, NASTY);
  await popup.getByRole('button', { name: 'Note on page' }).click();
  await popup.getByRole('textbox').fill('About the page');
  await popup.getByRole('button', { name: 'Save note' }).click();
  await popup.getByRole('button', { name: 'Flag page' }).click();

  const check = async (view: Page): Promise<void> => {
    await expect.poll(() => textsIn(claimOf(view, 1)), PATIENCE).toEqual([NASTY]);
    await expect.poll(() => textsIn(view), PATIENCE).toEqual(['About the page', NASTY]);
    await seen(view.getByRole('button', { name: 'Flagged', pressed: true }));
    expect(await view.locator('img').count()).toBe(0);
  };
  await check(popup);
  await popup.close();
  await check(await openPopup(page));
  await page.reload();
  await extension.readReportOf(page);
  await check(await openPopup(page));

  await restart();
  const again = await extension.open(site.url('/news?utm_source=mail#top', 'kept.test'));
  await extension.readReportOf(again);
  await check(await openPopup(again));
});

test('a note is edited, deleted, and brought back', async () => {
  const { popup } = await openBoth('edited.test');
  const claim = claimOf(popup, 0);
  await writeNote(popup, 0, 'first');
  await claim.getByRole('button', { name: 'Edit', exact: true }).click();
  await claim.getByRole('textbox').fill('second');
  await claim.getByRole('button', { name: 'Save note' }).click();
  await expect.poll(() => textsIn(claim), PATIENCE).toEqual(['second']);
  await writeNote(popup, 0, 'another');

  await claim.getByRole('button', { name: 'Delete' }).first().click();
  await expect.poll(() => textsIn(claim), PATIENCE).toEqual(['another']);
  await claim.getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => textsIn(claim), PATIENCE).toEqual([]);
  await popup.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await popup.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => textsIn(claim), PATIENCE).toEqual(['second', 'another']);
  expect(await popup.getByRole('button', { name: 'Undo', exact: true }).count()).toBe(0);
});

test('what is typed and not saved is there when the popup opens again', async () => {
  const { page, popup } = await openBoth('draft.test');
  await writeNote(popup, 0, 'kept');
  await claimOf(popup, 0).getByRole('button', { name: 'Edit', exact: true }).click();
  await popup.keyboard.press('End');
  await popup.keyboard.type(' and more');
  await claimOf(popup, 2).getByRole('button', { name: 'Add note' }).click();
  await popup.keyboard.type('half a thou');
  await popup.close();

  const again = await openPopup(page);
  await seen(claimOf(again, 2).getByText('Restored: not saved yet'));
  await again.getByRole('button', { name: '2 notes are not saved yet: go to the first' }).click();
  await again.getByRole('button', { name: '1 note is not saved yet: go to it' }).click();
  const isIn = (place: number): Promise<boolean> =>
    claimOf(again, place)
      .getByRole('textbox')
      .evaluate((field) => field === document.activeElement);
  expect([await isIn(0), await isIn(2)].filter(Boolean)).toEqual([true]);
  expect(await again.getByRole('button', { name: 'not saved yet' }).count()).toBe(0);
  expect(await claimOf(again, 0).getByRole('textbox').inputValue()).toBe('kept and more');
  expect(await claimOf(again, 2).getByRole('textbox').inputValue()).toBe('half a thou');
  await claimOf(again, 0).getByRole('button', { name: 'Save note' }).click();
  await expect.poll(() => textsIn(claimOf(again, 0)), PATIENCE).toEqual(['kept and more']);
  await claimOf(again, 2).getByRole('textbox').press('Escape');
  await again.getByRole('button', { name: 'Undo', exact: true }).click();
  expect(await claimOf(again, 2).getByRole('textbox').inputValue()).toBe('half a thou');
  await claimOf(again, 2).getByRole('button', { name: 'Cancel' }).click();
  await again.getByRole('button', { name: 'Close', exact: true }).click();
  await expect
    .poll(async () => Object.keys(await stored()).filter((key) => key.startsWith('draft:')), PATIENCE)
    .toEqual([]);
});

test('two popups that edit the same note keep both texts, and the reader is told', async () => {
  const { page, popup } = await openBoth('two.test');
  await writeNote(popup, 0, 'before');
  const other = await openPopup(page);
  for (const view of [popup, other]) await claimOf(view, 0).getByRole('button', { name: 'Edit', exact: true }).click();
  await claimOf(popup, 0).getByRole('textbox').fill('from one window');
  await claimOf(other, 0).getByRole('textbox').fill('from the other');
  for (const view of [popup, other]) await claimOf(view, 0).getByRole('button', { name: 'Save note' }).click();
  await seen(other.getByText('This note was changed in another window meanwhile. Both texts are kept.'));
  for (const view of [popup, other]) {
    await expect.poll(() => textsIn(claimOf(view, 0)), PATIENCE).toEqual(['from one window', 'from the other']);
  }
});

test('two popups that write at once lose nothing', async () => {
  const { page, popup } = await openBoth('many.test');
  const other = await openPopup(page);
  await Promise.all([
    writeNote(popup, 0, 'one').then(() => writeNote(popup, 1, 'two')),
    writeNote(other, 0, 'three').then(() => writeNote(other, 1, 'four')),
  ]);
  for (const view of [popup, other]) {
    await expect.poll(async () => (await textsIn(view)).sort(), PATIENCE).toEqual(['four', 'one', 'three', 'two']);
  }
});

test('a note of 100,000 characters is kept whole, and shown in part until asked for', async () => {
  const { popup } = await openBoth('long.test');
  const long = `${'Who said so, and to whom? '.repeat(4_000)}🦊`;
  await writeNote(popup, 0, long);
  await seen(claimOf(popup, 0).getByText('Show all'));
  expect((await textsIn(popup)).join('').length).toBeLessThan(500);
  await claimOf(popup, 0).getByText('Show all').click();
  expect(await textsIn(popup)).toEqual([long]);
});

test('a write that the browser refuses leaves the text in the editor, and says why', async () => {
  const { popup } = await openBoth('full.test');
  await popup.evaluate(() => {
    // Some Chromiums have `browser` beside `chrome`; the extension takes it where it is there.
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    const { local } = browser.storage;
    const { set } = local;
    Object.assign(local, {
      set: (...all: Parameters<typeof set>) => {
        if ((globalThis as { room?: boolean }).room) return set.apply(local, all);
        throw new Error('QUOTA_BYTES quota exceeded');
      },
    });
  });
  const status = claimOf(popup, 0).getByRole('combobox');
  await status.selectOption('Open');
  await seen(popup.locator('.toast').filter({ hasText: 'no room left' }));
  await expect.poll(() => status.inputValue(), PATIENCE).toBe('');
  await claimOf(popup, 0).getByRole('button', { name: 'Add note' }).click();
  await popup.keyboard.type('do not lose me');
  await claimOf(popup, 0).getByRole('button', { name: 'Save note' }).click();
  await seen(popup.getByRole('alert').filter({ hasText: 'no room left' }));
  expect(await popup.getByRole('textbox').inputValue()).toBe('do not lose me');
  expect(await textsIn(popup)).toEqual([]);
  await popup.evaluate(() => Object.assign(globalThis, { room: true }));
  await claimOf(popup, 0).getByRole('button', { name: 'Save note' }).click();
  await expect.poll(() => textsIn(popup), PATIENCE).toEqual(['do not lose me']);
});

test('while a note is being saved nothing is typed into the void, and it is not saved twice', async () => {
  const { popup } = await openBoth('slow.test');
  await claimOf(popup, 0).getByRole('button', { name: /^Add/ }).click();
  const field = claimOf(popup, 0).getByRole('textbox');
  await field.fill('once');
  await popup.evaluate(() => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    const { local } = browser.storage;
    const { set } = local;
    Object.assign(local, {
      set: async (items: Record<string, unknown>) => {
        const isNote = Object.keys(items).some((key) => key.startsWith('note:'));
        if (isNote) await new Promise((go) => Object.assign(globalThis, { go }));
        await set.call(local, items);
      },
    });
  });
  await field.press('Control+Enter');
  await field.press('Control+Enter');
  expect(await field.evaluate((area) => (area as HTMLTextAreaElement).readOnly)).toBe(true);
  // Something is read before the write.
  const goOn = (): Promise<boolean> =>
    popup.evaluate(() => {
      const { go } = globalThis as { readonly go?: () => void };
      go?.();
      return go !== undefined;
    });
  await expect.poll(goOn, PATIENCE).toBe(true);
  await expect.poll(() => textsIn(claimOf(popup, 0)), PATIENCE).toEqual(['once']);
});

test('a record that cannot be read is told and left as it is', async () => {
  const { page, popup } = await openBoth('broken.test');
  await writeNote(popup, 0, 'sound');
  const broken = { version: 1, body: 'scribble', target: { source: site.url('/news', 'broken.test') } };
  await (await extension.worker()).evaluate((value) => chrome.storage.local.set({ 'note:broken': value }), broken);
  await seen(popup.getByText('1 note could not be read. It is kept as it is.'));
  const again = await openPopup(page);
  await seen(again.getByText('1 note could not be read. It is kept as it is.'));
  expect(await textsIn(again)).toEqual(['sound']);
  expect((await stored())['note:broken']).toEqual(broken);
});

test('a note whose words left the page is shown with its words, and one whose words moved stays with them', async () => {
  const { page, popup } = await openBoth('changed.test');
  await writeNote(popup, 0, 'on the first');
  await writeNote(popup, 3, 'on the fourth');
  const before = await claimOf(popup, 0).locator('.words').textContent();
  const words = await claimOf(popup, 3).locator('.words').textContent();
  await page.evaluate(() => document.querySelector('article p')?.remove());
  const missing = popup.locator('section', { has: popup.getByRole('heading', { name: 'Notes whose words are gone' }) });
  await expect.poll(() => textsIn(missing), PATIENCE).toEqual(['on the first']);
  expect(await missing.locator('blockquote').textContent()).toContain(before?.slice(0, 60));
  const there = popup.locator('.claim', { hasText: 'on the fourth' });
  expect(await there.locator('.words').textContent()).toBe(words);
  expect(await textsIn(there)).toEqual(['on the fourth']);
});

test('a flag can be taken away and put back', async () => {
  const { popup } = await openBoth('flag.test');
  const key = `flag:${pageKey(site.url('/news', 'flag.test'))}`;
  await popup.getByRole('button', { name: 'Flag page' }).click();
  await expect
    .poll(async () => (await stored())[key], PATIENCE)
    .toMatchObject({ assessment: { status: 'open' }, version: 2 });
  const flag = (await stored())[key];
  await popup.getByRole('button', { name: 'Flagged' }).click();
  await expect.poll(async () => (await stored())[key], PATIENCE).toBeUndefined();
  await popup.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(async () => (await stored())[key], PATIENCE).toEqual(flag);
});

test('a flag that storage does not let go is not said to be gone', async () => {
  const { popup } = await openBoth('stuck.test');
  await popup.getByRole('button', { name: 'Flag page' }).click();
  await seen(popup.getByRole('button', { name: 'Flagged' }));
  await popup.evaluate(() => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    const remove = (): never => {
      throw new Error('the disk is gone');
    };
    Object.assign(browser.storage.local, { remove });
  });
  await popup.getByRole('button', { name: 'Flagged' }).click();
  await seen(popup.getByText('the disk is gone'));
  expect(await popup.getByRole('button', { name: 'Undo', exact: true }).count()).toBe(0);
});

test('a note that is begun before storage has answered stays in its editor', async () => {
  const page = await extension.open(site.url('/news', 'slow.test'));
  await extension.readReportOf(page);
  const popup = await extension.context.newPage();
  await popup.addInitScript(() => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    const { local } = browser.storage;
    const { get } = local;
    const asked = new Promise<void>((answer) => Object.assign(globalThis, { answer }));
    Object.assign(local, { get: (...all: Parameters<typeof get>) => asked.then(() => get.apply(local, all)) });
  });
  const tabId = await extension.tabOf(page);
  await popup.goto(`chrome-extension://${extension.extensionId}/src/popup/index.html?tab=${tabId}`);
  await popup.getByRole('button', { name: 'Note on page' }).click();
  expect(await popup.getByRole('button', { name: 'Flag page' }).isDisabled()).toBe(true);
  await popup.evaluate(() => (globalThis as { answer?: () => void }).answer?.());
  await expect.poll(() => popup.getByRole('button', { name: 'Flag page' }).isEnabled(), PATIENCE).toBe(true);
  expect(await popup.getByRole('textbox').count()).toBe(1);
});

test('whoever types stays in the editor while the page changes', async () => {
  const { page, popup } = await openBoth('typing.test');
  const count = await popup.locator('.claim').count();
  await claimOf(popup, 1).getByRole('button', { name: 'Add note' }).click();
  await popup.keyboard.type('half ');
  const late = 'Two officials said on Friday that the harbour would be closed for another week at the least.';
  await addParagraph(page, late, 'first');
  await expect.poll(() => popup.locator('.claim').count(), PATIENCE).toBe(count + 1);
  await popup.keyboard.type('a thought');
  expect(await claimOf(popup, 2).getByRole('textbox').inputValue()).toBe('half a thought');
});

test('an editor that is open and out of sight is found again by the button that opened it', async () => {
  const { popup } = await openBoth('sight.test');
  const button = popup.getByRole('button', { name: 'Note on page' });
  await button.click();
  await popup.keyboard.type('half a thou');
  await popup.locator('.scroll').evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await button.click();
  await popup.keyboard.type('ght');
  const field = popup.getByRole('textbox');
  expect(await field.inputValue()).toBe('half a thought');
  await expect
    .poll(() => field.evaluate((element) => element.getBoundingClientRect().top), PATIENCE)
    .toBeGreaterThan(0);
});
