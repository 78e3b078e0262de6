import { codePointsBefore, codePointsFrom, codePointsUpTo } from './code-points.ts';
import type { Selectors, Span } from './selectors.ts';

const CONTEXT = 32;

/** Describes a stretch of a text so that `find` can find it again, also in a later version of the text. */
export function describe(text: string, { start, end }: Span): Selectors {
  const exact = text.slice(start, end);
  const first = codePointsBefore(text, start);
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: codePointsUpTo(text, start, CONTEXT),
      suffix: codePointsFrom(text, end, CONTEXT),
    },
    { type: 'TextPositionSelector', start: first, end: first + codePointsBefore(exact, exact.length) },
  ];
}
