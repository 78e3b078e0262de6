import { Antecedents } from './antecedents.ts';
import { type Draft, overlap, type SentenceDrafts } from './draft.ts';
import { linksIn } from './links.ts';
import { L } from './lists.ts';
import type { Options } from './options.ts';
import { ownDraftsIn } from './own-drafts.ts';
import type { Tokens } from './phrase.ts';
import { Quotations } from './quotations.ts';
import { isDuty, isReporting, isTold } from './register.ts';
import { ruleDraftsIn } from './rule-drafts.ts';
import { layerOf, type Rulebook } from './rulebook.ts';
import { sentencesOf } from './sentences.ts';
import type { Signal, Span } from './signal.ts';
import { isIn, type Sentence, spanOf, type Text } from './text.ts';
import { tokenise } from './tokens.ts';
import { isBacked } from './verdict.ts';

/** Every signal that the rules of `rulebook` find in a text, in text order. */
export function analyseWith(rulebook: Rulebook, source: string, options: Options = {}): readonly Signal[] {
  // Before the text is read: a word that no phrase has brought up yet is not known in it.
  const speculation = options.speculation && layerOf(options.speculation);
  const text = tokenise(source);
  const isLinked = linksIn(text, options.links ?? []);
  const sentences = sentencesOf(text);
  const quotations = new Quotations(text);
  const antecedents = new Antecedents(text, sentences, quotations);
  const draftsIn = ruleDraftsIn(rulebook, text, antecedents, speculation);
  const ownIn = ownDraftsIn(text, options);
  const found: SentenceDrafts[] = [];
  let told = 0;
  sentences.forEach((sentence, number) => {
    const drafts = draftsIn(sentence, number);
    const own = ownIn(sentence);
    if (drafts.length + own.length > 0) found.push({ number, sentence, drafts, own });
    for (const draft of drafts) {
      if (isTold(text, draft)) told += 1;
      if (!isLinked(draft, sentence)) quotations.hear(draft, sentence);
    }
  });
  // Who speaks in a quotation may be told behind it: no verdict before the last sentence is read.
  const whole: Whole = { text, quotations, isLinked, reporting: isReporting(text, told) };
  const signals: Signal[] = [];
  for (const here of found) addSignals(signals, whole, here);
  return signals;
}

/** What is known of a text once all of it is read. */
type Whole = {
  readonly text: Text;
  readonly quotations: Quotations;
  readonly isLinked: (draft: Draft, sentence: Sentence) => boolean;
  /** See `isReporting`. */
  readonly reporting: boolean;
};

/** What is quoted from somebody identifiable is their claim; the rest are signals. */
function addSignals(
  signals: Signal[],
  { text, quotations, isLinked, reporting }: Whole,
  { sentence, drafts, own }: SentenceDrafts,
): void {
  const span = { start: sentence.start, end: sentence.end };
  const isFound = (draft: Draft): boolean => draft.rule.kind === 'named' || isLinked(draft, sentence);
  // Asked for in few sentences only.
  let backings: readonly Draft[] | null = null;
  const isSourced = (draft: Draft): boolean => {
    const { kind } = draft.rule;
    if (kind === 'speculation' || isFound(draft)) return true;
    if (kind !== 'alleged' && kind !== 'agentless') return false;
    backings ??= drafts.filter((other) => isFound(other) && asserts(text, other.cue));
    return isBacked(text, sentence, draft.extent, backings);
  };
  const isFree = ({ cue }: Draft): boolean => !own.some((other) => overlap(other.cue, cue));
  for (const draft of inOrder(own.length === 0 ? drafts : [...own, ...drafts.filter(isFree)])) {
    if (quotations.hides(draft) || (!reporting && isDuty(draft))) continue;
    signals.push(signalOf(text, span, draft, isSourced(draft)));
  }
}

function inOrder(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.length < 2 ? drafts : [...drafts].sort((a, b) => a.extent.first - b.extent.first);
}

/** Attitudes and findings stand behind nobody's claim: "dismissed the notion that". */
function asserts(text: Text, { first, last }: Tokens): boolean {
  return (first < last || isIn(text, first, L.say) || isIn(text, first, L.citing)) && !isIn(text, first, L.denying);
}

function signalOf(text: Text, sentence: Span, { rule, extent, cue, source }: Draft, sourced: boolean): Signal {
  // Written out: spreading the span costs more than finding the signal.
  return {
    start: text.starts[extent.first] ?? 0,
    end: text.ends[extent.last] ?? 0,
    kind: rule.kind,
    verdict: sourced ? 'sourced' : 'unsourced',
    rule: rule.id,
    cue: spanOf(text, cue),
    source: source === null ? null : spanOf(text, source),
    sentence,
  };
}
