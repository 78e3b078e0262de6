import { expect, test } from 'vitest';
import { hostIn } from '../../src/options/host.ts';

test.each([
  ['example.com', 'example.com'],
  [' WWW.Example.com ', 'www.example.com'],
  ['https://news.example.com/a/b?c#d', 'news.example.com'],
  ['http://example.com:8080/', 'example.com:8080'],
  ['localhost:3000', 'localhost:3000'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['', null],
  ['example', null],
  ['two words.com', null],
  ['.com', null],
  ['javascript:alert(1)', null],
  ['ftp://example.com', null],
  ['chrome://extensions', null],
])('%j is the site %j', (typed, host) => {
  expect(hostIn(typed)).toBe(host);
});
