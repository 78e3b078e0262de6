import { type Reasons, reasonsReady } from './reasons.ts';
import { sentencesOf } from './sentences.ts';
import type { Sentence, Text } from './text.ts';
import { tokenise } from './tokens.ts';

/** An article's text as it is read for what stands beside its signals: what is told of sources, and the ledger. */
export type WholeText = { readonly reasons: Reasons; readonly text: Text; readonly sentences: readonly Sentence[] };

let reasons: Reasons | null = null;
let last: WholeText | null = null;

/** Reads a text. The last one is kept: what is told of an article and its ledger are asked for one after the other. */
export function wholeText(source: string): WholeText {
  // Before the text is read: a word that no phrase has brought up yet is not known in it.
  reasons ??= reasonsReady();
  if (last?.text.source !== source) {
    const text = tokenise(source);
    last = { reasons, text, sentences: sentencesOf(text) };
  }
  return last;
}

/** Makes ready what reading any text needs: for who waits for one. */
export function readyToRead(): void {
  wholeText('said');
}
