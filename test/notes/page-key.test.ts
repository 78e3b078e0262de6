import { expect, test } from 'vitest';
import { pageKey } from '../../src/notes/page-key.ts';

test.each([
  ['https://Example.com/a?utm_source=x&id=7&UTM_Medium=y#top', 'https://example.com/a?id=7'],
  ['https://example.com/a?fbclid=1&gclid=2', 'https://example.com/a'],
  ['https://reader:secret@example.com/a', 'https://example.com/a'],
  ['https://example.com/a?q=two%20words&b=c+d&empty', 'https://example.com/a?q=two%20words&b=c+d&empty'],
  ['https://example.com/a?', 'https://example.com/a'],
  ['https://example.com/?p=12&page=2', 'https://example.com/?p=12&page=2'],
  ['https://example.com:443/a/', 'https://example.com/a/'],
  ['https://example.com/?attention=1&reference=2', 'https://example.com/?attention=1&reference=2'],
  ['no address', 'no address'],
])('%s is kept under %s', (address, key) => {
  expect(pageKey(address)).toBe(key);
});
