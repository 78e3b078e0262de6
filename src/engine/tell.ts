import type { Draft, SentenceDrafts } from './draft.ts';
import type { Signal, ToldSignal } from './signal.ts';
import { headAt, tokensOf } from './source-words.ts';
import type { Sentence, Text } from './text.ts';
import { Unnamed } from './told.ts';
import { wholeText } from './whole-text.ts';

/**
 * The signals that `analyse` gave for a text, with what the text tells of the sources that it does not name. Apart from
 * `analyse`, since marks need none of it: every page would carry it for the few that are asked about.
 */
export function tell(source: string, signals: readonly Signal[]): readonly ToldSignal[] {
  const { reasons, text, sentences } = wholeText(source);
  const found = draftsAgain(text, sentences, signals);
  const unnamed = new Unnamed(reasons, text, sentences, found);
  const told = found.flatMap(({ drafts }, place) => drafts.map((draft) => unnamed.toldOf(draft, place)));
  return signals.map((signal, index) => ({ ...signal, told: told[index] ?? null }));
}

/** The drafts that signals have been, by their sentences. */
function draftsAgain(
  text: Text,
  sentences: readonly Sentence[],
  signals: readonly Signal[],
): readonly SentenceDrafts[] {
  const found: (SentenceDrafts & { readonly drafts: Draft[] })[] = [];
  let number = 0;
  for (const signal of signals) {
    while (number < sentences.length - 1 && (sentences[number]?.end ?? 0) <= signal.start) number += 1;
    const sentence = sentences[number];
    if (sentence === undefined) break;
    const here = found.at(-1);
    if (here?.number === number) here.drafts.push(draftOf(text, signal));
    else found.push({ number, sentence, drafts: [draftOf(text, signal)], own: [] });
  }
  return found;
}

function draftOf(text: Text, signal: Signal): Draft {
  const { rule, kind, cue, source } = signal;
  return {
    rule: { id: rule, kind },
    extent: tokensOf(text, signal),
    cue: tokensOf(text, cue),
    source: source && { ...tokensOf(text, source), head: headAt(text, signal, source) },
  };
}
