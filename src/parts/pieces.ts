import type { Kind, Span } from '../engine/index.ts';
import type { Piece } from './Words.tsx';

/** A stretch of a text in pieces, with the kind of each signal on its words. Of signals that overlap the first is taken. */
export function piecesOf(
  text: string,
  { start, end }: Span,
  signals: readonly (Span & { readonly kind: Kind })[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const signal of [...signals].sort((one, other) => one.start - other.start)) {
    if (signal.start < at || signal.end > end) continue;
    if (signal.start > at) pieces.push({ words: text.slice(at, signal.start), kind: null });
    pieces.push({ words: text.slice(signal.start, signal.end), kind: signal.kind });
    at = signal.end;
  }
  if (at < end) pieces.push({ words: text.slice(at, end), kind: null });
  return pieces;
}
