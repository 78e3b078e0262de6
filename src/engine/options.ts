import type { OwnPhrases } from './own-phrases.ts';
import type { Span } from './signal.ts';

/** What may be told to the engine besides the text. */
export type Options = {
  /** The stretches of the text that are links to other documents. */
  readonly links?: readonly Span[];
  /** Whether to find speculation too: what the writer holds to be possible. Off where it is not said. */
  readonly speculation?: boolean;
  /** The reader's own phrases, from `readPhrases`. Where one stands, no other signal is given for the same words. */
  readonly phrases?: OwnPhrases;
};
