import { BY_HAND, type Signal, type Span, sentencesAround } from '../engine/index.ts';
import { editBetween } from '../messages/edit.ts';
import type { Corrections } from '../messages/index.ts';

/** The signals of a text without the claims that the reader dismissed, and with the words that were marked by hand. */
export function corrected(
  text: string,
  found: readonly Signal[],
  { dismissed, marked }: Corrections,
): readonly Signal[] {
  const standing = found.filter(
    ({ verdict, sentence }) => verdict === 'sourced' || !dismissed.some((span) => holdsMostOf(span, sentence)),
  );
  const around = marked.length > 0 ? sentencesAround(text) : null;
  const byHand = marked.map(({ start, end, kind }): Signal => {
    const cue = { start, end };
    const sentence = around?.(cue) ?? cue;
    return { start, end, kind, verdict: 'unsourced', rule: BY_HAND, cue, source: null, sentence };
  });
  return [...standing, ...byHand].sort((one, other) => one.start - other.start);
}

/** The corrections of a text in a later version of it, as far as they stand before or behind what changed. */
export function carried({ dismissed, marked }: Corrections, before: string, after: string): Corrections {
  const edit = editBetween(before, after);
  const carry = <S extends Span>(spans: readonly S[]): readonly S[] =>
    spans.flatMap((span) => {
      const shift = span.end <= edit.start ? 0 : span.start >= edit.end ? after.length - before.length : null;
      return shift === null ? [] : [{ ...span, start: span.start + shift, end: span.end + shift }];
    });
  return { dismissed: carry(dismissed), marked: carry(marked) };
}

// What has moved with the text may have moved a little differently: the sentence that is mostly meant is meant.
function holdsMostOf({ start, end }: Span, sentence: Span): boolean {
  return 2 * (Math.min(end, sentence.end) - Math.max(start, sentence.start)) > sentence.end - sentence.start;
}
