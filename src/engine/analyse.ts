import { Antecedents } from './antecedents.ts';
import { attributionsIn } from './attribution.ts';
import { creditOf } from './credit.ts';
import { type Draft, draftOf, overlap, type SentenceDrafts, withoutOverlaps } from './draft.ts';
import { isNamed } from './grade.ts';
import { linksIn } from './links.ts';
import { L } from './lists.ts';
import type { Options } from './options.ts';
import { ownDraftsIn } from './own-drafts.ts';
import type { Tokens } from './phrase.ts';
import { Quotations } from './quotations.ts';
import { outsideReasons } from './reason.ts';
import { isDuty, isReporting } from './register.ts';
import { foundIn, type Rulebook } from './rulebook.ts';
import { sentencesOf } from './sentences.ts';
import type { Signal, Span, Told } from './signal.ts';
import { isIn, type Sentence, spanOf, type Text } from './text.ts';
import { tokenise } from './tokens.ts';
import { Unnamed } from './told.ts';
import { isBacked } from './verdict.ts';

/** Every signal that the rules of `rulebook` find in a text, in text order. */
export function analyseWith(rulebook: Rulebook, source: string, options: Options = {}): readonly Signal[] {
  const text = tokenise(source);
  const isLinked = linksIn(text, options.links ?? []);
  const sentences = sentencesOf(text);
  const quotations = new Quotations(text);
  const antecedents = new Antecedents(text, sentences, quotations);
  const found: SentenceDrafts[] = [];
  const ownIn = ownDraftsIn(text, options);
  sentences.forEach((sentence, number) => {
    const drafts = draftsIn(rulebook, text, sentence, number, antecedents, options.speculation === true);
    const own = ownIn(sentence);
    if (drafts.length + own.length > 0) found.push({ number, sentence, drafts, own });
    for (const draft of drafts) if (!isLinked(draft, sentence)) quotations.hear(draft, sentence);
  });
  // Who speaks in a quotation may be told behind it: no verdict before the last sentence is read.
  const signals: Signal[] = [];
  const unnamed = new Unnamed(rulebook.reasons, text, sentences, found);
  const reporting = isReporting(
    text,
    found.flatMap(({ drafts }) => drafts),
  );
  for (const place of found.keys()) addSignals(signals, text, found, place, quotations, unnamed, isLinked, reporting);
  return signals;
}

function draftsIn(
  rulebook: Rulebook,
  text: Text,
  sentence: Sentence,
  number: number,
  antecedents: Antecedents,
  withSpeculation: boolean,
): readonly Draft[] {
  const drafts: Draft[] = [];
  let ownVoice = withSpeculation;
  for (const { cue, source, weak } of attributionsIn(text, sentence)) {
    const grade = creditOf(text, sentence, source, number, antecedents, cue.last);
    if (grade !== null) ownVoice = false;
    if (grade === null || (weak && !isNamed(grade))) continue;
    antecedents.note(source, grade, number, source.head < cue.first || cue.first === cue.last);
    const rule = rulebook.credits.get(grade);
    if (rule) drafts.push(draftOf(rule, cue, source));
  }
  const all = withoutOverlaps([...drafts, ...foundIn(rulebook, text, sentence)]);
  const kept = outsideReasons(rulebook.reasons, text, sentence, all);
  return ownVoice ? withHedges(kept, foundIn(rulebook.speculation, text, sentence)) : kept;
}

/** Speculation never takes the place of another signal. */
function withHedges(drafts: readonly Draft[], hedges: readonly Draft[]): readonly Draft[] {
  const free = withoutOverlaps(hedges).filter(({ extent }) => !drafts.some((draft) => overlap(draft.extent, extent)));
  return [...drafts, ...free];
}

/** What is quoted from somebody identifiable is their claim; the rest are signals. */
function addSignals(
  signals: Signal[],
  text: Text,
  found: readonly SentenceDrafts[],
  place: number,
  quotations: Quotations,
  unnamed: Unnamed,
  isLinked: (draft: Draft, sentence: Sentence) => boolean,
  reporting: boolean,
): void {
  const here = found[place];
  if (here === undefined) return;
  const { sentence, drafts, own } = here;
  const span = { start: sentence.start, end: sentence.end };
  const isFound = (draft: Draft): boolean => draft.rule.kind === 'named' || isLinked(draft, sentence);
  const backings = drafts.filter((draft) => isFound(draft) && asserts(text, draft.cue));
  const free = drafts.filter(({ cue }) => !own.some((other) => overlap(other.cue, cue)));
  const heard = [...own, ...free].filter((draft) => !quotations.hides(draft) && (reporting || !isDuty(draft)));
  for (const draft of heard.sort((a, b) => a.extent.first - b.extent.first))
    signals.push(
      signalOf(
        text,
        sentence,
        span,
        draft,
        isFound(draft) || draft.rule.kind === 'speculation',
        backings,
        unnamed.toldOf(draft, place),
      ),
    );
}

/** Attitudes and findings stand behind nobody's claim: "dismissed the notion that". */
function asserts(text: Text, { first, last }: Tokens): boolean {
  return (first < last || isIn(text, first, L.say) || isIn(text, first, L.citing)) && !isIn(text, first, L.denying);
}

function signalOf(
  text: Text,
  sentence: Sentence,
  span: Span,
  { rule, extent, cue, source }: Draft,
  found: boolean,
  backings: readonly Draft[],
  told: Told | null,
): Signal {
  const mayBeBacked = rule.kind === 'alleged' || rule.kind === 'agentless';
  const sourced = found || (mayBeBacked && isBacked(text, sentence, extent, backings));
  // Written out: spreading the span costs more than finding the signal.
  return {
    start: text.starts[extent.first] ?? 0,
    end: text.ends[extent.last] ?? 0,
    kind: rule.kind,
    verdict: sourced ? 'sourced' : 'unsourced',
    rule: rule.id,
    cue: spanOf(text, cue),
    source: source === null ? null : spanOf(text, source),
    sentence: span,
    told,
  };
}
