import type { Target } from '../notes/note.ts';

/** The words that a note was made on. */
export function Quote({ target: { selector } }: { readonly target: Target }) {
  return selector ? <blockquote class="quote">{selector[0].exact}</blockquote> : null;
}
