import { type Draft, withoutOverlaps } from './draft.ts';
import type { Options } from './options.ts';
import type { OwnPhrases } from './own-phrases.ts';
import { matchAt } from './phrase.ts';
import type { Sentence, Text } from './text.ts';

/** Gives what the reader's phrases find in a sentence of a text; of phrases over the same words the longest. */
export function ownDraftsIn(text: Text, { phrases, speculation }: Options): (sentence: Sentence) => readonly Draft[] {
  if (!phrases || phrases.count === 0) return () => NONE;
  const known = phrases.words.knownIn(text);
  const asked = ({ rule }: Draft): boolean => rule.kind !== 'speculation' || speculation !== undefined;
  return (sentence) => withoutOverlaps(draftsIn(phrases, known, sentence).filter(asked));
}

const NONE: readonly Draft[] = [];

function draftsIn({ byAnchor }: OwnPhrases, text: Text, sentence: Sentence): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let i = sentence.first; i <= sentence.last; i += 1) {
    let longest: Draft | null = null;
    for (const { rule, phrase } of byAnchor.get(text.words[i] ?? 0) ?? []) {
      const extent = matchAt(phrase, text, sentence, i);
      if (extent === null) continue;
      if (longest === null || extent.last - extent.first > longest.extent.last - longest.extent.first)
        longest = { rule, extent, cue: extent, source: null };
    }
    if (longest !== null) drafts.push(longest);
  }
  return drafts;
}
