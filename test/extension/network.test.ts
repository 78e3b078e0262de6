import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../browser.ts';
import { type Extension, PATIENCE, startExtension } from './fixture.ts';
import { newsPage } from './news.ts';

const BUILT = 'dist/chrome';

/** The ways that a script has to reach another machine. */
const WAYS =
  /\b(?:fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|importScripts|RTCPeerConnection)\b/;

describe('nothing leaves the browser', () => {
  let extension: Extension;
  let site: Site;

  beforeAll(async () => {
    site = await startSite({ '/story': newsPage() });
    extension = await startExtension();
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  test('a page that is read, marked and shown in the popup asks for nothing but itself', async () => {
    const asked: string[] = [];
    extension.context.on('request', (request) => asked.push(request.url()));
    const address = site.url('/story');
    const page = await extension.open(address);
    await expect.poll(() => extension.badgeOf(page), PATIENCE).toMatch(/^[1-9]\d*$/);
    const popup = await extension.openPopupFor(page);
    await popup.locator('.claim').first().waitFor();
    await popup.locator('.claim-go').first().click();
    const own = `chrome-extension://${extension.extensionId}/`;
    expect(asked.filter((url) => url === address)).toHaveLength(1);
    expect(asked.filter((url) => url !== address && !url.startsWith(own))).toEqual([]);
  });

  const scripts = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));

  test.each(scripts)('%s knows no way to another machine', (path) => {
    expect(WAYS.exec(readFileSync(join(BUILT, path), 'utf8'))?.[0]).toBeUndefined();
  });

  test('the browser would stop the extension’s own pages if they tried', () => {
    const { content_security_policy } = JSON.parse(readFileSync(join(BUILT, 'manifest.json'), 'utf8'));
    expect(content_security_policy.extension_pages).toMatch(/default-src 'none'.*connect-src 'none'/);
  });
});
