import type { Span } from '../src/engine/index.ts';

/** A text written with ⟦…⟧ round what should be marked: the plain text, and the spans in it in UTF-16 code units. */
export function unmarked(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = '';
  for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
    const words = part.replace(/^⟦|⟧$/g, '');
    if (part.startsWith('⟦')) spans.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, spans };
}
