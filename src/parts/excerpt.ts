import type { Claim, Signal } from '../engine/index.ts';
import type { Piece } from './Words.tsx';

/** How much of a long sentence is shown on either side of its first signal, in UTF-16 code units. */
const BEFORE = 90;
const AFTER = 150;

/** A claim's sentence, or the bit of it around its first signal, with every unsourced signal in it under its line. */
export function excerptOf(text: string, { sentence, signals }: Claim): readonly Piece[] {
  const [first] = signals;
  const start = Math.max(sentence.start, wordStart(text, first.start - BEFORE, sentence.start));
  const end = Math.min(sentence.end, wordEnd(text, Math.max(first.end + AFTER, first.start), sentence.end));
  const pieces: Piece[] = [];
  let at = start;
  if (start > sentence.start) pieces.push({ words: '… ', kind: null });
  for (const signal of [...signals].sort((one, other) => one.start - other.start)) {
    if (signal.start < at || signal.end > end) continue;
    if (signal.start > at) pieces.push({ words: text.slice(at, signal.start), kind: null });
    pieces.push(wordsOf(text, signal));
    at = signal.end;
  }
  if (at < end) pieces.push({ words: text.slice(at, end), kind: null });
  if (end < sentence.end) pieces.push({ words: ' …', kind: null });
  return pieces;
}

function wordsOf(text: string, { start, end, kind }: Signal): Piece {
  return { words: text.slice(start, end), kind };
}

function wordStart(text: string, place: number, least: number): number {
  if (place <= least) return least;
  const space = text.indexOf(' ', place);
  return space < 0 || space - place > 30 ? place : space + 1;
}

function wordEnd(text: string, place: number, most: number): number {
  if (place >= most) return most;
  const space = text.lastIndexOf(' ', place);
  return place - space > 30 ? place : space;
}
