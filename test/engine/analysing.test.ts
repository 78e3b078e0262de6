import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analysingWith } from '../../src/engine/analyse.ts';
import { finished } from '../../src/engine/finished.ts';
import {
  type Analysis,
  analyse,
  analysing,
  hedges,
  type Options,
  readPhrases,
  type Span,
} from '../../src/engine/index.ts';
import { rulebookOf } from '../../src/engine/rulebook.ts';
import { sourcing } from '../../src/engine/rules/index.ts';
import { unmarked } from '../marks.ts';

const FOLDER = 'test/articles';
const articles = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => unmarked(readFileSync(join(FOLDER, name), 'utf8')).text.trim());
const all = articles.slice(0, 12).join('\n\n');
const rulebook = rulebookOf(sourcing);
const { phrases } = readPhrases('vague: the [city, town, ministry]\nagentless: ..2 last week');
/** Every forty-first word with the one behind it. */
const links = (text: string): readonly Span[] =>
  [...text.matchAll(/\S+ \S+/g)]
    .filter((_, index) => index % 41 === 0)
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }));

function read(text: string, options: Options = {}, before?: Analysis, size?: number): Analysis {
  return finished(analysingWith(rulebook, text, options, before, size));
}

/** How many sections of an analysis were read for it, and not taken over from the one before. */
function readAnew({ sections }: Analysis, before: Analysis): number {
  const known = new Set(before.sections.map(({ learnt }) => learnt));
  return sections.filter(({ learnt }) => !known.has(learnt)).length;
}

describe('in steps', () => {
  test('nothing long is done in one, and the result is that of the work in one go', () => {
    let steps = 0;
    const work = analysing(all);
    let step = work.next();
    for (; !step.done; step = work.next()) steps += 1;
    expect(step.value.signals).toEqual(analyse(all));
    // Half a thousand characters a step, and hardly more in any.
    expect(steps).toBeGreaterThan(all.length / 1_000);
  });

  test('work that is given up changes nothing', () => {
    const work = analysing(all);
    for (let step = 0; step < 20; step += 1) work.next();
    expect(finished(analysing(all)).signals).toEqual(analyse(all));
  });
});

describe('section by section', () => {
  test.each([200, 1_000, 3_000, 8_000])('a text gives what it gives as a whole: sections of %i characters', (size) => {
    for (const options of [{}, { speculation: hedges }, { phrases, links: links(all) }]) {
      const whole = read(all, options, undefined, Number.POSITIVE_INFINITY);
      const parts = read(all, options, undefined, size);
      expect(whole.sections).toHaveLength(1);
      expect(parts.sections.length).toBeGreaterThan(all.length / size / 4);
      expect(parts.signals).toEqual(whole.signals);
    }
  });

  test('a poll that is named at the end is known at the start', () => {
    const filler = 'The bridge is old.\n\n'.repeat(100);
    const text = `Voters said he is too old, and 40 percent agreed.\n\n${filler}`;
    const polled = `${text}A Gallup poll of 900 people ended on Monday.`;
    expect(read(text, {}, undefined, 500).signals[0]?.kind).toBe('vague');
    expect(read(polled, {}, undefined, 500).signals[0]?.kind).toBe('named');
  });

  test.each([
    ['one paragraph', 'The mayor said “it is safe” and officials said it was not. '],
    ['one line after the other', 'The mayor said so\r\n'],
    ['one quotation that is never closed', '“they say, '],
    ['one word', 'a'],
    ['nothing but quotation marks', '" '],
  ])('%s of 300,000 characters is read in small sections', (_, words) => {
    const text = words.repeat(300_000 / words.length);
    const { sections } = read(text);
    expect(sections.at(-1)?.end).toBe(text.length);
    expect(Math.max(...sections.map(({ start, end }) => end - start))).toBeLessThan(25_000);
  });
});

describe('again', () => {
  const blocks = all.split('\n\n');
  const edits = fc.record({
    at: fc.nat(blocks.length - 1),
    remove: fc.constantFrom(0, 0, 1, 1, 1, 2, 30),
    insert: fc.array(
      fc.oneof(
        fc.nat(blocks.length - 1).map((index) => blocks[index] ?? ''),
        fc.constantFrom('Officials said so.', 'They said it.', 'A new Gallup poll ended.', 'The aide left.', '“It', ''),
      ),
      { maxLength: 3 },
    ),
  });

  test('whatever has changed, the result is that of the text read for the first time', () => {
    let taken = 0;
    const steps = fc.array(fc.array(edits, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(steps, fc.constantFrom(300, 1_000, 4_000), fc.boolean(), (versions, size, isLinked) => {
        let now = blocks.slice(0, 100);
        const optionsFor = (text: string) => (isLinked ? { links: links(text), phrases } : {});
        let before = read(now.join('\n\n'), optionsFor(now.join('\n\n')), undefined, size);
        for (const version of versions) {
          for (const { at, remove, insert } of version) now = now.toSpliced(at % now.length, remove, ...insert);
          const text = now.join('\n\n');
          const after = read(text, optionsFor(text), before, size);
          expect(after.signals).toEqual(read(text, optionsFor(text), undefined, size).signals);
          taken += after.sections.length - readAnew(after, before);
          before = after;
        }
      }),
      { numRuns: 12 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  const paragraphs = Array.from({ length: 20_000 }, (_, index) => blocks[index % blocks.length] ?? '');
  const before = read(paragraphs.join('\n\n'));

  test.each([0, 7_000, 13_456, 19_999])(
    'of 20,000 paragraphs one that goes on costs three sections at most: %i',
    (at) => {
      const changed = paragraphs.with(at, `${paragraphs[at]} It rained, and critics say so.`);
      const after = read(changed.join('\n\n'), {}, before);
      expect(after.sections.length).toBeGreaterThan(200);
      expect(readAnew(after, before)).toBeGreaterThan(0);
      expect(readAnew(after, before)).toBeLessThanOrEqual(3);
    },
  );

  test('those far behind are read again that speak of somebody who was brought up there', () => {
    const changed = paragraphs.with(0, 'A pilot said so.').with(10_000, 'The pilot said more.');
    const first = read(changed.join('\n\n'), {}, before);
    const second = read(changed.with(0, 'Maria Voss, the pilot, said so.').join('\n\n'), {}, first);
    const kindsOf = ({ source, signals }: Analysis) =>
      signals
        .filter(({ start, end }) => /pilot said$|pilot, said$/.test(source.slice(start, end)))
        .map(({ kind }) => kind);
    expect(kindsOf(first)).toEqual(['anonymous', 'anonymous']);
    expect(kindsOf(second)).toEqual(['named', 'named']);
    expect(readAnew(second, first)).toBeLessThanOrEqual(6);
  });

  test('nothing is read again of a text that has not changed, and all of it with other phrases', () => {
    const before = read(all, { phrases });
    expect(readAnew(read(all, { phrases }, before), before)).toBe(0);
    const other = read(all, { phrases: readPhrases('vague: the port').phrases }, before);
    expect(readAnew(other, before)).toBe(other.sections.length);
  });

  test('with so many signals as were asked for it is enough: what was read is read as ever', () => {
    const text = Array.from({ length: 2_000 }, (_, at) => `Critics say that quay ${at} is late, Maria Voss said.`).join(
      '\n\n',
    );
    const whole = read(text, {});
    const some = read(text, { most: 500 });
    const { end = 0 } = some.sections.at(-1) ?? {};
    expect(whole.sections.at(-1)?.end).toBe(text.length);
    expect(some.signals.length).toBeGreaterThanOrEqual(500);
    expect(some.signals.length).toBeLessThan(1_000);
    expect(some.signals).toEqual(whole.signals.filter(({ start }) => start < end));
  });
});
