import { type Span, sentencesAround } from '../engine/index.ts';
import type { SeenPage, Selected } from '../messages/index.ts';
import { readDocument } from './document-text.ts';
import { nodesOf } from './nodes.ts';
import type { Reading } from './reading.ts';
import { rangesSelected } from './selected.ts';
import { spanOf } from './span-of.ts';

/** No note is on more of a text, in UTF-16 code units: of a longer selection its beginning is meant. */
const MOST = 2000;

/**
 * The words that are selected in a page: in its article, where most of them stand there, or else in the document. Null
 * where nothing is selected, and where it is in a field or in a closed shadow root.
 */
export function selectedIn(window: Window, reading: Reading, page: SeenPage): Selected | null {
  const selection = window.getSelection();
  const nodes = nodesOf(window.document);
  const ranges = rangesSelected(window);
  if (!selection || !nodes || ranges.length === 0) return null;
  const inArticle = spanOf(reading, ...ranges);
  const isThere = inArticle !== null && inked(reading.text, inArticle) * 2 >= inked(String(selection));
  const whole = isThere ? reading : readDocument(nodes);
  const { text } = whole;
  const all = spanOf(whole, ...ranges);
  if (!all) return null;
  const span = begun(text, all);
  const sentence = sentencesAround(text)(span);
  return {
    text: isThere ? 'article' : 'document',
    span,
    words: text.slice(span.start, span.end),
    sentence,
    whole: text,
    page,
  };
}

/** How many characters that leave ink. */
function inked(text: string, { start, end }: Span = { start: 0, end: text.length }): number {
  return text.slice(start, end).replace(/\s+/g, '').length;
}

/** So much of a stretch as a note may be on, up to the end of a word. */
function begun(text: string, { start, end }: Span): Span {
  if (end - start <= MOST) return { start, end };
  const words = text.slice(start, start + MOST);
  return { start, end: start + words.replace(/\s+\S*$/, '').length };
}
