import { Antecedents } from './antecedents.ts';
import { attributionsIn } from './attribution.ts';
import { type Grade, gradeOf, isNamed } from './grade.ts';
import { fillLexicon, L, type Word } from './lexicon.ts';
import { anchorsOf, compile, matchAt, type Phrase, type Tokens } from './phrase.ts';
import { type Quotation, quotationsOf } from './quotations.ts';
import type { FindRule, Rule } from './rule.ts';
import { sentencesOf } from './sentences.ts';
import type { Signal, Span } from './signal.ts';
import { isIn, type Sentence, spells, type Text } from './text.ts';
import { tokenise } from './tokens.ts';
import { isBacked } from './verdict.ts';

/** Rules made ready: phrases by the word they are found by, credits by grade. */
export type Analyser = (source: string) => readonly Signal[];

type Compiled = { readonly rule: Rule; readonly phrase: Phrase; readonly unless: readonly Phrase[] };

/** A signal before its offsets: tokens. */
type Draft = {
  readonly rule: Rule;
  readonly extent: Tokens;
  readonly cue: Tokens;
  readonly source: Tokens | null;
};

/** Makes an analyser that knows these rules and no others. */
export function analyserOf(rules: readonly Rule[]): Analyser {
  fillLexicon();
  const phrases = new Map<Word, Compiled[]>();
  const credits = new Map<Grade, Rule>();
  for (const rule of rules) {
    if ('credits' in rule) for (const grade of rule.credits) credits.set(grade, rule);
    if ('phrase' in rule) for (const compiled of compileRule(rule)) index(phrases, compiled);
  }
  const finders = rules.filter((rule) => 'find' in rule);
  return (source) => analyseWith(source, phrases, credits, finders);
}

function compileRule(rule: Extract<Rule, { phrase: unknown }>): readonly Compiled[] {
  const unless = (rule.unless ?? []).map(compile);
  return rule.phrase.map((phrase) => ({ rule, phrase: compile(phrase), unless }));
}

function index(phrases: Map<Word, Compiled[]>, compiled: Compiled): void {
  for (const word of anchorsOf(compiled.phrase)) {
    const here = phrases.get(word);
    if (here) here.push(compiled);
    else phrases.set(word, [compiled]);
  }
}

function analyseWith(
  source: string,
  phrases: ReadonlyMap<Word, readonly Compiled[]>,
  credits: ReadonlyMap<Grade, Rule>,
  finders: readonly FindRule[],
): readonly Signal[] {
  const text = tokenise(source);
  const sentences = sentencesOf(text);
  const quotations = quotationsOf(text);
  const antecedents = new Antecedents(text, sentences);
  const signals: Signal[] = [];
  sentences.forEach((sentence, number) => {
    const drafts: Draft[] = [];
    for (const { cue, source, weak } of attributionsIn(text, sentence)) {
      const grade = resolve(text, sentence, source, number, antecedents);
      if (grade === null || (weak && !isNamed(grade))) continue;
      antecedents.note(source, grade, number);
      const rule = credits.get(grade);
      if (rule) drafts.push({ rule, extent: extentOf(cue, source), cue, source });
    }
    for (const rule of finders) {
      for (const found of rule.find(text, sentence)) {
        const extent = { first: found.first, last: found.last };
        drafts.push({ rule, extent, cue: found.cue ?? extent, source: found.source ?? null });
      }
    }
    for (let i = sentence.first; i <= sentence.last; i += 1) {
      const candidates = phrases.get(text.words[i] ?? 0);
      if (!candidates) continue;
      for (const { rule, phrase, unless } of candidates) {
        const match = matchAt(phrase, text, sentence, i);
        if (match === null || unless.some((other) => stands(other, text, sentence, match))) continue;
        drafts.push({ rule, extent: match, cue: match, source: null });
      }
    }
    const backings = drafts.filter(({ rule, cue }) => rule.kind === 'named' && asserts(text, cue));
    for (const draft of withoutOverlaps(drafts)) {
      if (isQuoted(draft, quotations)) continue;
      signals.push(signalOf(text, sentence, draft, backings));
    }
  });
  return signals.sort((a, b) => a.start - b.start);
}

function resolve(
  text: Text,
  sentence: Sentence,
  source: Tokens & { readonly head: number },
  number: number,
  antecedents: Antecedents,
): Grade | null {
  if (isIn(text, source.head, L.pronoun)) return antecedents.ofPronoun(source.head, number);
  if (isOfThem(text, source.head)) return antecedents.ofPronoun(source.head + 2, number);
  if (antecedents.hasNamedPoll() && isShare(text, source)) return 'document';
  return antecedents.ofNoun(source) ?? gradeOf(text, sentence, source);
}

/** "several of them" */
function isOfThem(text: Text, head: number): boolean {
  return spells(text, head + 1, 'of') && spells(text, head + 2, 'them');
}

/** "46 percent of voters", "one in five", "those polled": what a poll has counted. */
function isShare(text: Text, { first, head, last }: Tokens & { readonly head: number }): boolean {
  const words = text.source.slice(text.starts[first], (text.ends[last] ?? 0) + 10);
  const counted = /percent|per cent|%|\b(?:majority|plurality|quarter|thirds?|fifths?|half|share|respondents|polled|surveyed)\b/i;
  return counted.test(words) || (isIn(text, head, L.number) && spells(text, first - 1, 'in'));
}

function extentOf(cue: Tokens, source: Tokens & { readonly head: number }): Tokens {
  return { first: Math.min(cue.first, source.head), last: Math.max(cue.last, source.head) };
}

function stands(phrase: Phrase, text: Text, sentence: Sentence, over: Tokens): boolean {
  const words = anchorsOf(phrase);
  for (let i = Math.max(sentence.first, over.first - 3); i <= Math.min(over.last + 3, sentence.last); i += 1) {
    if (!words.includes(text.words[i] ?? 0)) continue;
    const match = matchAt(phrase, text, sentence, i);
    if (match && match.first <= over.last && over.first <= match.last) return true;
  }
  return false;
}

/** Of drafts over the same words the longest stands. */
function withoutOverlaps(drafts: readonly Draft[]): readonly Draft[] {
  const length = ({ extent }: Draft) => extent.last - extent.first;
  const kept: Draft[] = [];
  for (const draft of [...drafts].sort((a, b) => length(b) - length(a))) {
    const { first, last } = draft.cue;
    if (!kept.some(({ cue }) => cue.first <= last && first <= cue.last)) kept.push(draft);
  }
  return kept;
}

function isQuoted({ cue }: Draft, quotations: readonly Quotation[]): boolean {
  return quotations.some(({ first, last }) => first < cue.first && cue.last < last);
}

/** Attitudes and findings back nobody's claim: "dismissed the notion that". */
function asserts(text: Text, { first, last }: Tokens): boolean {
  return first < last || isIn(text, first, L.say) || isIn(text, first, L.citing);
}

function signalOf(text: Text, sentence: Sentence, draft: Draft, backings: readonly Draft[]): Signal {
  const { rule, extent, cue, source } = draft;
  const mayBeBacked = rule.kind === 'alleged' || rule.kind === 'agentless';
  const sourced = rule.kind === 'named' || (mayBeBacked && isBacked(text, sentence, extent, backings));
  return {
    ...span(text, extent),
    kind: rule.kind,
    verdict: sourced ? 'sourced' : 'unsourced',
    rule: rule.id,
    cue: span(text, cue),
    source: source === null ? null : span(text, source),
    sentence: { start: sentence.start, end: sentence.end },
  };
}

function span(text: Text, { first, last }: Tokens): Span {
  return { start: text.starts[first] ?? 0, end: text.ends[last] ?? 0 };
}
