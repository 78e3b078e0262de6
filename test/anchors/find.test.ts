import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe } from '../../src/anchors/describe.ts';
import { find, findAll } from '../../src/anchors/find.ts';

const TEXT =
  'The bridge will close in May, officials said.\n\nThe mayor disagreed. It may close sooner, officials said.';

function wordsIn(text: string, words: string, from = 0) {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
}

function orphan(...candidates: readonly { start: number; end: number }[]) {
  return { outcome: 'orphaned', candidates };
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
  expect(find('Nothing of it is left.', describe(TEXT, wordsIn(TEXT, 'officials said')))).toEqual(orphan());
});

test('short words in quite another sentence are orphaned', () => {
  const selectors = describe(TEXT, wordsIn(TEXT, 'officials said'));
  const other = 'Taxes rise, officials said, and nobody minds.';
  expect(find(other, selectors)).toEqual(orphan(wordsIn(other, 'officials said')));
});

test('two places that fit equally well are orphaned, not guessed', () => {
  const selectors = describe('A. Sources said so. B.', wordsIn('A. Sources said so. B.', 'Sources said so'));
  const twice = 'New. A. Sources said so. B. A. Sources said so. B.';
  expect(find(twice, selectors)).toEqual(
    orphan(wordsIn(twice, 'Sources said so'), wordsIn(twice, 'Sources said so', 20)),
  );
});

test('an empty quote is nowhere', () => {
  expect(find(TEXT, describe(TEXT, { start: 3, end: 3 }))).toEqual(orphan());
  expect(find(`${TEXT} `, describe(TEXT, { start: 3, end: 4 }))).toMatchObject({ outcome: 'orphaned' });
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

const STORY = [
  'The ferry will not sail before the spring, two people familiar with the repairs said on Tuesday.',
  'The company has not given a date. “We will say more when we know more,” its spokeswoman said.',
  'Engineers found cracks in the hull in March, the port’s records show.',
  'Critics say the ship should never have left the yard, and that the port looked away for too long.',
].join('\n\n');
const CLAIM = 'The ferry will not sail before the spring, two people familiar with the repairs said on Tuesday.';

test.each([
  ['straight for curly', (text: string) => text.replace(/[“”]/g, '"').replace(/’/g, "'")],
  ['spaces that do not break', (text: string) => text.replace(/ /g, '\u00a0')],
  ['soft hyphens', (text: string) => text.replace(/mor/g, 'mo\u00adr')],
  ['a space more', (text: string) => text.replace(/ /g, '  ')],
])('signs that say the same are the same: %s', (_what, change) => {
  const words = '“We will say more when we know more,” its spokeswoman said.';
  const later = change(STORY);
  const found = find(later, describe(STORY, wordsIn(STORY, words)));
  expect(found).toEqual({ outcome: expect.stringMatching(/anchored|moved/), span: wordsIn(later, change(words)) });
});

test('an edited sentence is found, from its first letter to its last', () => {
  const edited = 'The ferry will not sail before early summer, three people familiar with the repairs said Tuesday.';
  const later = `Correction: one name was wrong.\n\n${STORY.replace(CLAIM, edited)}`;
  expect(find(later, describe(STORY, wordsIn(STORY, CLAIM)))).toEqual({
    outcome: 'moved',
    span: wordsIn(later, edited),
  });
});

test('a sentence that says something else in its place is not taken for it', () => {
  const later = STORY.replace(CLAIM, 'Nobody knows when the ship is going to be back, and few seem to mind it.');
  expect(find(later, describe(STORY, wordsIn(STORY, CLAIM)))).toMatchObject({ outcome: 'orphaned' });
});

test('the edited sentence in its surroundings wins over its old twin elsewhere', () => {
  const line = 'The company did not respond to a request for comment.';
  const [first, second] = [`One thing happened here. ${line} Then came May.`, `Quite another came. ${line} It rained.`];
  const text = `${first}\n\n${second}`;
  const edited = first.replace('a request', 'requests');
  const later = `${edited}\n\n${second}`;
  expect(find(later, describe(text, wordsIn(text, line)))).toEqual({
    outcome: 'moved',
    span: wordsIn(later, line.replace('a request', 'requests')),
  });
});

test('an orphan has the place that comes nearest for a candidate', () => {
  const near = 'The ferry may not sail before the autumn, three people who know of the repairs said on Friday.';
  const later = `Quite new words stand here.\n\n${near}\n\nAnd here as well.`;
  expect(find(later, describe(STORY, wordsIn(STORY, CLAIM)))).toEqual(orphan(wordsIn(later, near)));
});

test('long words are found by their beginning and their end', () => {
  const long = Array.from({ length: 30 }, (_, at) => `Sentence ${at} of the long report tells of ship ${at * 7}.`).join(
    ' ',
  );
  const text = `Before. ${long} After.`;
  const later = `New. Before. ${long.replace('Sentence 14', 'Paragraph 14')} After.`;
  const span = { start: 13, end: later.length - ' After.'.length };
  expect(find(later, describe(text, wordsIn(text, long)))).toEqual({ outcome: 'moved', span });
});

test('many are found as each one is, and a search can be stopped', async () => {
  const later = `New.\n\n${STORY}`;
  const many = STORY.split('\n\n').map((words) => describe(STORY, wordsIn(STORY, words)));
  const { signal } = new AbortController();
  expect(await findAll(later, many, signal)).toEqual(many.map((selectors) => find(later, selectors)));
  const busy = Array.from({ length: 2000 }, () => describe('x'.repeat(50), { start: 0, end: 50 }));
  await expect(findAll('The rain it raineth. '.repeat(9000), busy, AbortSignal.abort())).rejects.toThrow();
});

const word = fc.string({ unit: fc.constantFrom(...'abcdefghij🐟é'), minLength: 2, maxLength: 8 });
const sentence = fc.array(word, { minLength: 5, maxLength: 20 }).map((words) => `${words.join(' ')}.`);

test('whatever is put in, taken out or replaced, a span is in range and reads like the words', () => {
  const cut = fc.record({ at: fc.nat(), length: fc.nat(60), by: fc.oneof(sentence, fc.constant('')) });
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 2, maxLength: 8 }),
      fc.nat(),
      fc.array(cut, { maxLength: 4 }),
      (sentences, nth, cuts) => {
        const text = sentences.join(' ');
        const words = sentences[nth % sentences.length] ?? '';
        const later = cuts.reduce((now, { at, length, by }) => {
          const from = at % (now.length + 1);
          return now.slice(0, from) + by + now.slice(from + length);
        }, text);
        const found = find(later, describe(text, wordsIn(text, words)));
        const spans = found.outcome === 'orphaned' ? found.candidates : [found.span];
        for (const { start, end } of spans) expect(0 <= start && start < end && end <= later.length).toBe(true);
        if (found.outcome === 'orphaned') return;
        const { start, end } = found.span;
        expect(errorsBetween(later.slice(start, end), words)).toBeLessThanOrEqual(words.length * 0.6);
      },
    ),
    { numRuns: 300 },
  );
});

/** Levenshtein's distance. */
function errorsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, sign] of one.split('').entries()) {
    const next = [at + 1];
    for (let to = 1; to <= other.length; to += 1) {
      const same = (row[to - 1] ?? 0) + (sign === other[to - 1] ? 0 : 1);
      next.push(Math.min(same, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
