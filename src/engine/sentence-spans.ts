import { sentencesOf } from './sentences.ts';
import type { Span } from './signal.ts';
import { tokenise } from './tokens.ts';

/** A function that gives the stretch of the sentence or sentences of a text that another stretch touches. */
export function sentencesAround(source: string): (span: Span) => Span {
  const sentences = sentencesOf(tokenise(source));
  return ({ start, end }) => {
    const touched = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
    return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
  };
}
