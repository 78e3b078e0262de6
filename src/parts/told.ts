import type { Claim, Span } from '../engine/index.ts';

/** A line about an unnamed source: the key of its text, and the article's words for it. */
export type ToldLine = {
  readonly key: 'told_role' | 'told_reason' | 'told_boilerplate' | 'told_later';
  readonly words: string;
};

/** More of an article's words than this, in UTF-16 code units, is no line. */
const LONGEST = 140;

/** What the article tells of a claim's unnamed source besides the words that the reader sees in the claim's sentence. */
export function toldOf(text: string, { sentence, signals }: Claim): readonly ToldLine[] {
  const told = signals.find((signal) => signal.told !== null)?.told;
  if (!told) return [];
  const { role, reason, namedLater } = told;
  const line = (key: ToldLine['key'], span: Span): ToldLine => ({ key, words: cut(text.slice(span.start, span.end)) });
  const elsewhere = role !== null && (role.end <= sentence.start || role.start >= sentence.end);
  return [
    ...(elsewhere ? [line('told_role', role)] : []),
    ...(reason ? [line(reason.boilerplate ? 'told_boilerplate' : 'told_reason', reason)] : []),
    ...(namedLater ? [line('told_later', namedLater)] : []),
  ];
}

function cut(words: string): string {
  const folded = words.replace(/\s+/g, ' ');
  if (folded.length <= LONGEST) return folded;
  return `${folded.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}
