import search from 'approx-string-match';

/** A stretch that reads like the words sought: `errors` signs were put in, left out or replaced. */
export type Alike = { readonly start: number; readonly end: number; readonly errors: number };

/** More places than this are no answer but a list. */
const MANY = 8;

/** Equally good ends that many are words and a text that repeat themselves. */
const CROWD = 200;

/** What reads like some words: `crowd` where so much does that to search on would cost much and tell nothing. */
export type AllAlike = { readonly places: readonly Alike[]; readonly crowd: boolean };

/** What a search costs, in signs of text times words of 32 signs that are compared at once. */
export function effortOf(length: number, most: number): number {
  return length * Math.max(1, Math.ceil(most / 32));
}

/**
 * The places in a text that read like `words` with no more than `most` errors, the best of each neighbourhood, none
 * overlapping. The matcher tells only what has the fewest errors: what is left and right of it is searched again.
 */
export function alike(text: string, words: string, most: number): AllAlike {
  const places: Alike[] = [];
  const parts = [{ from: 0, to: text.length }];
  for (let part = parts.pop(); part && places.length < MANY; part = parts.pop()) {
    const { from, to } = part;
    if (to - from < words.length - most) continue;
    const matches = search(text.slice(from, to), words, most);
    const best = bestOf(matches, words.length);
    if (!best) continue;
    const crowd = matches.length >= CROWD;
    for (const { start, end, errors } of crowd ? [best, ...matches.slice(-1)] : [best]) {
      places.push({ ...edges(text, words, { start: from + start, end: from + end }), errors });
    }
    if (crowd) return { places, crowd };
    parts.push({ from, to: from + best.start }, { from: from + best.end, to });
  }
  return { places, crowd: false };
}

/** Of matches with equally few errors, the one that is most nearly as long as the words. */
function bestOf(matches: readonly Alike[], length: number): Alike | undefined {
  const off = ({ start, end }: Alike): number => Math.abs(end - start - length);
  return matches.reduce<Alike | undefined>(
    (best, match) => (best && off(best) <= off(match) ? best : match),
    undefined,
  );
}

/** Moves the ends of a match out of the middle of a word, and to the full stop or quotation mark that the words have. */
function edges(text: string, words: string, { start, end }: { readonly start: number; readonly end: number }) {
  let first = wordEdge(text, start);
  let last = wordEdge(text, end);
  if (first > 0 && text[first] !== words[0] && text[first - 1] === words[0] && !isLetter(words, 0)) first -= 1;
  if (text[last] === words.at(-1) && text[last - 1] !== text[last] && !isLetter(words, words.length - 1)) last += 1;
  return trimmed(text, words, first < last ? { start: first, end: last } : { start, end });
}

/** The edge of the word that a place is in, whichever is nearer; the place itself where it is in none. */
function wordEdge(text: string, place: number): number {
  if (!isLetter(text, place - 1) || !isLetter(text, place)) return place;
  let before = place;
  while (isLetter(text, before - 1)) before -= 1;
  let after = place;
  while (isLetter(text, after)) after += 1;
  return place - before <= after - place ? before : after;
}

function trimmed(text: string, words: string, { start, end }: { readonly start: number; readonly end: number }) {
  const first = start < end - 1 && text[start] === ' ' && words[0] !== ' ' ? start + 1 : start;
  const last = end > first + 1 && text[end - 1] === ' ' && words.at(-1) !== ' ' ? end - 1 : end;
  return { start: first, end: last };
}

const LETTER = /[\p{L}\p{N}\p{M}\ud800-\udfff]/u;

function isLetter(text: string, at: number): boolean {
  const sign = text[at];
  return sign !== undefined && LETTER.test(sign);
}
