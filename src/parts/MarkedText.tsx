import type { Signal } from '../engine/index.ts';
import { piecesOf } from './pieces.ts';
import { Words } from './Words.tsx';

/** A text in paragraphs, with the marks that it would have in a page. */
export function MarkedText({ text, signals }: { readonly text: string; readonly signals: readonly Signal[] }) {
  return (
    <div class="marked-text" lang="en" dir="auto">
      {[...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => (
        <p key={index}>
          <Words pieces={piecesOf(text, { start: index, end: index + line.length }, signals)} />
        </p>
      ))}
    </div>
  );
}
