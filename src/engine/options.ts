import type { OwnPhrases } from './own-phrases.ts';
import type { Rule } from './rule.ts';
import type { Span } from './signal.ts';

/** What may be told to the engine besides the text. */
export type Options = {
  /** The stretches of the text that are links to other documents. */
  readonly links?: readonly Span[];
  /** The rules of speculation (`hedges`), to find that too: what the writer holds to be possible. */
  readonly speculation?: readonly Rule[];
  /** The reader's own phrases, from `readPhrases`. Where one stands, no other signal is given for the same words. */
  readonly phrases?: OwnPhrases;
  /** With so many signals it is enough: what stands behind the paragraphs of the last ones is not read. */
  readonly most?: number;
};
