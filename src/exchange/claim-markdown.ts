import type { Target } from '../notes/note.ts';
import { webAddress } from './making.ts';
import { escaped, inOneLine, linked, paragraphs, prefixed } from './markdown-text.ts';
import { linkToWords } from './text-fragment.ts';

/**
 * A claim as Markdown to paste elsewhere: its words as a quotation, then its kind in the reader's words and the page's
 * title, with a link that leads to the words. Whatever the page says stays text.
 */
export function claimMarkdown(
  target: Pick<Target, 'url' | 'title' | 'sentence' | 'selector'>,
  kindWords: string,
): string {
  const words = target.selector?.[0].exact ?? target.sentence ?? '';
  const title = escaped(inOneLine(target.title) || inOneLine(target.url));
  return `${prefixed(paragraphs(words), '> ')}\n\n${escaped(kindWords)} · ${linked(title, webAddress(linkToWords(target)))}\n`;
}
