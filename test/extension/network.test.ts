import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../browser.ts';
import { type Extension, PATIENCE, startExtension } from './fixture.ts';
import { newsPage } from './news.ts';

const BUILT = 'dist/chrome';

/** The ways that a script has to reach another machine. */
const WAYS =
  /^(?:fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|importScripts|RTCPeerConnection|fetchLater)$/;

type Node = { readonly type: string; readonly [key: string]: unknown };

/**
 * The ways to another machine that a script knows, whatever they are reached by: as a name, as a property of anything, or
 * as a string that could become one. A class may have a method of its own called `fetch` and call it (MiniSearch does):
 * that is no way, unless it is called on what holds the global one.
 */
function waysIn(script: string): readonly string[] {
  const nodes = nodesUnder(parseAst(script) as unknown as Node);
  const own = new Set(nodes.filter(({ type }) => type === 'MethodDefinition').map(({ key }) => nameOf(key)));
  const harmless = new Set(
    nodes.flatMap(({ type, key, property, object, computed }) => {
      if (computed) return [];
      if (type === 'MethodDefinition') return [key];
      return type === 'MemberExpression' && own.has(nameOf(property)) && isOwn(object) ? [property] : [];
    }),
  );
  return nodes.flatMap((node) => {
    const name = stringOf(node) ?? nameOf(node);
    return typeof name === 'string' && WAYS.test(name) && !harmless.has(node) ? [name] : [];
  });
}

function nodesUnder(root: Node): readonly Node[] {
  const found: Node[] = [];
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const at = waiting.pop();
    if (typeof at !== 'object' || at === null) continue;
    if ('type' in at) found.push(at as Node);
    waiting.push(...Object.values(at));
  }
  return found;
}

function nameOf(node: unknown): unknown {
  return typeof node === 'object' && node !== null && 'name' in node ? node.name : undefined;
}

/** The string that a node stands for; the build writes strings as templates. */
function stringOf({ type, value }: Node): unknown {
  if (type === 'Literal') return value;
  return type === 'TemplateElement' ? (value as { readonly cooked: string }).cooked : undefined;
}

/** Whether something is a field of an object's own: `this._index`, and not a variable, which may hold any window. */
function isOwn(node: unknown): boolean {
  const { type, object, property } = node as Node;
  return (
    type === 'MemberExpression' && (object as Node).type === 'ThisExpression' && /^_/.test(String(nameOf(property)))
  );
}

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
    await popup.getByRole('button', { name: 'Trace it' }).first().click();
    await popup.getByRole('link', { name: 'Wayback Machine' }).hover();
    const own = `chrome-extension://${extension.extensionId}/`;
    expect(asked.filter((url) => url === address)).toHaveLength(1);
    expect(asked.filter((url) => url !== address && !url.startsWith(own))).toEqual([]);
  });

  const scripts = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));

  test.each(scripts)('%s knows no way to another machine', (path) => {
    expect(waysIn(readFileSync(join(BUILT, path), 'utf8'))).toEqual([]);
  });

  test.each([
    ['fetch("https://a.test")', 1],
    ['self.fetch("https://a.test")', 1],
    ['const { fetch: ask } = globalThis; ask("")', 1],
    ['window["fetch"]("")', 1],
    ['window[`fetch`]("")', 1],
    ['navigator.sendBeacon("")', 1],
    ['new XMLHttpRequest()', 1],
    ['class A { fetch() {} b(w) { w.fetch("") } }', 1],
    ['class A { fetch() {} b() { window._frames.fetch("") } }', 1],
    ['class A { fetch() { return fetch("") } }', 1],
    ['class A { fetch() {} } class B { b() { this._a.fetch("") } }', 0],
    ['const words = "they fetch it"; // fetch', 0],
  ])('of %s it would say %i', (script, ways) => {
    expect(waysIn(script)).toHaveLength(ways);
  });

  test('the browser would stop the extension’s own pages if they tried', () => {
    const { content_security_policy } = JSON.parse(readFileSync(join(BUILT, 'manifest.json'), 'utf8'));
    expect(content_security_policy.extension_pages).toMatch(/default-src 'none'.*connect-src 'none'/);
  });
});
