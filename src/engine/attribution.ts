import { L } from './lists.ts';
import { isProper, isSourceNoun } from './nouns.ts';
import type { Tokens } from './phrase.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { hasShape, isIn, MARK, type Sentence, spells, type Text } from './text.ts';

/** Words that report, and the words that name who is reported. */
export type Attribution = {
  readonly cue: Tokens;
  readonly source: SourcePhrase;
  /** It asserts nothing by itself (an attitude, a mere possibility): no signal unless the source is named. */
  readonly weak: boolean;
};

/** Whether a source phrase is one wherever it stands: a name, or a noun or number that stands for somebody. */
export function canStandAlone(text: Text, sentence: Sentence, { first, head }: SourcePhrase): boolean {
  return (
    isSourceNoun(text, head) ||
    isProper(text, sentence, head) ||
    isIn(text, head, L.quantity) ||
    (spells(text, head, 'another') && hasShape(text, head + 1, MARK)) ||
    (isIn(text, head, L.number) && (head === first || spells(text, head - 1, 'of') || spells(text, head - 1, 'the')))
  );
}
