import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Site, startSite } from '../browser.ts';
import { violationsIn } from './axe.ts';
import { type Extension, PATIENCE, startExtension } from './fixture.ts';
import { newsPage, PARAGRAPHS, paintedOn } from './news.ts';
import { type Managed, manage, noPolicyHere } from './policies.ts';
import { notesIn } from './words.ts';

const POLICY = {
  sitesBlocked: ['blocked.test', 'no site'],
  kinds: ['vague'],
  phrases: ['alleged: northern quay', 'both sides'],
  locked: ['kinds', 'phrases'],
  noteAuthorRequired: true,
  exportAllowed: false,
  welcomePage: false,
};

const why = noPolicyHere();

describe.skipIf(why !== null)(`a policy of an organisation${why === null ? '' : ` (skipped: ${why})`}`, () => {
  let managed: Managed;
  let extension: Extension;
  let site: Site;

  beforeAll(async () => {
    managed = await manage();
    await managed.set(POLICY);
    site = await startSite({ '/news': newsPage(PARAGRAPHS) });
    extension = await startExtension(managed.profile, 'en', [], managed.folder);
    await vi.waitFor(takenUp, { ...PATIENCE, timeout: 40_000 });
  });

  afterAll(async () => {
    const errors = await extension?.workerErrors();
    await extension?.close();
    await site?.close();
    await managed?.end();
    expect(errors).toEqual([]);
  });

  /** Throws until the service worker has taken up the policy. */
  const takenUp = async (): Promise<void> => {
    const kept = await (await extension.worker()).evaluate(() => chrome.storage.local.get('policy'));
    if (!Object.hasOwn(kept, 'policy')) throw new Error('no policy yet');
  };
  const seen = (locator: Locator) => expect.poll(() => locator.first().isVisible(), PATIENCE).toBe(true);
  const openRead = async (host: string): Promise<Page> => {
    const page = await extension.open(site.url('/news', host));
    await extension.readReportOf(page);
    return page;
  };
  const wordsOn = async (page: Page): Promise<readonly string[]> => (await paintedOn(page)).map(({ words }) => words);

  test('a blocked site is not read, and its switch cannot be turned', async () => {
    const page = await openRead('www.blocked.test');
    expect((await extension.reportOf(page)).state).toBe('switched-off-here');
    expect(await paintedOn(page)).toEqual([]);
    const popup = await extension.openPopupFor(page);
    await seen(popup.getByText('Your organisation has switched it off for this site.'));
    const turn = popup.getByRole('switch', { name: /^Says Who\? on/ });
    expect(await turn.getAttribute('aria-disabled')).toBe('true');
    expect(await turn.getAttribute('title')).toBe('Set by your organisation');
    await turn.focus();
    await popup.keyboard.press('Enter');
    expect(await turn.getAttribute('aria-checked')).toBe('false');
    expect(await violationsIn(popup)).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('elsewhere only the kinds that are locked are marked, with the phrases that are given', async () => {
    const page = await openRead('open.test');
    await expect.poll(() => wordsOn(page), PATIENCE).toEqual(['both sides', 'critics say']);
    const popup = await extension.openPopupFor(page);
    await seen(popup.getByText('Stands in your organisation’s list of phrases.'));
    await popup.close();
    await page.close();
  });

  test.each(['light', 'dark'] as const)(
    'the options say what is set, and what cannot be changed: %s',
    async (colorScheme) => {
      const options = await extension.openOptions();
      await options.emulateMedia({ colorScheme });
      const section = options.getByRole('region', { name: 'Your organisation' });
      await seen(section.getByText('blocked.test'));
      await seen(section.getByText('“no site” is no site'.replace(/[“”]/g, '"')));
      const box = options.getByRole('checkbox', { name: 'Anonymous' });
      await expect.poll(() => box.isDisabled(), PATIENCE).toBe(true);
      expect([await box.isChecked(), await options.getByRole('checkbox', { name: 'Vague' }).isChecked()]).toEqual([
        false,
        true,
      ]);
      const described = await box.evaluate((element) =>
        (element.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent),
      );
      expect(described[0]).toBe('Set by your organisation');
      expect(await options.getByRole('textbox', { name: 'Your list' }).isDisabled()).toBe(true);
      await seen(options.locator('.given-phrases', { hasText: 'alleged: northern quay' }));
      // What is not locked can be chosen as ever.
      expect(await options.getByRole('radio', { name: 'Only when I click' }).isEnabled()).toBe(true);
      expect(await violationsIn(options)).toEqual([]);
      await options.close();
    },
  );

  test('a note is kept with a name under it, and not without', async () => {
    const page = await openRead('open.test');
    const popup = await extension.openPopupFor(page);
    await popup.getByRole('button', { name: 'Note on page' }).click();
    await popup.getByRole('textbox', { name: 'New note' }).fill('Who are they?');
    await popup.keyboard.press('Control+Enter');
    await seen(popup.getByText('Your organisation wants an author on every note.'));
    expect(await notesIn(extension)).toEqual([]);
    const author = popup.getByRole('textbox', { name: 'Author' });
    await expect.poll(() => author.evaluate((element) => element === document.activeElement), PATIENCE).toBe(true);
    await author.fill('A. K.');
    await popup.keyboard.press('Control+Enter');
    await expect
      .poll(async () => (await notesIn(extension)).map(({ creator }) => creator), PATIENCE)
      .toEqual(['A. K.']);
    await popup.close();
    await page.close();
  });

  test('nothing can be exported, and the library says why', async () => {
    const library = await extension.openLibrary('files');
    await seen(library.getByText('Your organisation allows no export'));
    expect(await library.getByRole('button', { name: 'Save file' }).count()).toBe(0);
    await library.close();
  });

  test('a policy that changes takes effect in open tabs, without a new start', async () => {
    const page = await openRead('blocked.test');
    expect((await extension.reportOf(page)).state).toBe('switched-off-here');
    const options = await extension.openOptions();
    const section = options.getByRole('region', { name: 'Your organisation' });
    await seen(section);
    await managed.set({ kinds: ['alleged'] });
    // Chromium waits some seconds for more changes.
    await expect.poll(() => wordsOn(page), { ...PATIENCE, timeout: 40_000 }).toEqual(['allegedly']);
    await seen(section.getByText('Alleged – until you choose otherwise'));
    const box = options.getByRole('checkbox', { name: 'Anonymous' });
    await expect.poll(() => box.isEnabled(), PATIENCE).toBe(true);
    await box.check();
    await expect.poll(async () => (await wordsOn(page)).length, PATIENCE).toBe(3);
    await options.close();
    await page.close();
  });

  test('the welcome page never opened', () => {
    expect(
      extension.context
        .pages()
        .map((page) => page.url())
        .filter((url) => url.includes('/welcome/')),
    ).toEqual([]);
  });
});
