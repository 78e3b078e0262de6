import type { Draft } from './draft.ts';
import { firstWhere } from './first-where.ts';
import type { Span } from './signal.ts';
import { type Sentence, spanOf, type Text } from './text.ts';

/**
 * Tells of a draft in a sentence whether it is linked: one of `links` (stretches of the text that lead to other
 * documents, see `withoutNested`) stands on its cue or on the head of its source. A link over the whole sentence stands on no words of it.
 */
export function linksIn(text: Text, links: readonly Span[]): (draft: Draft, sentence: Sentence) => boolean {
  if (links.length === 0) return () => false;
  const stands = ({ start, end }: Span, sentence: Sentence): boolean => {
    const link = links[firstWhere(links.length, (index) => (links[index]?.end ?? 0) > start)];
    return link !== undefined && link.start < end && !covers(link, sentence);
  };
  return ({ cue, source }, sentence) =>
    stands(spanOf(text, cue), sentence) ||
    (source !== null && stands(spanOf(text, { first: source.head, last: source.head }), sentence));
}

/** The links in order, those that start inside another left out. */
export function withoutNested(links: readonly Span[]): readonly Span[] {
  let end = 0;
  return [...links]
    .sort((a, b) => a.start - b.start)
    .filter((link) => {
      if (link.end <= link.start || link.start < end) return false;
      end = link.end;
      return true;
    });
}

/** Whether a link holds all of a sentence, its full stop or not: a teaser, or a headline that leads to its story. */
function covers(link: Span, { start, end }: Sentence): boolean {
  return link.start <= start && link.end >= end - 1;
}
