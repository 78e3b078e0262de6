import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe as described } from '../../src/anchors/describe.ts';
import { linkToWords } from '../../src/exchange/index.ts';
import { anyText } from './arbitrary.ts';

const URL_OF_PAGE = 'https://example.com/harbour';
const TEXT = 'The harbour may close. It may close soon, officials said on Monday.\nOthers said it may close, too.';

/** The fragment of the link to some words of a text; to their last place, where they stand more than once. */
function fragmentTo(words: string, text = TEXT): string {
  const start = text.lastIndexOf(words);
  const selector = [...described(text, { start, end: start + words.length })] as [never, never];
  const [, fragment = ''] = linkToWords({ url: URL_OF_PAGE, selector }).split('#:~:text=');
  return fragment;
}

test('a page as a whole has its address alone', () => {
  expect(linkToWords({ url: URL_OF_PAGE })).toBe(URL_OF_PAGE);
});

test('short words have what stands around them, in whole words of their own block', () => {
  expect(fragmentTo('soon')).toBe('may%20close.%20It%20may%20close-,soon,-%2C%20officials%20said%20on%20Monday.');
  expect(fragmentTo('Others')).toBe('Others,-said%20it%20may%20close%2C%20too.');
});

test('words that were cut are completed', () => {
  expect(fragmentTo('fficials sai')).toBe('may%20close.%20It%20may%20close%20soon%2C-,officials%20said,-on%20Monday.');
});

test('what the syntax uses is encoded', () => {
  expect(fragmentTo('a-b, c & d', 'a-b, c & d')).toBe('a%2Db%2C%20c%20%26%20d');
});

test('long words stand by themselves, longer ones by their beginning and their end', () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
  expect(fragmentTo(words(12), `Before ${words(12)} after.`)).toBe(encodeURIComponent(words(12)));
  expect(fragmentTo(words(60), `Before ${words(60)} after.`)).toBe(
    'Before-,word0%20word1%20word2%20word3%20word4%20word5,word54%20word55%20word56%20word57%20word58%20word59,-after.',
  );
});

test('words of two blocks are a beginning and an end', () => {
  expect(fragmentTo('on Monday.\nOthers said')).toBe(
    'may%20close%20soon%2C%20officials%20said-,on%20Monday.,Others%20said,-it%20may%20close%2C%20too.',
  );
});

test('an address with a fragment keeps it', () => {
  const selector = [...described(TEXT, { start: 0, end: 66 })] as [never, never];
  expect(linkToWords({ url: `${URL_OF_PAGE}#top`, selector })).toMatch(/harbour#top:~:text=The%20harbour/);
  expect(linkToWords({ url: `${URL_OF_PAGE}#top:~:text=old`, selector })).toMatch(/harbour#top:~:text=The%20harbour/);
});

test('any words give an address whose parts are words of theirs', () => {
  const inOneLine = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/\s+/g, ' ');
  fc.assert(
    fc.property(anyText, anyText, anyText, (prefix, exact, suffix) => {
      const selector = [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start: 0, end: 0 },
      ] as [never, never];
      const url = linkToWords({ url: URL_OF_PAGE, selector });
      expect(URL.canParse(url)).toBe(true);
      const [, fragment = ''] = url.split('#:~:text=');
      expect(fragment === '').toBe(exact.trim() === '');
      // https://wicg.github.io/scroll-to-text-fragment/#syntax
      const parts = /^(?:([^&,-]*)-,)?([^&,-]*)(?:,([^&,-]*))?(?:,-([^&,-]*))?$/.exec(fragment);
      const [front = '', start = '', end = '', back = ''] = (parts?.slice(1) ?? []).map((part = '') =>
        decodeURIComponent(part),
      );
      const around = inOneLine(prefix + exact + suffix);
      for (const part of [front, start, end, back]) expect(around).toContain(part);
    }),
  );
});
