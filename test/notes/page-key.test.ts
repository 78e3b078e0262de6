import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageKey } from '../../src/notes/page-key.ts';

test.each([
  ['https://Example.com/a?utm_source=x&id=7&UTM_Medium=y#top', 'https://example.com/a?id=7'],
  ['https://example.com/a?fbclid=1&gclid=2', 'https://example.com/a'],
  ['https://example.com/a?utm%5Fsource=1&b=2', 'https://example.com/a?b=2'],
  ['https://www.dailymail.co.uk/a?ito=feeds&page=2', 'https://www.dailymail.co.uk/a?page=2'],
  ['https://example.com/a?ito=feeds', 'https://example.com/a?ito=feeds'],
  ['https://reader:secret@example.com/a', 'https://example.com/a'],
  ['https://example.com/a?q=two%20words&b=c+d&empty', 'https://example.com/a?q=two%20words&b=c+d&empty'],
  ['https://example.com/a?', 'https://example.com/a'],
  ['https://example.com/?p=12&page=2', 'https://example.com/?p=12&page=2'],
  ['https://example.com/?attention=1&reference=2', 'https://example.com/?attention=1&reference=2'],
  ['http://example.com:80/a', 'https://example.com/a'],
  ['https://example.com:443/a/', 'https://example.com/a'],
  ['http://example.com:8080/a', 'https://example.com:8080/a'],
  ['https://example.com', 'https://example.com/'],
  ['https://example.com/a/index.html', 'https://example.com/a'],
  ['https://example.com/index.php?id=7', 'https://example.com/?id=7'],
  ['https://example.com/a//', 'https://example.com/a'],
  ['https://example.com./a', 'https://example.com/a'],
  ['https://example.com/caf%c3%a9/%7eann/%41', 'https://example.com/caf%C3%A9/~ann/A'],
  ['https://example.com/café', 'https://example.com/caf%C3%A9'],
  ['https://bücher.example/a', 'https://xn--bcher-kva.example/a'],
  ['https://example.com/a?amp=1', 'https://example.com/a'],
  ['https://example.com/app#!/story/7', 'https://example.com/app?_escaped_fragment_=%2Fstory%2F7'],
  ['https://example.com/app?x=1#!/story/8', 'https://example.com/app?x=1&_escaped_fragment_=%2Fstory%2F8'],
  ['https://example.com/app#!', 'https://example.com/app'],
  ['https://example.com/app#/story', 'https://example.com/app'],
  ['about:blank#x', 'about:blank'],
  ['file:///home/a.html#x', 'file:///home/a.html'],
  ['no address', 'no address'],
  ['no # address', 'no %23 address'],
])('%s is kept under %s', (address, key) => {
  expect(pageKey(address)).toBe(key);
});

const SEEN = 'https://www.example.com/2026/05/ferry?id=7';

test.each([
  ['the same host', '/2026/05/ferry', 'https://www.example.com/2026/05/ferry'],
  ['the host without www', 'https://example.com/ferry/', 'https://example.com/ferry'],
  ['the address under http', 'http://www.example.com/ferry', 'https://www.example.com/ferry'],
  ['a query that names the article', 'https://www.example.com/?p=12', 'https://www.example.com/?p=12'],
  ['tracking parameters', 'https://www.example.com/ferry?utm_source=self', 'https://www.example.com/ferry'],
])('a canonical address decides: %s', (_what, canonical, key) => {
  expect(pageKey(SEEN, canonical)).toBe(key);
});

test.each([
  ['another host', 'https://example.org/ferry'],
  ['another host of the domain', 'https://blog.example.com/ferry'],
  ['another port', 'https://www.example.com:8443/ferry'],
  ['the root', 'https://www.example.com/'],
  ['the root by its other name', 'https://example.com/index.html'],
  ['the root with tracking', 'https://example.com/?utm_source=a'],
  ['no address', 'https://'],
  ['a script', 'javascript:alert(1)'],
  ['a file', 'file:///ferry'],
  ['data', 'data:text/html,ferry'],
])('a canonical address does not decide: %s', (_what, canonical) => {
  expect(pageKey(SEEN, canonical)).toBe(SEEN);
});

test.each([
  'https://m.example.com/2026/05/ferry',
  'https://mobile.example.com/2026/05/ferry?utm_medium=social',
  'https://amp.example.com/2026/05/ferry',
  'https://amp.www.example.com/2026/05/ferry',
  'https://www.example.com/2026/05/ferry/amp/',
  'https://www.example.com/amp/2026/05/ferry.html',
  'https://www.example.com/2026/05/ferry?amp=1',
  'http://example.com/2026/05/ferry',
])('%s is the page that it calls canonical', (address) => {
  const canonical = 'https://www.example.com/2026/05/ferry';
  expect(pageKey(address, canonical)).toBe(canonical);
});

test('a host of two names is no twin of its ending', () => {
  expect(pageKey('https://m.com/a', 'https://com/b')).toBe('https://m.com/a');
});

test('routes are pages of their own, whatever they all call canonical', () => {
  const [one, other] = ['#!/one', '#!/two'].map((route) => pageKey(`https://example.com/app${route}`, '/app'));
  expect(one).not.toBe(other);
  expect(pageKey('https://example.com/app#!/one?from=mail', '/app#!/one')).toBe(one);
});

const piece = fc.oneof(
  fc.constantFrom(
    '/',
    '//',
    '%',
    '%25',
    '%2e',
    '%41',
    '%%341',
    '#',
    '#!',
    '?',
    '&',
    '=',
    '.',
    '..',
    ':',
    '@',
    ' ',
    '\\',
  ),
  fc.constantFrom('index.html', 'utm_source=1', '_escaped_fragment_=', 'amp', 'www.', 'm.', 'é', '🐟', '\ud800', "'"),
  fc.string({ maxLength: 4 }),
);
const scheme = fc.constantFrom(
  'https://example.com',
  'http://m.example.com:443/',
  'about:',
  'data:',
  'file:///',
  'x:',
  '',
);
const address = fc.tuple(scheme, fc.array(piece, { maxLength: 12 })).map(([start, pieces]) => start + pieces.join(''));

test('any address has a key, without a fragment, and the key is its own', () => {
  fc.assert(
    fc.property(address, fc.option(address), (seen, canonical) => {
      const key = pageKey(seen, canonical);
      expect(key).not.toContain('#');
      expect(pageKey(key)).toBe(key);
    }),
    { numRuns: 2000 },
  );
});

test('an address of a million signs is no trouble', () => {
  for (const sign of ['/', '%41', '%', 'index.html/', '&a=1', 'm.']) {
    const long = sign.repeat(1_000_000 / sign.length);
    for (const seen of [`https://example.com/${long}`, `https://example.com/?${long}`]) {
      expect(pageKey(seen, '/ferry')).toBe('https://example.com/ferry');
      expect(pageKey(seen).length).toBeGreaterThan(0);
    }
  }
});
