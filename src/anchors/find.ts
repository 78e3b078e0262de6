import { unitsBefore } from './code-points.ts';
import type { Selectors, Stretch, TextQuoteSelector } from './selectors.ts';

/**
 * Where described words are now: `anchored` where they stood, `moved` elsewhere, `orphaned` when they are gone or
 * when several places fit equally well. Offsets are UTF-16 code units.
 */
export type Found =
  | { readonly outcome: 'anchored' | 'moved'; readonly span: Stretch }
  | { readonly outcome: 'orphaned'; readonly candidates: readonly Stretch[] };

/** Words as long as this say enough about themselves to be known without what stood around them. */
const LONG = 40;

/** How much of what stood around short words must still be there, in UTF-16 code units. */
const ENOUGH = 8;

/** Finds described words in a text. Only the very same words count. */
export function find(text: string, [quote, position]: Selectors): Found {
  const places = placesOf(quote.exact, text);
  const stood = unitsBefore(text, position.start);
  const kept = places.map((place) => ({ place, context: contextAt(text, place, quote) }));
  const most = kept.reduce((highest, { context }) => Math.max(highest, context), 0);
  const best = kept.filter(({ context }) => context === most);
  const here = best.find(({ place }) => place === stood) ?? (best.length === 1 ? best[0] : undefined);
  if (here === undefined || !isEnough(quote, here.context)) return { outcome: 'orphaned', candidates: [] };
  const span = { start: here.place, end: here.place + quote.exact.length };
  return { outcome: here.place === stood ? 'anchored' : 'moved', span };
}

function placesOf(words: string, text: string): readonly number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

function contextAt(text: string, place: number, { exact, prefix, suffix }: TextQuoteSelector): number {
  let before = 0;
  while (before < prefix.length && text[place - 1 - before] === prefix[prefix.length - 1 - before]) before += 1;
  const end = place + exact.length;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return before + after;
}

function isEnough({ exact, prefix, suffix }: TextQuoteSelector, context: number): boolean {
  return exact.length >= LONG || context >= Math.min(ENOUGH, prefix.length + suffix.length);
}
