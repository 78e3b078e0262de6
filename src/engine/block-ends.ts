import { BREAK, classOf, fold, SPACE } from './characters.ts';

/** Where the line breaks and spaces that start at `start` end. */
export function afterBreaks(source: string, start: number): number {
  let i = start;
  while (i < source.length && (classOf(source.charCodeAt(i)) === BREAK || classOf(source.charCodeAt(i)) === SPACE))
    i += 1;
  return i;
}

/** Longer lines than this are taken to be wrapped, not ended, by a single line break. */
const SHORT_LINE = 60;

/** Whether the line breaks from `start` to `end` end a paragraph: a blank line, or the end of a finished or short line. */
export function endsBlock(source: string, start: number, end: number): boolean {
  let breaks = 0;
  for (let i = start; i < end; i += 1) {
    const code = source.charCodeAt(i);
    if (code === 0x0a || (code === 0x0d && source.charCodeAt(i + 1) !== 0x0a) || code >= 0x2028) breaks += 1;
  }
  if (breaks !== 1) return true;
  if (/[.!?:"'”’)\]]\s*$/.test(source.slice(Math.max(0, start - 3), start))) return true;
  const line = source.slice(Math.max(0, start - SHORT_LINE), start);
  const next = source.charCodeAt(end);
  return (start < SHORT_LINE || /[\n\r]/.test(line)) && fold(next) !== next;
}
