import * as v from 'valibot';
import { fold } from '../anchors/fold.ts';
import { KINDS, type Signal } from '../engine/index.ts';

/** How much of a page is kept: so many attributions, so many paragraphs, and so many signs of each sentence. */
const MOST = 300;
const PARAGRAPHS = 1000;
const SIGNS = 600;

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const attributionSchema = v.object({
  /** What is marked: *officials said*. */
  words: v.string(),
  kind: v.picklist(KINDS),
  verdict: v.picklist(['unsourced', 'sourced']),
  /** The words that name who says so. */
  source: v.nullable(v.string()),
  sentence: v.string(),
  /** The number of its paragraph, as in `paragraphs`. */
  paragraph: v.number(),
});

/** What an article was like at a visit. */
export const stateSchema = v.object({
  date: v.pipe(v.string(), v.isoTimestamp()),
  words: whole,
  /** The number of unsourced claims. */
  unsourced: whole,
  attributions: v.array(attributionSchema),
  /** A number for each paragraph, by its letters: they tell what of an article stayed as it was. */
  paragraphs: v.array(v.number()),
});

/** An attribution of an article, as it is kept. */
export type Attribution = Readonly<v.InferOutput<typeof attributionSchema>>;

/** See `stateSchema`. */
export type State = Readonly<v.InferOutput<typeof stateSchema>>;

/** What an article is like: its attributions without the writer's own speculation. Offsets refer to `text`. */
export function stateOf(text: string, words: number, signals: readonly Signal[], now: Date): State {
  const attributions = signals.filter(({ kind }) => kind !== 'speculation');
  const unsourced = attributions.filter(({ verdict }) => verdict === 'unsourced');
  const paragraphs = text.split('\n\n', PARAGRAPHS);
  const numbers = paragraphs.map(paragraphNumber);
  const starts: number[] = [];
  for (let start = 0; starts.length < paragraphs.length; ) {
    starts.push(start);
    start += (paragraphs[starts.length - 1]?.length ?? 0) + 2;
  }
  return {
    date: now.toISOString(),
    words,
    unsourced: new Set(unsourced.map(({ sentence }) => sentence.start)).size,
    attributions: attributions.slice(0, MOST).map((signal) => {
      const paragraph = numbers[starts.findLastIndex((start) => start <= signal.start)] ?? 0;
      return attributionOf(text, signal, paragraph);
    }),
    paragraphs: numbers,
  };
}

function attributionOf(text: string, signal: Signal, paragraph: number): Attribution {
  const { start, end, kind, verdict, source, sentence } = signal;
  const words = (span: { readonly start: number; readonly end: number }): string =>
    text.slice(span.start, span.end).slice(0, SIGNS);
  return {
    words: words({ start, end }),
    kind,
    verdict,
    source: source && words(source),
    sentence: words(sentence),
    paragraph,
  };
}

/** The letters and figures of some words, small: what an editor changes who changes what they say. */
export function lettersOf(words: string): string {
  return fold(words)
    .text.toLowerCase()
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}

// FNV-1a: short, and the same in every browser.
function paragraphNumber(paragraph: string): number {
  const letters = lettersOf(paragraph);
  let number = 0x811c9dc5;
  for (let at = 0; at < letters.length; at += 1) number = Math.imul(number ^ letters.charCodeAt(at), 0x01000193);
  return number >>> 0;
}
