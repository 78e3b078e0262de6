import type { TextQuoteSelector } from '../anchors/selectors.ts';
import type { Target } from '../notes/note.ts';

/** Words as long as this stand in an article once: what is around them would only be one more thing that may change. */
const LONG = 60;

/** Browsers look for longer words by their beginning and their end: paragraphs, links and adverts lie between. */
const LONGEST = 300;

/** How many code points of context a selector has at most. */
const CONTEXT = 32;

/** How many words stand for a beginning or an end. */
const FEW = 6;

const LETTER = /[\p{L}\p{N}\p{M}_]/u;

/**
 * The address of a page with a text fragment that leads to words of it
 * (https://wicg.github.io/scroll-to-text-fragment/); the address alone for a page as a whole. The browser finds whole
 * words only, so words that were cut are completed from what stands around them.
 */
export function linkToWords({ url, selector }: Pick<Target, 'url' | 'selector'>): string {
  const fragment = selector ? fragmentOf(selector[0]) : '';
  if (fragment === '') return url;
  const [address = ''] = url.split(':~:', 1);
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${fragment}`;
}

function fragmentOf({ exact, prefix, suffix }: TextQuoteSelector): string {
  const before = /[^\n]*$/.exec(prefix)?.[0] ?? '';
  const after = /^[^\n]*/.exec(suffix)?.[0] ?? '';
  const begun = LETTER.test(firstOf(exact)) ? (/[\p{L}\p{N}\p{M}_]*$/u.exec(before)?.[0] ?? '') : '';
  const ended = LETTER.test(lastOf(exact)) ? (/^[\p{L}\p{N}\p{M}_]*/u.exec(after)?.[0] ?? '') : '';
  const blocks = (begun + exact + ended)
    .split('\n')
    .map(inOneLine)
    .filter((block) => block !== '');
  const [first = ''] = blocks;
  const last = blocks.at(-1) ?? '';
  if (first === '') return '';
  const isWhole = blocks.length === 1 && first.length <= LONGEST;
  const words = isWhole ? [first] : [firstWords(first), lastWords(last)];
  const isKnown = isWhole && first.length >= LONG;
  const front = isKnown
    ? ''
    : wholeWords(before.slice(0, before.length - begun.length), isCut(before, prefix), /^\S*\s/);
  const back = isKnown ? '' : wholeWords(after.slice(ended.length), isCut(after, suffix), /\s\S*$/);
  return [...(front ? [`${encoded(front)}-`] : []), ...words.map(encoded), ...(back ? [`-${encoded(back)}`] : [])].join(
    ',',
  );
}

/** Whether words were cut off where a selector's context ends, and not where their block does. */
function isCut(words: string, context: string): boolean {
  return words === context && context.length >= CONTEXT;
}

/** Words without the one that was cut, which `cut` matches; empty where nothing is left to know them by. */
function wholeWords(words: string, wereCut: boolean, cut: RegExp): string {
  const whole = wereCut ? (cut.test(words) ? words.replace(cut, '') : '') : words;
  return LETTER.test(whole) ? inOneLine(whole) : '';
}

function firstWords(block: string): string {
  return block.split(' ').slice(0, FEW).join(' ');
}

function lastWords(block: string): string {
  return block.split(' ').slice(-FEW).join(' ');
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function firstOf(text: string): string {
  return [...text.slice(0, 2)][0] ?? '';
}

function lastOf(text: string): string {
  return [...text.slice(-2)].at(-1) ?? '';
}

/** Half a surrogate pair cannot be encoded; a hyphen would be taken for syntax. */
function encoded(words: string): string {
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
}
