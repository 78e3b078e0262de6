import { Antecedents } from './antecedents.ts';
import { attributionsIn } from './attribution.ts';
import { creditOf } from './credit.ts';
import { type Draft, draftOf, withoutOverlaps } from './draft.ts';
import { isNamed } from './grade.ts';
import { L } from './lists.ts';
import type { Tokens } from './phrase.ts';
import { Quotations } from './quotations.ts';
import { foundIn, type Rulebook } from './rulebook.ts';
import { sentencesOf } from './sentences.ts';
import type { Signal, Span } from './signal.ts';
import { isIn, type Sentence, type Text } from './text.ts';
import { tokenise } from './tokens.ts';
import { isBacked } from './verdict.ts';

/** Every signal that the rules of `rulebook` find in a text, in text order. */
export function analyseWith(rulebook: Rulebook, source: string): readonly Signal[] {
  const text = tokenise(source);
  const sentences = sentencesOf(text);
  const quotations = new Quotations(text);
  const antecedents = new Antecedents(text, sentences);
  const drafts = sentences.map((sentence, number) => draftsIn(rulebook, text, sentence, number, antecedents));
  drafts.forEach((here) => {
    for (const draft of here) quotations.hear(draft);
  });
  return drafts.flatMap((here, number) => {
    const sentence = sentences[number];
    return sentence === undefined ? [] : signalsOf(text, sentence, here, quotations);
  });
}

function draftsIn(
  rulebook: Rulebook,
  text: Text,
  sentence: Sentence,
  number: number,
  antecedents: Antecedents,
): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const { cue, source, weak } of attributionsIn(text, sentence)) {
    const grade = creditOf(text, sentence, source, number, antecedents);
    if (grade === null || (weak && !isNamed(grade))) continue;
    antecedents.note(source, grade, number);
    const rule = rulebook.credits.get(grade);
    if (rule) drafts.push(draftOf(rule, cue, source));
  }
  return withoutOverlaps([...drafts, ...foundIn(rulebook, text, sentence)]);
}

/** What is quoted from somebody identifiable is their claim; the rest are signals. */
function signalsOf(
  text: Text,
  sentence: Sentence,
  drafts: readonly Draft[],
  quotations: Quotations,
): readonly Signal[] {
  if (drafts.length === 0) return [];
  const span = { start: sentence.start, end: sentence.end };
  const backings = drafts.filter(({ rule, cue }) => rule.kind === 'named' && asserts(text, cue));
  return drafts
    .filter(({ cue }) => !quotations.isIdentified(cue))
    .map((draft) => signalOf(text, sentence, span, draft, backings))
    .sort((a, b) => a.start - b.start);
}

/** Attitudes and findings stand behind nobody's claim: "dismissed the notion that". */
function asserts(text: Text, { first, last }: Tokens): boolean {
  return (first < last || isIn(text, first, L.say) || isIn(text, first, L.citing)) && !isIn(text, first, L.denying);
}

function signalOf(text: Text, sentence: Sentence, span: Span, draft: Draft, backings: readonly Draft[]): Signal {
  const { rule, extent, cue, source } = draft;
  const mayBeBacked = rule.kind === 'alleged' || rule.kind === 'agentless';
  const sourced = rule.kind === 'named' || (mayBeBacked && isBacked(text, sentence, extent, backings));
  return {
    ...spanOf(text, extent),
    kind: rule.kind,
    verdict: sourced ? 'sourced' : 'unsourced',
    rule: rule.id,
    cue: spanOf(text, cue),
    source: source === null ? null : spanOf(text, source),
    sentence: span,
  };
}

function spanOf(text: Text, { first, last }: Tokens): Span {
  return { start: text.starts[first] ?? 0, end: text.ends[last] ?? 0 };
}
