import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe } from '../../src/anchors/describe.ts';
import { find } from '../../src/anchors/find.ts';

const TEXT =
  'The bridge will close in May, officials said.\n\nThe mayor disagreed. It may close sooner, officials said.';

function wordsIn(text: string, words: string, from = 0) {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
}

test('words are described by quote and position, in code points', () => {
  const text = '🐟🐟 A 🦊 said so.';
  expect(describe(text, wordsIn(text, '🦊 said'))).toEqual([
    { type: 'TextQuoteSelector', exact: '🦊 said', prefix: '🐟🐟 A ', suffix: ' so.' },
    { type: 'TextPositionSelector', start: 5, end: 11 },
  ]);
});

test('context is 32 code points on either side and never half an emoji', () => {
  const text = `${'🐟'.repeat(40)}word${'🦊'.repeat(40)}`;
  const [quote] = describe(text, wordsIn(text, 'word'));
  expect([quote.prefix, quote.suffix]).toEqual(['🐟'.repeat(32), '🦊'.repeat(32)]);
});

test('words in an unchanged text are anchored', () => {
  const second = wordsIn(TEXT, 'officials said', 60);
  expect(find(TEXT, describe(TEXT, second))).toEqual({ outcome: 'anchored', span: second });
});

test('words that moved are found by what stands around them', () => {
  const selectors = describe(TEXT, wordsIn(TEXT, 'officials said', 60));
  const later = `Correction: this story was updated.\n\n${TEXT}`;
  expect(find(later, selectors)).toEqual({ outcome: 'moved', span: wordsIn(later, 'officials said', 100) });
});

test('the same words at the old position do not win over the ones with the old surroundings', () => {
  const selectors = describe(
    'One two, he said. Three four five.',
    wordsIn('One two, he said. Three four five.', 'he said'),
  );
  const later = 'Six xxx, he said.\n\nOne two, he said. Three four five.';
  expect(find(later, selectors)).toEqual({ outcome: 'moved', span: wordsIn(later, 'he said', 20) });
});

test('words that are gone are orphaned', () => {
  expect(find('Nothing of it is left.', describe(TEXT, wordsIn(TEXT, 'officials said')))).toEqual({
    outcome: 'orphaned',
  });
});

test('short words in quite another sentence are orphaned', () => {
  const selectors = describe(TEXT, wordsIn(TEXT, 'officials said'));
  expect(find('Taxes rise, officials said, and nobody minds.', selectors)).toEqual({ outcome: 'orphaned' });
});

test('two places that fit equally well are orphaned, not guessed', () => {
  const selectors = describe('A. Sources said so. B.', wordsIn('A. Sources said so. B.', 'Sources said so'));
  expect(find('New. A. Sources said so. B. A. Sources said so. B.', selectors)).toEqual({ outcome: 'orphaned' });
});

test('an empty quote is nowhere', () => {
  expect(find(TEXT, describe(TEXT, { start: 3, end: 3 }))).toEqual({ outcome: 'orphaned' });
});

test('any stretch of any text is found again at its place', () => {
  const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(texts, texts, texts, (before, words, after) => {
      const text = before + words + after;
      const span = { start: before.length, end: before.length + words.length };
      expect(find(text, describe(text, span))).toEqual({ outcome: 'anchored', span });
    }),
  );
});
