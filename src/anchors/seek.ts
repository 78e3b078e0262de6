import { alike, effortOf } from './alike.ts';
import { codePointsBefore, unitsBefore } from './code-points.ts';
import { decide, type Found, isPlain, joined, type Seen } from './decide.ts';
import { describe } from './describe.ts';
import { type Folded, fold, unfold } from './fold.ts';
import type { Selectors, Span, TextQuoteSelector } from './selectors.ts';
import { fitBetween, surroundingsOf } from './surroundings.ts';
import type { Tiles } from './tiles.ts';

/** At most so much of the words may differ: beyond it they are other words. */
const MOST_ERRORS = 0.4;

/** How far the ends of a match may be off, and some of what stands around it. */
const SLACK = 40;

/** Words longer than this are sought by so much of their beginning and their end, in UTF-16 code units. */
const LONGEST = 400;
const END = 150;

/** More places with the very same words than this are not told apart. */
const MANY = 200;

/**
 * Looks for described words in a text, step by step. Every step is a short piece of work and gives what it cost, in
 * the measure of `effortOf`; whoever runs the steps may stop: what was seen till then decides (`decided`).
 */
export function seek(text: string, tiles: Tiles, selectors: Selectors): Seeking {
  const [quote, position] = selectors;
  const stood = unitsBefore(text, position.start);
  if (quote.exact.trim() !== '' && standsAt(text, stood, quote)) {
    const span = { start: stood, end: stood + quote.exact.length };
    return { steps: [], decided: () => ({ outcome: 'anchored', span }) };
  }
  return quote.exact.length > LONGEST ? seekEnds(text, tiles, selectors) : seekWhole(tiles, quote, stood);
}

function seekWhole(tiles: Tiles, quote: TextQuoteSelector, stood: number): Seeking {
  const words = fold(quote.exact).text.trim();
  const seen: Seen[] = [];
  return {
    steps: words === '' ? [] : steps(tiles, quote, words, stood, seen),
    decided: () => decide(seen, words, stood),
  };
}

/** Long words are sought by their beginning and their end: what is between may have been edited. */
function seekEnds(text: string, tiles: Tiles, [quote, position]: Selectors): Seeking {
  const { exact } = quote;
  const [head, tail] = [
    { start: 0, end: END },
    { start: exact.length - END, end: exact.length },
  ];
  const ends = [head, tail].map((end) => {
    const [words, { start }] = describe(quote.prefix + exact + quote.suffix, shifted(end, quote.prefix.length));
    const stood = unitsBefore(text, position.start + start - codePointsBefore(quote.prefix, quote.prefix.length));
    return seekWhole(tiles, words, stood);
  });
  return {
    steps: both(ends),
    decided: () =>
      joined(
        ends.map(({ decided }) => decided()),
        exact.length,
      ),
  };
}

function* both(ends: readonly Seeking[]): Generator<number> {
  for (const { steps } of ends) yield* steps;
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** A search that is under way. */
export type Seeking = { readonly steps: Iterable<number>; readonly decided: () => Found };

function standsAt(text: string, stood: number, { exact, prefix, suffix }: TextQuoteSelector): boolean {
  return (
    stood >= prefix.length &&
    text.startsWith(prefix + exact + suffix, stood - prefix.length) &&
    (prefix !== '' || stood === 0) &&
    (suffix !== '' || stood + exact.length === text.length)
  );
}

function* steps(tiles: Tiles, quote: TextQuoteSelector, words: string, stood: number, seen: Seen[]): Generator<number> {
  const [prefix, suffix] = [fold(quote.prefix).text, fold(quote.suffix).text];
  const see = (tile: Folded, start: number, end: number, errors: number): void => {
    const fitted = errors === 0 ? { start, end } : fitBetween(tile.text, { start, end }, prefix, suffix);
    const around = surroundingsOf(tile.text, fitted, prefix, suffix);
    keep(seen, { span: unfold(tile, fitted), errors, ...around });
  };
  const overlap = Math.ceil(words.length * (1 + MOST_ERRORS)) + 2 * SLACK;
  for (const tile of tiles.from(stood, overlap)) {
    for (let at = tile.text.indexOf(words); at >= 0 && seen.length < MANY; at = tile.text.indexOf(words, at + 1)) {
      see(tile, at, at + words.length, 0);
    }
    yield tile.text.length / 4;
    if (seen.length >= MANY) return;
  }
  if (seen.some(isPlain) || repeatsItself(words)) return;
  const most = Math.floor(words.length * MOST_ERRORS);
  for (const tile of tiles.from(stood, overlap)) {
    const { places, crowd } = alike(tile.text, words, most);
    for (const { start, end, errors } of places) if (errors > 0) see(tile, start, end, errors);
    if (crowd || seen.length >= MANY) return;
    yield effortOf(tile.text.length, most) * (1 + places.length);
  }
}

/** Whether words are much the same wherever one begins to read them: then they are like themselves at every place. */
function repeatsItself(words: string): boolean {
  const fours = new Set<string>();
  for (let at = 0; at + 4 <= words.length; at += 1) fours.add(words.slice(at, at + 4));
  return fours.size < (words.length - 3) / 3;
}

/** Tiles overlap: of two places that are one, the better seen is kept. */
function keep(seen: Seen[], place: Seen): void {
  const at = seen.findIndex(
    ({ span }) =>
      (span.start < place.span.end && place.span.start < span.end && place.errors > 0) ||
      span.start === place.span.start,
  );
  const known = seen[at];
  if (!known) seen.push(place);
  else if (place.errors < known.errors || (place.errors === known.errors && place.both > known.both)) seen[at] = place;
}
