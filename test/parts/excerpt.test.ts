import { expect, test } from 'vitest';
import type { Claim, Kind, ToldSignal } from '../../src/engine/index.ts';
import { excerptOf } from '../../src/parts/excerpt.ts';

function signal(text: string, words: string, kind: Kind): ToldSignal {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  return {
    ...span,
    kind,
    verdict: 'unsourced',
    rule: kind,
    cue: span,
    source: null,
    sentence: { start: 0, end: text.length },
    told: null,
  };
}

function claim(text: string, first: ToldSignal, ...others: readonly ToldSignal[]): Claim {
  return { sentence: { start: 0, end: text.length }, signals: [first, ...others] };
}

const written = (text: string, about: Claim): string =>
  excerptOf(text, about)
    .map(({ words, kind }) => (kind === null ? words : `⟦${words}⟧`))
    .join('');

test('a short sentence is whole, every signal marked', () => {
  const text = 'Sources said he was believed to have fled.';
  const about = claim(text, signal(text, 'Sources said', 'anonymous'), signal(text, 'was believed to', 'agentless'));
  expect(written(text, about)).toBe('⟦Sources said⟧ he ⟦was believed to⟧ have fled.');
});

test('a long sentence is cut at words on either side of its first signal', () => {
  const text = `${'before '.repeat(40)}critics say${' after'.repeat(60)}.`;
  const bit = written(text, claim(text, signal(text, 'critics say', 'vague')));
  expect(bit).toMatch(/^… (before )+⟦critics say⟧( after)+ …$/);
  expect(bit.length).toBeLessThan(280);
});

test('a signal inside another one is not marked twice', () => {
  const text = 'He was allegedly reported to be there.';
  const about = claim(
    text,
    signal(text, 'was allegedly reported to', 'agentless'),
    signal(text, 'allegedly', 'alleged'),
  );
  expect(written(text, about)).toBe('He ⟦was allegedly reported to⟧ be there.');
});

test('a signal in the part that is cut off is left out, and no text is said twice', () => {
  const text = `Aides say ${'word '.repeat(80)}and critics say so.`;
  const about = claim(text, signal(text, 'Aides say', 'anonymous'), signal(text, 'critics say', 'vague'));
  expect(written(text, about)).toMatch(/^⟦Aides say⟧ (word )+…$|^⟦Aides say⟧( word)+ …$/);
});

test('text without a space is cut all the same', () => {
  const text = `${'x'.repeat(500)}allegedly${'y'.repeat(500)}`;
  expect(written(text, claim(text, signal(text, 'allegedly', 'alleged')))).toMatch(/^… x{90}⟦allegedly⟧y{150} …$/);
});
