import { afterBreaks, endsBlock } from './block-ends.ts';

/** In characters: an article of ordinary length is one section. A paragraph of twice as many is cut. */
export const SECTION = 8_000;

const LONGEST = SECTION * 2;

/** How far behind that a cut looks for the end of a word. */
const WORD = 200;

/**
 * Where the section ends that starts at an offset: behind whole paragraphs of `size` characters or more, or of half of it
 * where `startsOne` knows another section to start there. `size` is no more than `SECTION`.
 */
export function sectionEnd(source: string, start: number, size: number, startsOne: (at: number) => boolean): number {
  let end = start;
  do end = paragraphEnd(source, end);
  while (end < source.length && end - start < size && !(end - start > size / 2 && startsOne(end)));
  return end;
}

/** Behind the breaks that end a paragraph. A very long one is cut behind a word, wherever it is read from. */
function paragraphEnd(source: string, start: number): number {
  const within = source.slice(start, start + LONGEST);
  for (let at = within.indexOf('\n'); at >= 0; ) {
    const breaks = start + (within[at - 1] === '\r' ? at - 1 : at);
    const end = afterBreaks(source, breaks);
    if (endsBlock(source, breaks, end)) return end;
    at = within.indexOf('\n', end - start);
  }
  const cut = start + LONGEST;
  if (cut >= source.length) return source.length;
  const space = source.slice(cut, cut + WORD).search(/\s/);
  return cut + space + 1;
}
