import { fold } from './characters.ts';
import { inList } from './lexicon.ts';
import type { Span } from './signal.ts';

// What the spelling of a token tells, as bits of `Text.shapes`.

/** It starts with a capital. */
export const CAPITAL = 1;
/** All its letters are capitals, two of them or more. */
export const ALL_CAPITALS = 2;
/** It has a digit in it. */
export const NUMERAL = 4;
/** It is no word but a mark of punctuation or another sign. */
export const MARK = 8;
/** It ends in -ly. */
export const LY = 16;
/** It ends in -ed. */
export const ED = 32;
/** It ends in -ng, which words in -ing do and few others. */
export const ING = 64;
/** It ends in -s. */
export const S = 128;
/** White space, or nothing before it, stands before the token. */
export const SPACED = 256;
/** A blank line, or a line break that ends a short or finished line, stands before the token. */
export const NEW_BLOCK = 512;

/** A sentence of a text: its characters, and its tokens from `first` to `last`, both included. */
export type Sentence = Span & {
  readonly first: number;
  readonly last: number;
  /** Its first word: marks and signs in front passed over. */
  readonly opening: number;
  /** Most of its words are capitalised, as in a headline: a capital tells nothing there. */
  readonly titled: boolean;
  /** The first sentence of its block (paragraph, heading). */
  readonly opensBlock: boolean;
};

/** A text as tokens: words and marks of punctuation, each with its offsets (UTF-16 code units), its word and shape. */
export type Text = {
  readonly source: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly words: Uint16Array;
  readonly shapes: Uint16Array;
};

/** Whether token `i` is in the list with this number (see `L`). */
export function isIn(text: Text, i: number, list: number): boolean {
  return inList(text.words[i] ?? 0, list);
}

/** Whether token `i` has any of these bits of shape. */
export function hasShape(text: Text, i: number, bits: number): boolean {
  return ((text.shapes[i] ?? 0) & bits) !== 0;
}

/** Whether token `i` is this lower-case word. */
export function spells(text: Text, i: number, word: string): boolean {
  const start = text.starts[i] ?? 0;
  if ((text.ends[i] ?? 0) - start !== word.length) return false;
  for (let at = 0; at < word.length; at += 1) {
    if (fold(text.source.charCodeAt(start + at)) !== word.charCodeAt(at)) return false;
  }
  return true;
}

/** The stretch of the source text from the first to the last of these tokens. */
export function spanOf(text: Text, { first, last }: { readonly first: number; readonly last: number }): Span {
  return { start: text.starts[first] ?? 0, end: text.ends[last] ?? 0 };
}
