import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, hedges, readPhrases, type Signal, says } from '../../src/engine/index.ts';
import { unmarked } from '../marks.ts';

/** The signals that own phrases make in a text, as kind, verdict and words. */
function foundBy(list: string, text: string): readonly string[] {
  const { phrases, errors } = readPhrases(list);
  expect(errors).toEqual([]);
  return own(analyse(text, { phrases })).map(
    ({ kind, verdict, start, end }) => `${kind} ${verdict}: ${text.slice(start, end)}`,
  );
}

const own = (signals: readonly Signal[]) => signals.filter(({ rule }) => rule.startsWith('own-phrase:'));
const problemsOf = (list: string) => readPhrases(list).errors;

describe('a list of own phrases', () => {
  test('finds each where it stands, under the number of its line', () => {
    const list = '# for the lesson\n\nmurmurs in the valley\r\nagentless: it is whispered  # in two words\n';
    const { text, spans } = unmarked('⟦Murmurs in the valley⟧ grew. ⟦It is whispered⟧ that he left.');
    const { phrases } = readPhrases(list);
    const found = own(analyse(text, { phrases }));
    expect(found.map(({ start, end }) => ({ start, end }))).toEqual(spans);
    expect(found.map(({ rule, kind }) => `${rule} ${kind}`)).toEqual(['own-phrase:3 vague', 'own-phrase:4 agentless']);
    expect(says(found[0]?.rule ?? '')).toMatch(/own list of phrases/);
  });

  test.each([
    ['case', 'Murmurs In The valley', 'MURMURS in the Valley grew.', 'MURMURS in the Valley'],
    ['one of several', '[murmurs, mutterings] grew', 'Mutterings grew.', 'Mutterings grew'],
    ['what may be missing', 'murmurs quickly? grew', 'Murmurs grew.', 'Murmurs grew'],
    ['a gap', 'murmurs ..2 grew', 'Murmurs of old grew.', 'Murmurs of old grew'],
    ['a list', 'murmurs <be> heard', 'Murmurs were heard.', 'Murmurs were heard'],
    ['an adverb in -ly', 'murmurs <-ly> grew', 'Murmurs softly grew.', 'Murmurs softly grew'],
    ['apostrophes of both sorts', "they don't say", 'They don’t say.', 'They don’t say'],
    ['abbreviations', 'murmurs in the U.S. grew', 'Murmurs in the U.S. grew.', 'Murmurs in the U.S. grew'],
    ['marks', 'murmurs, it seems', 'Murmurs, it seems, grew.', 'Murmurs, it seems'],
    ['accents', 'señor ávila', 'Señor Ávila left.', 'Señor Ávila'],
    ['other scripts', 'слухи ходят', 'Слухи ходят давно.', 'Слухи ходят'],
    ['compounds', 'half-murmurs grew', 'Half-murmurs grew.', 'Half-murmurs grew'],
    ['soft hyphens', 'murmurs grew', 'Mur\u00admurs grew.', 'Mur\u00admurs grew'],
  ])('reads %s', (_, list, text, words) => expect(foundBy(list, text)).toEqual([`vague unsourced: ${words}`]));

  test.each(['Murmurs.', 'The murmurs of the valley grew.', 'Murmurs in. The valley.'])('leaves %s', (text) => {
    expect(foundBy('murmurs in the valley', text)).toEqual([]);
  });

  test('of phrases over the same words takes the longest', () => {
    expect(foundBy('murmurs\nmurmurs grew loud\nmurmurs grew', 'Murmurs grew loud.')).toEqual([
      'vague unsourced: Murmurs grew loud',
    ]);
  });

  test('comes before the engine’s own signal on the same words', () => {
    const { phrases } = readPhrases('vague: officials said');
    const signals = analyse('Officials said he allegedly left.', { phrases });
    expect(signals.map(({ rule, kind }) => `${rule} ${kind}`)).toEqual(['own-phrase:1 vague', 'alleged alleged']);
  });

  test('has the verdict of its kind', () => {
    expect(foundBy('alleged: so-called', 'Prosecutors say the so-called fund was empty.')).toEqual([
      'alleged sourced: so-called',
    ]);
    expect(foundBy('alleged: so-called', 'The so-called fund was empty.')).toEqual(['alleged unsourced: so-called']);
    expect(foundBy('named: our desk', 'It was our desk.')).toEqual(['named sourced: our desk']);
  });

  test('finds nothing in what somebody identifiable is quoted with', () => {
    expect(foundBy('murmurs', '“There are murmurs,” Maria Voss said.')).toEqual([]);
    expect(foundBy('murmurs', '“There are murmurs,” said an aide.')).toEqual(['vague unsourced: murmurs']);
  });

  test('finds speculation only where it is asked for', () => {
    const { phrases } = readPhrases('speculation: in all likelihood');
    const text = 'He has in all likelihood left.';
    expect(analyse(text, { phrases })).toEqual([]);
    expect(own(analyse(text, { phrases, speculation: hedges }))).toHaveLength(1);
  });

  test('changes no other signal', () => {
    const { phrases } = readPhrases('zebras\nco-zebras\nthe <official>? bridge\nnamed: valley ..3 night');
    const text = 'Two officials said the bridge is safe. The zebra-keeper said so. “Zebras,” said an aide. They left.';
    const rest = analyse(text, { phrases }).filter(({ rule }) => !rule.startsWith('own-phrase:'));
    expect(rest).toEqual(analyse(text));
  });

  test('leaves nothing behind for the next text', () => {
    const text = 'The quaggawise gnu said so.';
    const before = analyse(text);
    for (let i = 0; i < 20; i += 1)
      readPhrases(Array.from({ length: 500 }, (_, j) => `[quaggawise${i}x${j}, quaggawise] gnu${i}x${j}`).join('\n'));
    expect(analyse(text)).toEqual(before);
    expect(foundBy('quaggawise gnu', text)).toEqual(['vague unsourced: quaggawise gnu']);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['note: a word', 1, '"note" is no kind'],
    ['vague:', 7, 'nothing here'],
    ['see [a, b', 5, '"[" is never closed'],
    ['see [a, b]s', 11, 'put a space behind "]"'],
    ['see [a,, b]', 8, 'a word is missing here'],
    ['see []', 6, 'a word is missing here'],
    ['see <offical> now', 5, 'there is no list <offical>'],
    ['see <toString> now', 5, 'there is no list <toString>'],
    ['see <official now', 5, '"<" is never closed'],
    ['see official> now', 13, '">" cannot stand here'],
    ['see .. now', 5, 'a gap is two dots'],
    ['see ..0 now', 5, 'a gap is two dots'],
    ['see ..12 now', 5, 'a gap is two dots'],
    ['see ..3', 8, 'put a word behind it'],
    ['..3 see', 1, 'put a word in front of it'],
    ['see ..3 ..2 now', 9, 'put a word in front of it'],
    ["see [don't, x] now", 6, 'read as 2 words'],
    ['see [two words, x] now', 6, 'read as 2 words'],
    ['now? <be> seen?', 1, 'nothing here must be there'],
    ['vague: now?', 8, 'nothing here must be there'],
    ['see what?? now', 9, '"?" cannot stand here'],
    ['see \u00ad now', 5, 'there is no word here'],
    ['a b c d e f g h i j k l m', 1, '13 words and gaps in a row'],
    ['  see a? b? c? d? e?', 3, '5 gaps and words with "?"'],
    ['see ..9 it ..9 now', 1, '18 words in its gaps'],
    [`[${'w,'.repeat(30)}w]`, 1, '31 words in [...]'],
    ['x'.repeat(501), 501, 'shorten it'],
  ])('%s', (line, column, words) => {
    expect(problemsOf(`murmurs grew\n${line}`)).toEqual([{ line: 2, column, message: expect.stringContaining(words) }]);
    expect(foundBy('murmurs grew', 'Murmurs grew.')).toHaveLength(1);
  });

  test('too many phrases, and too many that are found by the same word', () => {
    const many = Array.from({ length: 501 }, (_, i) => `murmurs${i} grew`).join('\n');
    expect(problemsOf(many)).toEqual([{ line: 501, column: 1, message: expect.stringContaining('500 phrases') }]);
    const alike = Array.from({ length: 41 }, (_, i) => `murmurs a${i}`).join('\n');
    expect(problemsOf(alike)).toEqual([{ line: 41, column: 1, message: expect.stringContaining('same longest word') }]);
    expect(problemsOf('<\n'.repeat(1000))).toHaveLength(50);
  });

  test('too many different words', () => {
    const words = (from: number) => Array.from({ length: 30 }, (_, i) => `w${from + i}`).join(', ');
    const rows = Array.from({ length: 300 }, (_, i) => `murmurs${i} [${words(i * 30)}]`).join('\n');
    expect(problemsOf(rows)[0]).toMatchObject({ message: expect.stringContaining('too many different words') });
  });
});

describe('whatever is in the list', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'the',
      'b?',
      '[a, the]',
      '[the, b]?',
      '..1',
      '..4',
      '..9',
      '<be>',
      '<-ly>?',
      '[',
      ']',
      '<',
      '?',
      ',',
      '#',
      ':',
    ],
    ...["don't", 'vague:', 'é', '🙂', '\ud800', '\u00ad', '\n', '\r\n', '\t', '(a+)+$', '.*', '\\', '\u2028'],
  );
  const lists = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' ')),
    fc.string({ unit: 'binary' }),
  );

  test('it is read or told where it cannot be', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const lines = list.split(/\r\n|[\n\r]/);
        const { errors, phrases } = readPhrases(list);
        for (const { line, column } of errors) {
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
        }
        const text = 'the a b the 🙂 é was don’t a \ud800 (a+)+$ quickly the b';
        for (const { start, end } of own(analyse(text, { phrases })))
          expect(text.slice(start, end).trim()).not.toBe('');
      }),
    );
  });

  test('a text is read in time that its length bounds', () => {
    const loose = ['[a, b]? ..3', 'a? b? ..6', '..4 a ..4 b ..4', 'a? a? a? a?', '<-ly>? ..9'];
    const list = Array.from({ length: 500 }, (_, i) => `the ${loose[i % loose.length]} a the [a, b, x${i}] the`).join(
      '\n',
    );
    const { phrases } = readPhrases(list);
    expect(phrases.count).toBeGreaterThan(30);
    const cost = (text: string): number => {
      const { user: before } = process.cpuUsage();
      analyse(text, { phrases });
      return process.cpuUsage().user - before;
    };
    const bait = 'the a b a the b the a ';
    const [short, long] = [bait.repeat(200), bait.repeat(800)];
    cost(short);
    const least = (text: string): number => Math.min(cost(text), cost(text), cost(text));
    expect(least(long) / least(short)).toBeLessThan(12);
  });
});
