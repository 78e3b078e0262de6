import type { Document } from '../document.ts';

/** One JSON object on a line of its own. HTML comes with `article`, the text that its offsets refer to. */
export function asJsonLine({ input, isHtml, state, language, words, text, signals }: Document): string {
  const withWords = signals.map((signal) => ({ ...signal, text: text.slice(signal.start, signal.end) }));
  const article = isHtml ? { article: text } : {};
  return `${JSON.stringify({ input, state, language, words, ...article, signals: withWords })}\n`;
}
