import { describe } from '../anchors/describe.ts';
import type { Span } from '../engine/index.ts';
import type { Target } from './note.ts';

/** What a note on a stretch of a text is about. `sentence` is what stands around the words, where they are less. */
export function targetAt(page: Target, text: string, span: Span, sentence: Span = span): Target {
  const { source, url, title, sourceDate } = page;
  return {
    source,
    url,
    title,
    sourceDate,
    sentence: text.slice(sentence.start, sentence.end),
    selector: [...describe(text, span)],
  };
}
