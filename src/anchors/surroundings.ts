import type { Span } from './selectors.ts';

/** How much of what stood before and after some words still stands there: 0 nothing, 1 all. */
export type Surroundings = {
  /** Both sides together, by their length; 1 where nothing stood on either side. */
  readonly both: number;
  /** The better side; 0 where nothing stood on either side. */
  readonly better: number;
};

/** Room for signs that came in. */
const SLACK = 8;

/** How far an end may be moved, and how much must stand beside it for that. */
const NEAR = 24;
const LEAST = 8;

/** What any two English texts of this length have in common by chance. */
const CHANCE = 0.4;

/** Compares what stands around a place in a text with what stood around the words. All three are folded. */
export function surroundingsOf(text: string, { start, end }: Span, prefix: string, suffix: string): Surroundings {
  const before =
    prefix.trim() === '' ? null : kept(text.slice(Math.max(0, start - prefix.length - SLACK), start), prefix);
  const after = suffix.trim() === '' ? null : kept(text.slice(end, end + suffix.length + SLACK), suffix);
  const length = (before === null ? 0 : prefix.length) + (after === null ? 0 : suffix.length);
  const sum = (before ?? 0) * prefix.length + (after ?? 0) * suffix.length;
  return { both: length === 0 ? 1 : sum / length, better: Math.max(before ?? 0, after ?? 0) };
}

/**
 * Moves the ends of a place to where what stood around it begins and ends, where that is near: of words that were
 * edited, a matcher cannot tell where they end.
 */
export function fitBetween(text: string, { start, end }: Span, prefix: string, suffix: string): Span {
  const first = edge(text, prefix, start - prefix.length) + prefix.length;
  const last = edge(text, suffix, end);
  return first < last ? { start: first, end: last } : { start, end };
}

/** Where `side` stands nearest to a place, or the place itself where it is not near. */
function edge(text: string, side: string, place: number): number {
  if (side.trim().length < LEAST) return place;
  const from = Math.max(0, place - NEAR);
  const room = text.slice(from, Math.max(0, place) + NEAR + side.length);
  let nearest: number | null = null;
  for (let at = room.indexOf(side); at >= 0; at = room.indexOf(side, at + 1)) {
    if (nearest === null || Math.abs(from + at - place) < Math.abs(nearest - place)) nearest = from + at;
  }
  return nearest ?? place;
}

function kept(now: string, then: string): number {
  if (now.includes(then)) return 1;
  const share = 1 - fewestErrors(now, then) / then.length;
  return Math.max(0, (share - CHANCE) / (1 - CHANCE));
}

/** With how few errors some words stand anywhere in a short text (Sellers 1980). */
function fewestErrors(text: string, words: string): number {
  let column = Uint16Array.from({ length: words.length + 1 }, (_, row) => row);
  let fewest = words.length;
  for (let at = 0; at < text.length; at += 1) {
    const next = new Uint16Array(words.length + 1);
    for (let row = 1; row <= words.length; row += 1) {
      const same = (column[row - 1] ?? 0) + (text[at] === words[row - 1] ? 0 : 1);
      next[row] = Math.min(same, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1);
    }
    column = next;
    fewest = Math.min(fewest, column[words.length] ?? fewest);
  }
  return fewest;
}
