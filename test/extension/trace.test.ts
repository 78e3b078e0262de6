import { marked } from 'marked';
import { expect, test } from 'vitest';
import { PATIENCE } from './fixture.ts';
import { newsPage } from './news.ts';
import { runExtension } from './running.ts';

const { extension, site } = runExtension({ '/news': newsPage() });

async function openClaim(host: string) {
  const page = await extension.open(site.url('/news', host));
  await extension.readReportOf(page);
  const popup = await extension.openPopupFor(page);
  const claim = popup.locator('.claim').nth(1);
  await claim.getByRole('button', { name: 'Trace it' }).click();
  await claim.getByRole('link').first().waitFor();
  return { popup, claim };
}

test('a claim is traced by links that ask nobody anything until they are clicked', async () => {
  const asked: string[] = [];
  extension.context.on('request', (request) => asked.push(request.url()));
  const { claim } = await openClaim('traced.test');
  const links = await claim
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('target'), link.getAttribute('rel')]));
  expect(links).toEqual(
    ['DuckDuckGo', 'Google', 'Fact Check Explorer', 'Wayback Machine', 'archive.today'].map((name) => [
      name,
      '_blank',
      'noreferrer noopener',
    ]),
  );
  await claim.getByRole('link', { name: 'DuckDuckGo' }).hover();
  const foreign = () => asked.filter((url) => !/^(chrome-extension:|data:|http:\/\/traced\.test)/.test(url));
  expect(foreign()).toEqual([]);

  const opening = extension.context.waitForEvent('page');
  await claim.getByRole('link', { name: 'DuckDuckGo' }).click();
  const opened = await opening;
  await expect.poll(foreign, PATIENCE).toHaveLength(1);
  const [search = ''] = foreign();
  expect(new URL(search).host).toBe('duckduckgo.com');
  expect(new URL(search).searchParams.get('q')).toMatch(/^"Two officials said the contract .*month\."$/);
  await opened.close();
});

test('a second press closes it, by keyboard too', async () => {
  const { claim } = await openClaim('closed.test');
  const button = claim.getByRole('button', { name: 'Trace it' });
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  await button.press('Enter');
  expect(await button.getAttribute('aria-expanded')).toBe('false');
  expect(await claim.getByRole('link').count()).toBe(0);
});

test('a claim is copied with a link that leads to its words', async () => {
  const { popup, claim } = await openClaim('copied.test');
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await claim.getByRole('button', { name: 'Copy with link' }).click();
  await popup.getByText('Copied, with a link').waitFor();
  const copied = await popup.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^> Two officials said the contract .*\n\nAnonymous · \[Bridge talks collapse\]/);
  expect(marked.parse(copied, { async: false })).toContain(`href="${site.url('/news', 'copied.test')}#:~:text=`);
});

test('a clipboard that refuses is told', async () => {
  const { popup, claim } = await openClaim('refused.test');
  await popup.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await claim.getByRole('button', { name: 'Copy with link' }).click();
  await popup.getByText('The browser did not let this be copied.').waitFor();
});

test('the places that the reader keeps are the ones that are shown', async () => {
  await (await extension.worker()).evaluate(() =>
    chrome.storage.local.set({
      'setting:traces': {
        version: 1,
        value: [{ id: 'own', name: 'My archive', address: 'https://example.org/{title}?w={words}&s={source}' }],
      },
    }),
  );
  const { claim } = await openClaim('own.test');
  expect(
    await claim.getByRole('link').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href)),
  ).toEqual(['https://example.org/Bridge%20talks%20collapse?w=officials%20said&s=Two%20officials']);
});
