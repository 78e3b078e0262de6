import type { Antecedents } from './antecedents.ts';
import { attributionsIn } from './attributions.ts';
import { creditOf } from './credit.ts';
import { type Draft, draftOf, overlap, withoutOverlaps } from './draft.ts';
import { isNamed } from './grade.ts';
import { outsideReasons } from './reason.ts';
import { type Finders, foundIn, type Rulebook } from './rulebook.ts';
import type { Sentence, Text } from './text.ts';

/**
 * Gives what the rules find in a sentence of a text. To be asked of one sentence after the other: `antecedents` learn
 * from each whom the next ones speak of. `number` is the place of the sentence among all of them.
 */
export function ruleDraftsIn(
  rulebook: Rulebook,
  text: Text,
  antecedents: Antecedents,
  speculation: Finders | undefined,
): (sentence: Sentence, number: number) => readonly Draft[] {
  return (sentence, number) => {
    const drafts: Draft[] = [];
    let ownVoice = true;
    for (const attribution of attributionsIn(text, sentence)) {
      const { cue, source, weak } = attribution;
      const grade = creditOf(text, sentence, number, attribution, antecedents);
      if (grade !== null) ownVoice = false;
      if (grade === null || (weak && !isNamed(grade))) continue;
      antecedents.note(source, grade, number, source.head < cue.first || cue.first === cue.last);
      const rule = rulebook.credits.get(grade);
      if (rule) drafts.push(draftOf(rule, cue, source));
    }
    // Kept till the end of the text: an array that has grown has room to spare, and a copy has not.
    const all = withoutOverlaps([...drafts, ...foundIn(rulebook, text, sentence)]);
    const kept = outsideReasons(rulebook.reasons, text, sentence, all);
    return speculation && ownVoice ? withHedges(kept, foundIn(speculation, text, sentence)) : kept;
  };
}

/** Speculation never takes the place of another signal. */
function withHedges(drafts: readonly Draft[], hedges: readonly Draft[]): readonly Draft[] {
  const free = withoutOverlaps(hedges).filter(({ extent }) => !drafts.some((draft) => overlap(draft.extent, extent)));
  return [...drafts, ...free];
}
