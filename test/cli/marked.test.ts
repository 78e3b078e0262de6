import { expect, test } from 'vitest';
import { asMarked } from '../../src/cli/formats/marked.ts';
import type { ToldSignal } from '../../src/engine/index.ts';

const signal = (start: number, end: number, verdict: ToldSignal['verdict'] = 'unsourced'): ToldSignal => ({
  kind: 'vague',
  verdict,
  rule: 'r',
  start,
  end,
  cue: { start, end },
  source: null,
  sentence: { start: 0, end: 40 },
  told: null,
});

const document = (text: string, signals: readonly ToldSignal[]) =>
  ({ input: 'a.txt', isHtml: false, state: 'article', language: 'en', words: 3, text, signals }) as const;

test('marks unsourced signals only, and taking the marks away gives the text back', () => {
  const text = 'Some say so.\r\nShe says no.\n';
  const marked = asMarked(document(text, [signal(0, 8), signal(14, 22, 'sourced')]), false);
  expect(marked).toBe('⟦Some say|vague⟧ so.\r\nShe says no.\n');
  expect(marked.replace(/⟦([^|]*)\|\w+⟧/g, '$1')).toBe(text);
});

test('signals that overlap are all marked', () => {
  const text = 'Some say so.\n';
  const marked = asMarked(document(text, [signal(0, 11), signal(5, 8)]), false);
  expect(marked).toBe('⟦Some ⟦say|vague⟧ so|vague⟧.\n');
  expect(asMarked(document(text, [signal(0, 8), signal(8, 11)]), false)).toBe('⟦Some say|vague⟧⟦ so|vague⟧.\n');
});

test('on a terminal words are underlined, and the text cannot send commands to it', () => {
  const marked = asMarked(document('Some say \u001b[2Jso\u0007.\u009b', [signal(0, 8)]), true);
  expect(marked).toBe('\u001b[4mSome say\u001b[24m\u001b[2m|vague\u001b[22m [2Jso.\n');
});
