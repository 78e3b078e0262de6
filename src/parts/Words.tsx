import type { Kind } from '../engine/index.ts';

/** A bit of text; with a kind it carries that kind's line. */
export type Piece = { readonly words: string; readonly kind: Kind | null };

/** A sentence with the lines that it has in the page. */
export function Words({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <span class="words" dir="auto">
      {pieces.map(({ words, kind }, place) =>
        kind === null ? (
          words
        ) : (
          <mark key={place} class={`mark kind-${kind}`}>
            {words}
          </mark>
        ),
      )}
    </span>
  );
}
