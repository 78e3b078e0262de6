import type { Span } from './selectors.ts';

/**
 * A text in which signs are equal that say the same: curly and straight quotation marks, all dashes, all white space
 * (a run of it is one space); signs that nobody sees are left out. It has the way back: `starts[n]` is where unit `n`
 * stood in the whole text. Offsets are UTF-16 code units.
 */
export type Folded = { readonly text: string; readonly starts: Uint32Array };

const SAME: readonly (readonly [as: string, signs: string])[] = [
  ['"', '“”„‟«»″＂'],
  ["'", '‘’‚‛‹›′`´ʼ＇'],
  ['-', '‐‑‒–—―−﹣－'],
  [' ', '\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'],
  [' ', '\u2028\u2029\u202f\u205f\u3000'],
  ['', '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff'],
];

const FOLDED = new Map(SAME.flatMap(([as, signs]) => [...signs].map((sign) => [sign.charCodeAt(0), as] as const)));

/** Where a text has a sign that is folded, or two spaces in a row. */
const UNEVEN = new RegExp(`[${SAME.map(([, signs]) => signs).join('')}]| {2}`);

/** Folds the stretch of a text from `from` to `to`. */
export function fold(text: string, from = 0, to = text.length): Folded {
  const part = text.slice(from, to);
  const starts = new Uint32Array(part.length);
  if (!UNEVEN.test(part)) return { text: part, starts: starts.map((_, at) => from + at) };
  const pieces: string[] = [];
  let length = 0;
  let since = 0;
  let spaced = false;
  for (let at = 0; at < part.length; at += 1) {
    const code = part.charCodeAt(at);
    const as = code === 32 ? ' ' : code > 32 && code < 96 ? undefined : FOLDED.get(code);
    const space = as === ' ';
    const drop = as === '' || (space && spaced);
    if (as !== '') spaced = space;
    if (drop || (as !== undefined && code !== 32)) {
      pieces.push(part.slice(since, at), drop ? '' : (as ?? ''));
      since = at + 1;
    }
    if (drop) continue;
    starts[length] = from + at;
    length += 1;
  }
  pieces.push(part.slice(since));
  return { text: pieces.join(''), starts: starts.subarray(0, length) };
}

/** Where a stretch of a folded text stands in the whole text. */
export function unfold({ starts }: Folded, { start, end }: Span): Span {
  const first = starts[start] ?? 0;
  return { start: first, end: end > start ? (starts[end - 1] ?? 0) + 1 : first };
}
