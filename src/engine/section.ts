import { Antecedents, type Learnt, type Memory, type Recent } from './antecedents.ts';
import { type Draft, overlap, type SentenceDrafts } from './draft.ts';
import { firstWhere } from './first-where.ts';
import { linksIn } from './links.ts';
import { L } from './lists.ts';
import type { Options } from './options.ts';
import { ownDraftsIn } from './own-drafts.ts';
import type { Tokens } from './phrase.ts';
import { Quotations } from './quotations.ts';
import { isTold } from './register.ts';
import { ruleDraftsIn } from './rule-drafts.ts';
import { layerOf, type Rulebook } from './rulebook.ts';
import { sentencesOf } from './sentences.ts';
import type { Signal, Span } from './signal.ts';
import { isIn, NEW_BLOCK, type Sentence, SPACED, spanOf, type Text } from './text.ts';
import type { Tokens as TokenArrays } from './token-arrays.ts';
import { readTo } from './tokens.ts';
import { isBacked } from './verdict.ts';

/** A stretch of whole paragraphs that is read at once, and what has been found there. */
export type Section = Span & {
  /** So many characters in front of it were looked at, and so many have to be in front of the next one. */
  readonly back: number;
  readonly nextBack: number;
  readonly signals: readonly Signal[];
  /** Who was credited in front of it, of which it speaks. */
  readonly recent: Recent;
  readonly learnt: Learnt;
  /** How many tokens it has, and how many of its drafts are told (see `isTold`). */
  readonly count: number;
  readonly told: number;
};

/** How much is done in one step: so many characters, so many sentences. */
const STEP = { characters: 1_000, sentences: 4 } as const;

/** As many sentences in front of a section are looked at: those that a pronoun reaches, and what stands in front of them. */
const BEFORE = 5;

/** How far behind a section is looked, in characters. */
const AHEAD = 1_000;

/** Where the words end that are looked at behind a section. */
export function lookAhead(source: string, end: number): number {
  return Math.min(source.length, end + AHEAD);
}

/** Reads a section of a text, in small steps; `back` characters in front of it are looked at, `tokens` written over. */
export function* readSection(
  rulebook: Rulebook,
  tokens: TokenArrays,
  options: Options,
  { start, end }: Span,
  back: number,
  memory: Memory,
): Generator<undefined, Section> {
  const to = lookAhead(tokens.source, end);
  tokens.restart(start - back, to);
  const ends: number[] = [];
  for (const until of [start, end, to]) {
    // Nothing goes on over the border of a section: a very long paragraph is cut in the midst of a sentence.
    tokens.before |= SPACED | NEW_BLOCK;
    while (tokens.at < until) {
      readTo(tokens, Math.min(tokens.at + STEP.characters, until));
      yield;
    }
    ends.push(tokens.count);
  }
  const text = tokens.text();
  const sentences = sentencesOf(text);
  yield;
  const [before = 0, behind = 0] = ends;
  const range = { first: indexAt(sentences, before), last: indexAt(sentences, behind) - 1 };
  const quotations = new Quotations(text);
  const antecedents = new Antecedents(text, sentences, quotations, range, memory);
  const draftsIn = ruleDraftsIn(rulebook, text, antecedents, options.speculation && layerOf(options.speculation));
  const ownIn = ownDraftsIn(text, options);
  const isLinked = linksIn(text, options.links ?? []);
  const found: SentenceDrafts[] = [];
  let told = 0;
  for (let number = range.first; number <= range.last; number += 1) {
    const sentence = sentences[number];
    if (sentence === undefined) break;
    if (number % STEP.sentences === 0) yield;
    const drafts = draftsIn(sentence, number);
    const own = ownIn(sentence);
    if (drafts.length + own.length > 0) found.push({ number, sentence, drafts, own });
    for (const draft of drafts) {
      if (isTold(text, draft)) told += 1;
      if (!isLinked(draft, sentence)) quotations.hear(draft, sentence);
    }
  }
  // Who speaks in a quotation may be told behind it: no verdict before the last sentence is read.
  const signals: Signal[] = [];
  for (const here of found) addSignals(signals, { text, quotations, isLinked }, here);
  const nextBack = end - (sentences[Math.max(0, range.last + 1 - BEFORE)]?.start ?? start - back);
  const { recent } = memory;
  return { start, end, back, nextBack, signals, recent, learnt: antecedents.learnt(), count: behind - before, told };
}

/** The index of the first sentence that does not end in front of a token. */
function indexAt(sentences: readonly Sentence[], token: number): number {
  return firstWhere(sentences.length, (index) => (sentences[index]?.last ?? 0) >= token);
}

/** What tells whose claim it is. */
type Verdicts = {
  readonly text: Text;
  readonly quotations: Quotations;
  readonly isLinked: (draft: Draft, sentence: Sentence) => boolean;
};

/** What is quoted from somebody identifiable is their claim; the rest are signals. */
function addSignals(
  signals: Signal[],
  { text, quotations, isLinked }: Verdicts,
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
    if (!quotations.hides(draft)) signals.push(signalOf(text, span, draft, isSourced(draft)));
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
