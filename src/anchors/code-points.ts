/** How many code points the first `units` UTF-16 code units of a text hold. */
export function codePointsBefore(text: string, units: number): number {
  let count = 0;
  for (let at = 0; at < Math.min(units, text.length); count += 1) at += widthAt(text, at);
  return count;
}

/** Where the code point number `points` begins, in UTF-16 code units; the end of the text where it has fewer. */
export function unitsBefore(text: string, points: number): number {
  let at = 0;
  for (let count = 0; count < points && at < text.length; count += 1) at += widthAt(text, at);
  return at;
}

/** The last `points` code points before a place. */
export function codePointsUpTo(text: string, place: number, points: number): string {
  let at = place;
  for (let count = 0; count < points && at > 0; count += 1) at -= isPair(text, at - 2) ? 2 : 1;
  return text.slice(at, place);
}

/** The first `points` code points from a place on. */
export function codePointsFrom(text: string, place: number, points: number): string {
  let at = place;
  for (let count = 0; count < points && at < text.length; count += 1) at += widthAt(text, at);
  return text.slice(place, at);
}

function widthAt(text: string, at: number): 1 | 2 {
  return isPair(text, at) ? 2 : 1;
}

function isPair(text: string, at: number): boolean {
  return isBetween(text.charCodeAt(at), 0xd800, 0xdbff) && isBetween(text.charCodeAt(at + 1), 0xdc00, 0xdfff);
}

function isBetween(unit: number, first: number, last: number): boolean {
  return unit >= first && unit <= last;
}
