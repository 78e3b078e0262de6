import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { choose } from '../../src/settings/choosing.ts';
import { addressOf, type Filling, faultOf, TRACES, USUAL_TRACES } from '../../src/settings/traces.ts';
import { freshBrowser, held } from '../notes/fake-storage.ts';

vi.mock('../../src/browser/storage.ts', async () => (await import('../notes/fake-storage.ts')).storage);
vi.mock('../../src/browser/locks.ts', async () => (await import('../notes/fake-storage.ts')).locks);

beforeEach(freshBrowser);

const FILLING: Filling = {
  sentence: 'Two officials said “no” to the bridge & the toll.',
  words: 'Two officials said',
  source: 'Two officials',
  title: 'Bridge talks',
  url: 'https://news.test/a?b=c&d=é#part',
};

const filled = (address: string, filling: Partial<Filling> = {}): string | null =>
  addressOf({ address }, { ...FILLING, ...filling });

describe('an address', () => {
  test.each([
    ['https://example.org/?q={sentence}', null],
    ['http://example.org/{words}/{source}/{title}', null],
    ['https://example.org/', 'no-placeholder'],
    ['https://example.org/?q={claim}', 'unknown-placeholder'],
    ['https://example.org/?q={__proto__}', 'unknown-placeholder'],
    ['https://example.org/?q={}', 'unknown-placeholder'],
    ['https://{source}/?q={words}', 'placeholder-in-host'],
    ['https://example.org:8{words}/', 'no-address'],
    ['https://{words}@example.org/', 'no-address'],
    ['https://user:secret@example.org/?q={words}', 'no-address'],
    ['{url}', 'no-address'],
    ['javascript:alert({words})', 'no-address'],
    ['data:text/html,{words}', 'no-address'],
    ['example.org/?q={words}', 'no-address'],
    ['https://example.org/?q={words', 'no-address'],
    [`https://example.org/?q={words}&x=${'x'.repeat(1_000)}`, 'too-long'],
  ])('%s: %s', (address, fault) => {
    expect(faultOf(address)).toBe(fault);
  });

  test('the usual places are all right, and each has a name and an id of its own', () => {
    expect(USUAL_TRACES.map(({ address }) => faultOf(address)).filter(Boolean)).toEqual([]);
    expect(new Set(USUAL_TRACES.map(({ id }) => id)).size).toBe(USUAL_TRACES.length);
    expect(USUAL_TRACES.map((place) => addressOf(place, FILLING))).toEqual([
      'https://duckduckgo.com/?q=%22Two%20officials%20said%20no%20to%20the%20bridge%20%26%20the%20toll.%22',
      'https://www.google.com/search?q=Two%20officials%20said%20no%20to%20the%20bridge%20%26%20the%20toll.',
      'https://toolbox.google.com/factcheck/explorer/search/Two%20officials%20said%20no%20to%20the%20bridge%20%26%20the%20toll.',
      'https://web.archive.org/web/*/https://news.test/a?b=c&d=%C3%A9',
      'https://archive.today/https://news.test/a?b=c&d=%C3%A9',
    ]);
  });
});

describe('filling in', () => {
  test('the address of a page is encoded where something may follow it', () => {
    expect(filled('https://example.org/?url={url}&x=1')).toBe(
      'https://example.org/?url=https%3A%2F%2Fnews.test%2Fa%3Fb%3Dc%26d%3D%25C3%25A9&x=1',
    );
    expect(filled('https://example.org/?url={url}')).toContain('url=https%3A%2F%2F');
    expect(filled('https://example.org/{url}/all')).toContain('/https%3A%2F%2F');
  });

  test('what a claim does not have is asked nowhere', () => {
    expect(filled('https://example.org/?q={source}', { source: ' \n ' })).toBeNull();
    expect(filled('https://example.org/{url}', { url: 'file:///home/me/a.html' })).toBeNull();
    expect(filled('https://example.org/{url}', { url: 'javascript:alert(1)' })).toBeNull();
  });

  test('a name and a password in the page’s address stay at home', () => {
    expect(filled('https://example.org/{url}', { url: 'https://me:secret@news.test/a' })).toBe(
      'https://example.org/https://news.test/a',
    );
  });

  test('a search has no more words than are read', () => {
    const address = filled('https://example.org/?q={sentence}', { sentence: 'word '.repeat(500) });
    expect(new URL(address ?? '').searchParams.get('q')?.split(' ')).toHaveLength(32);
    const long = filled('https://example.org/?q={sentence}', { sentence: `${'x'.repeat(2_000)} y` });
    expect(new URL(long ?? '').searchParams.get('q')).toHaveLength(450);
  });

  test('whatever a page says, the place stays the one that was chosen', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('../..', '//evil.test', '?q=1#x', '\ud800', '{url}', '$&'),
    );
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('https://example.org/s/{sentence}/x', 'https://example.org/?q={sentence}&y=1'),
        (sentence, template) => {
          const address = filled(template, { sentence });
          if (address === null) return;
          const url = new URL(address);
          expect(url.origin).toBe('https://example.org');
          expect(url.hash).toBe('');
          if (template.includes('?')) expect([...url.searchParams.keys()]).toEqual(['q', 'y']);
        },
      ),
    );
  });
});

describe('the usual places, whatever a page says', () => {
  const LONG = 'Officials said that the bridge would close. '.repeat(250);
  test.each([
    ['quotation marks', `“Close it!” 'No,' said "Ann" <b>O'Hara</b>`],
    ['signs of an address', 'Costs & fees? 100% #1 a=b; c/d\\e (f) *g* ~h + i @ j {url}'],
    ['emoji', '👩‍👩‍👧‍👦 said 🏴󠁧󠁢󠁳󠁣󠁴󠁿 would leave'],
    ['nothing but emoji', '👩‍👩‍👧‍👦'.repeat(900)],
    ['other scripts', 'Чиновники сообщили، وقال مسؤولون、当局は述べた'],
    ['line breaks and controls', 'one\ttwo\r\nthree\u0000four\u2028five'],
    ['half of a pair', 'a \ud83d b \ude00 c'],
    ['a way up', '../../../evil'],
    ['10,000 characters', LONG.slice(0, 10_000)],
    ['10,000 characters in one word', 'x'.repeat(10_000)],
  ])('%s', (_what, sentence) => {
    for (const place of USUAL_TRACES) {
      const address = addressOf(place, { ...FILLING, sentence, words: sentence, title: sentence });
      const url = new URL(address ?? '');
      expect(url.protocol).toBe('https:');
      expect(url.href).toBe(address);
      expect(url.origin).toBe(new URL(place.address.replaceAll(/\{\w+\}/g, 'a')).origin);
      expect(address).toMatch(/^[\w\-.~:/?&=%*;,]+$/);
      expect(address?.length).toBeLessThan(2_000);
      expect(() => decodeURIComponent(url.href)).not.toThrow();
    }
  });

  test('what is looked for are the first words, as they stand there', () => {
    for (const { id, address } of USUAL_TRACES.filter((place) => place.address.includes('{sentence}'))) {
      const looked = decodeURIComponent(addressOf({ address }, { ...FILLING, sentence: LONG }) ?? '').replaceAll(
        '"',
        '',
      );
      const words = looked.slice(looked.indexOf('Officials'));
      expect(LONG.startsWith(words), id).toBe(true);
      expect(words.split(' '), id).toHaveLength(32);
    }
  });

  test('the address of a page is not cut: it would be another page', () => {
    const url = `https://news.test/${'a/'.repeat(5_000)}?q="x y"&z='1'`;
    for (const place of USUAL_TRACES.filter(({ address }) => address.endsWith('{url}'))) {
      expect(addressOf(place, { ...FILLING, url })?.endsWith(new URL(url).href)).toBe(true);
    }
  });
});

describe('the list', () => {
  test('is the usual one until the reader keeps another', async () => {
    expect(await TRACES.read()).toEqual(USUAL_TRACES);
    const own = [{ id: 'own', name: 'Own', address: 'https://example.org/?q={words}' }];
    await choose(TRACES, own);
    expect(await TRACES.read()).toEqual(own);
    await choose(TRACES, []);
    expect(await TRACES.read()).toEqual([]);
  });

  test.each([
    ['no list', {}],
    ['a script', [{ id: 'a', name: 'A', address: 'javascript:alert("{words}")' }]],
    ['a place without a name', [{ id: 'a', name: ' ', address: 'https://example.org/{words}' }]],
    [
      'too many',
      Array.from({ length: 31 }, (_, at) => ({ id: `${at}`, name: 'A', address: 'https://example.org/{words}' })),
    ],
  ])('%s in storage is the usual list', async (_what, value) => {
    held.set('setting:traces', { version: 1, value });
    expect(await TRACES.read()).toEqual(USUAL_TRACES);
  });
});
