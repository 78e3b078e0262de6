import { expect, test, vi } from 'vitest';
import { type Edit, edited } from '../../src/messages/edit.ts';
import { startFinding } from '../../src/page/finding.ts';
import { NO_ARTICLE, type Reading } from '../../src/page/what-is-read.ts';

type Ask = Edit & { readonly id: string; readonly was: number; readonly phrases?: string };

/** What the background has of the text, and what it answers. */
const background = { text: '', pieces: 0, longest: 0, forgetsAt: -1 };

vi.mock('../../src/browser/messaging.ts', () => ({
  callsToExtension: () => async (_call: string, ask: Ask) => {
    background.pieces += 1;
    background.longest = Math.max(background.longest, ask.words.length);
    if (background.pieces === background.forgetsAt) background.text = '';
    if (ask.was > 0 && ask.was !== background.text.length) return null;
    background.text = edited(ask.was > 0 ? background.text : '', ask);
    return { signals: [], language: 'en', readTo: 0, busy: 0 };
  },
}));

const WORDS = Array.from({ length: 60_000 }, (_, at) => `word ${at}, `).join('');

function readingOf(text: string): Reading {
  return { ...NO_ARTICLE, text };
}

test.each([
  ['at once', -1],
  ['where it is forgotten at the second piece', 2],
  ['where it is forgotten before the last piece', 4],
])('a long text is sent in pieces and arrives whole, %s', async (_, forgetsAt) => {
  Object.assign(background, { text: '', pieces: 0, longest: 0, forgetsAt });
  const { find } = startFinding();
  await find(readingOf(WORDS), '');
  expect(background.text).toBe(WORDS);
  expect(background.longest).toBeLessThan(WORDS.length / 3);
});

test.each([
  ['a word more', (text: string) => `${text.slice(0, 300_000)}and ${text.slice(300_000)}`],
  ['far fewer words', (text: string) => text.slice(0, 1_000) + text.slice(-1_000)],
  [
    'as many others in the middle',
    (text: string) => text.slice(0, 1_000) + text.slice(1_000, -1_000).toUpperCase() + text.slice(-1_000),
  ],
  ['far more in the middle', (text: string) => `${text.slice(0, 1_000)}${text}${text.slice(1_000)}`],
  ['no words', () => ''],
  ['no other words', (text: string) => text],
])('after a change to %s the background has the new text, and then the old one again', async (_, change) => {
  Object.assign(background, { text: '', pieces: 0, longest: 0, forgetsAt: -1 });
  const { find } = startFinding();
  for (const text of [WORDS, change(WORDS), WORDS]) {
    await find(readingOf(text), '');
    expect(background.text).toBe(text);
  }
});
