import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analyse,
  hedges,
  type Ledger,
  type LedgerOptions,
  ledgerOf,
  type Options,
  type ToldSignal,
  tell,
} from '../../src/engine/index.ts';

const signalsOf = (text: string, options: Options = {}): readonly ToldSignal[] => tell(text, analyse(text, options));

const ledger = (text: string, options?: LedgerOptions): Ledger => ledgerOf(text, signalsOf(text), options);

/** Each source by its name, with how often it is credited. */
const names = (text: string): readonly string[] =>
  ledger(text).sources.map(({ name, entries }) => `${name} ×${entries.length}`);

const STORY = `Minister knew of leak, officials say

By Anna Blom

The transport minister, Maria Voss, knew of the leak in May, two officials familiar with the matter said. The ministry denied it.

“We acted at once,” Voss said. She added that the port was safe. Critics say it is not.`;

describe('entries', () => {
  test('are the attributions in text order, with kind, verdict and place', () => {
    const { entries } = ledger(STORY);
    expect(entries.map(({ kind, verdict, place }) => `${kind} ${verdict} ${place}`)).toEqual([
      'anonymous unsourced headline',
      'anonymous unsourced lead',
      'named sourced lead',
      'named sourced body',
      'named sourced body',
      'vague unsourced body',
    ]);
  });

  test('leave out what only tells of the anonymity of somebody credited, but not who is credited by it alone', () => {
    const both = 'An aide, who spoke on condition of anonymity, said it failed.';
    expect(signalsOf(both)).toHaveLength(2);
    expect(ledger(both).entries).toHaveLength(1);
    expect(ledger('An aide, speaking on condition of anonymity, confirmed the visit.').entries).toHaveLength(1);
  });

  test('leave out speculation', () => {
    const text = 'The dam may have cracked. Officials said so.';
    const signals = signalsOf(text, { speculation: hedges });
    expect(signals).toHaveLength(2);
    expect(ledgerOf(text, signals).entries.map(({ kind }) => kind)).toEqual(['anonymous']);
  });

  test('without anybody credited have no source', () => {
    const { entries, sources } = ledger('The dam has reportedly cracked.');
    expect(entries.map(({ source }) => source)).toEqual([null]);
    expect(sources).toEqual([]);
  });
});

describe('places', () => {
  const places = (text: string, options?: LedgerOptions): readonly string[] =>
    ledger(text, options).entries.map(({ place }) => place);
  const sentence = 'Officials said the old bridge over the river was not safe for cars.';

  test('a first block with a full stop is no headline', () => {
    expect(places(`${sentence}\n\n${sentence}`)).toEqual(['lead', 'body']);
  });
  test('a text of one block has no headline', () => {
    expect(places('Officials say bridge is safe')).toEqual(['lead']);
  });
  test('a long first block is no headline', () => {
    expect(places(`${sentence.slice(0, -1)} ${'and vans '.repeat(12)}\n\n${sentence}`)).toEqual(['lead', 'body']);
  });
  test('the headline may be given, or said not to be there', () => {
    const text = `Officials said it was safe.\n\n${sentence}\n\n${sentence}`;
    expect(places(text, { headline: { start: 0, end: 27 } })).toEqual(['headline', 'lead', 'body']);
    expect(places(`Officials say so\n\n${sentence}`, { headline: null })).toEqual(['lead', 'lead']);
  });
});

describe('sources', () => {
  test.each([
    ['a name, the last name and a pronoun', 'Maria Voss said so. Voss said more. She added a word.', ['Maria Voss ×3']],
    ['a title', 'Maria Voss left. Ms. Voss said so.', ['Maria Voss ×1']],
    ['a name that is given in full elsewhere', 'Voss said so.\n\nMaria Voss, 41, is a baker.', ['Maria Voss ×1']],
    [
      'a pronoun for somebody who is not credited by name',
      'Maria Voss opened the bridge. She said so.',
      ['Maria Voss ×1'],
    ],
    [
      'a description beside the name',
      'The minister, Maria Voss, left. The minister said so. Voss agreed that it was.',
      ['Maria Voss ×2'],
    ],
    ['an institution and "it"', 'The ministry said so. It added that it was late.', ['The ministry ×2']],
    ['an institution in full later', 'The ministry said so. The Foreign Ministry said more.', ['Foreign Ministry ×2']],
    [
      'an institution by its initials',
      'The Federal Port Agency said so. The FPA said more.',
      ['Federal Port Agency ×2'],
    ],
    ['a country and its neighbour', 'South Velland split from Velland. Velland said no.', ['Velland ×1']],
    ['people of the same last name', 'Maria Voss said so. Peter Voss said no.', ['Maria Voss ×1', 'Peter Voss ×1']],
    [
      'two pronouns',
      'Maria Voss said it was dark. Tom Reed said it was cold. He added that it was late. She added that it was early.',
      ['Maria Voss ×2', 'Tom Reed ×2'],
    ],
    [
      'somebody unnamed and a pronoun',
      'A senior official said so. The official said more. He added a word.',
      ['A senior official ×3'],
    ],
    ['the same crowd', 'Critics say so. The critics say no more.', ['Critics ×2']],
    ['two unnamed ones', 'An aide said so. Another aide said no.', ['An aide ×1', 'Another aide ×1']],
    [
      'somebody who is named later',
      'A witness said it was dark. It was noon. The witness, Tom Reed, said he ran.',
      ['Tom Reed ×2'],
    ],
    ['the writer', 'I think so. I believe it is late.', ['I ×2']],
  ])('are one under all their names: %s', (_, text, expected) => expect(names(text)).toEqual(expected));

  test('keep what is told of them', () => {
    const text =
      'A driver said it was dark. The driver, who asked not to be named because he feared the mob, said it was late.';
    const [source] = ledger(text).sources;
    expect(source?.entries).toEqual([0, 1]);
    expect(source?.told?.count).toBe(1);
    expect(text.slice(source?.told?.reason?.start, source?.told?.reason?.end)).toBe('because he feared the mob');
  });

  test('who are named in the end are named, and it is told that they were not', () => {
    const [source] = ledger('A witness said it was dark. It was noon. The witness, Tom Reed, said he ran.').sources;
    expect(source?.kind).toBe('named');
    expect(source?.told?.namedLater).not.toBeNull();
  });
});

describe('the summary', () => {
  test.each([
    ['The bridge is old.', 'No attributions.'],
    ['Maria Voss said so.', '1 attribution: 1 named.'],
    ['Sources said so.', '1 attribution: 1 unnamed without a role.'],
    [
      'The dam has reportedly cracked. The clerk allegedly slept.',
      '2 attributions: 1 without a speaker, 1 alleged without an accuser.',
    ],
    [STORY, '6 attributions: 3 named, 2 unnamed with a role, 1 vague; the headline rests on an unnamed source.'],
    [
      'Voters turn away, critics say\n\nMaria Voss said so.',
      '2 attributions: 1 named, 1 vague; the headline rests on a vague source.',
    ],
    [
      'Clerk allegedly slept at gate\n\nMaria Voss said so.',
      '2 attributions: 1 named, 1 alleged without an accuser; the headline rests on an allegation without an accuser.',
    ],
    [
      'Clerk reportedly slept at gate\n\nMaria Voss said so.',
      '2 attributions: 1 named, 1 without a speaker; the headline does not say who says so.',
    ],
    ['Voss turns away\n\nMaria Voss said so.', '1 attribution: 1 named.'],
  ])('%s', (text, summary) => expect(ledger(text).summary).toBe(summary));

  test('adds up', () => {
    const { counts, entries } = ledger(STORY);
    const { attributions, headline, ...parts } = counts;
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(attributions);
    expect(attributions).toBe(entries.length);
    expect(headline).toBe('anonymous');
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    ...[
      'Maria Voss said',
      'Voss said',
      'she added',
      'it said',
      'they said',
      'officials said',
      'an aide said',
      'the aide said',
    ],
    ...[
      'on condition of anonymity',
      'critics say',
      'the ministry said',
      'The Foreign Ministry',
      'FM',
      'allegedly',
      'reportedly',
    ],
    ...[
      'The aide, Tom Reed,',
      '.',
      ',',
      '“',
      '”',
      '\n\n',
      'I think',
      'according to',
      '\u00ad',
      '\ud800',
      '🙂',
      'who',
      'Mr.',
      'A',
    ],
  );
  const texts = fc.oneof(
    fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
    fc.string({ unit: 'binary' }),
  );

  test('entries are the attributions among its signals, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const signals = signalsOf(text);
        const { entries } = ledgerOf(text, signals);
        const kept = entries.map(({ signal }) => signal);
        expect(kept).toEqual(signals.filter((signal) => kept.includes(signal)));
        for (const left of signals.filter((signal) => !kept.includes(signal))) {
          expect(left.rule).toBe('anonymity-granted');
          expect(kept.some(({ sentence }) => sentence.start === left.sentence.start)).toBe(true);
        }
      }),
    );
  });

  test('sources part the entries among them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { entries, sources } = ledger(text);
        const credited = entries.flatMap(({ source }, index) => (source === null ? [] : [index]));
        expect(sources.flatMap((source) => source.entries).sort((a, b) => a - b)).toEqual(credited);
        sources.forEach((source, number) => {
          expect(source.name).not.toBe('');
          for (const entry of source.entries) expect(entries[entry]?.source).toBe(number);
        });
      }),
    );
  });

  test('time grows with length and no more', () => {
    const cost = (times: number): number => {
      const text = Array.from(
        { length: times },
        (_, i) => `Ada N${i} Bo${i} said so. An aide said it. He added it.`,
      ).join(' ');
      const signals = signalsOf(text);
      const start = process.cpuUsage();
      ledgerOf(text, signals);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    cost(500);
    expect(Math.min(cost(4000), cost(4000))).toBeLessThan(Math.max(cost(500), 1000) * 8 * 5);
  });
});
