import { compile } from './compile.ts';
import { type Draft, overlap } from './draft.ts';
import { finished } from './finished.ts';
import type { Grade } from './grade.ts';
import { inList, ROOM, type Word } from './lexicon.ts';
import { readyLists } from './membership.ts';
import { readySenses } from './other-senses.ts';
import { anchorsOf, matchAt, type Phrase, type Tokens } from './phrase.ts';
import { type Reasons, reasonsReady } from './reasons.ts';
import type { CreditRule, FindRule, PhraseRule, Rule } from './rule.ts';
import { MOST_CUES } from './sentences.ts';
import type { Sentence, Text } from './text.ts';

type Compiled = { readonly rule: PhraseRule; readonly phrase: Phrase; readonly unless: readonly Phrase[] };

/** What finds phrases of its own. */
export type Finders = {
  /** The phrases that each word is the anchor of, by the word's number. */
  readonly phrases: ReadonlyMap<Word, readonly Compiled[]>;
  /** 1 for every word that is an anchor: nearly none is, and a look here is cheaper. */
  readonly anchors: Uint8Array;
  readonly finders: readonly FindRule[];
};

/** Rules made ready for use. */
export type Rulebook = Finders & {
  /** The rule for each grade of source. */
  readonly credits: ReadonlyMap<Grade, CreditRule>;
  readonly reasons: Reasons;
};

/** Makes rules ready for use. */
export function rulebookOf(rules: readonly Rule[]): Rulebook {
  return finished(makingRulebook(rules));
}

/** The same in small steps: every page with an article begins with them. */
export function* makingRulebook(rules: readonly Rule[]): Generator<undefined, Rulebook> {
  readyLists();
  yield;
  readySenses();
  yield;
  const reasons = reasonsReady();
  const credits = new Map<Grade, CreditRule>();
  for (const rule of rules) if ('credits' in rule) for (const grade of rule.credits) credits.set(grade, rule);
  return { ...(yield* makingFinders(rules)), credits, reasons };
}

const layers = new WeakMap<readonly Rule[], Finders>();

/** The rules of a layer made ready for use, once for each list of rules. */
export function layerOf(rules: readonly Rule[]): Finders {
  const known = layers.get(rules);
  if (known) return known;
  const layer = finished(makingFinders(rules));
  layers.set(rules, layer);
  return layer;
}

function* makingFinders(rules: readonly Rule[]): Generator<undefined, Finders> {
  const phrases = new Map<Word, Compiled[]>();
  const finders: FindRule[] = [];
  for (const rule of rules) {
    yield;
    if ('find' in rule) finders.push(rule);
    else if ('phrase' in rule) addPhrases(phrases, rule);
  }
  const anchors = new Uint8Array(ROOM);
  for (const word of phrases.keys()) anchors[word] = 1;
  return { phrases, anchors, finders };
}

function addPhrases(phrases: Map<Word, Compiled[]>, rule: PhraseRule): void {
  const unless = (rule.unless ?? []).map(compile);
  for (const notation of rule.phrase) {
    const phrase = compile(notation);
    for (const word of anchorsOf(phrase)) {
      const compiled = { rule, phrase, unless };
      const here = phrases.get(word);
      if (here) here.push(compiled);
      else phrases.set(word, [compiled]);
    }
  }
}

/** What the phrases and finders of a rulebook find in a sentence. */
export function foundIn({ phrases, anchors, finders }: Finders, text: Text, sentence: Sentence): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let i = sentence.first; i <= sentence.last && drafts.length < MOST_CUES; i += 1) {
    const word = text.words[i] ?? 0;
    if (word === 0) continue;
    for (const rule of finders) {
      const extent = inList(word, rule.at) ? rule.find(text, sentence, i) : null;
      if (extent !== null) drafts.push({ rule, extent, cue: extent, source: null });
    }
    if (anchors[word] !== 1) continue;
    for (const { rule, phrase, unless } of phrases.get(word) ?? []) {
      const extent = matchAt(phrase, text, sentence, i);
      if (extent === null || unless.some((other) => stands(other, text, sentence, extent))) continue;
      drafts.push({ rule, extent, cue: extent, source: null });
    }
  }
  return drafts;
}

/** How far outside an extent the anchor of an `unless` phrase may stand, in tokens. */
const AROUND = 3;

function stands(phrase: Phrase, text: Text, sentence: Sentence, extent: Tokens): boolean {
  const words = anchorsOf(phrase);
  const last = Math.min(extent.last + AROUND, sentence.last);
  for (let i = Math.max(sentence.first, extent.first - AROUND); i <= last; i += 1) {
    if (!words.includes(text.words[i] ?? 0)) continue;
    const match = matchAt(phrase, text, sentence, i);
    if (match !== null && overlap(match, extent)) return true;
  }
  return false;
}
