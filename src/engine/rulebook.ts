import { type Draft, overlap } from './draft.ts';
import { fillLexicon } from './filling.ts';
import type { Grade } from './grade.ts';
import { anchorsOf, compile, matchAt, type Phrase, type Tokens } from './phrase.ts';
import type { CreditRule, FindRule, PhraseRule, Rule } from './rule.ts';
import type { Sentence, Text } from './text.ts';

type Compiled = { readonly rule: PhraseRule; readonly phrase: Phrase; readonly unless: readonly Phrase[] };

/** Rules made ready for use. */
export type Rulebook = {
  /** The rule for each grade of source. */
  readonly credits: ReadonlyMap<Grade, CreditRule>;
  /** The phrases that each word is the anchor of, by the word's number. */
  readonly phrases: readonly (readonly Compiled[] | undefined)[];
  readonly finders: readonly FindRule[];
};

/** Compiles rules. Throws a `SyntaxError` where a phrase cannot be read. */
export function rulebookOf(rules: readonly Rule[]): Rulebook {
  fillLexicon();
  const credits = new Map<Grade, CreditRule>();
  const phrases: Compiled[][] = [];
  const finders: FindRule[] = [];
  for (const rule of rules) {
    if ('credits' in rule) for (const grade of rule.credits) credits.set(grade, rule);
    else if ('find' in rule) finders.push(rule);
    else addPhrases(phrases, rule);
  }
  return { credits, phrases, finders };
}

function addPhrases(phrases: Compiled[][], rule: PhraseRule): void {
  const unless = (rule.unless ?? []).map(compile);
  for (const notation of rule.phrase) {
    const phrase = compile(notation);
    for (const word of anchorsOf(phrase)) {
      phrases[word] ??= [];
      phrases[word].push({ rule, phrase, unless });
    }
  }
}

/** What the phrases and finders of a rulebook find in a sentence. */
export function foundIn({ phrases, finders }: Rulebook, text: Text, sentence: Sentence): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const rule of finders) {
    for (const { first, last, cue, source } of rule.find(text, sentence)) {
      const extent = { first, last };
      drafts.push({ rule, extent, cue: cue ?? extent, source: source ?? null });
    }
  }
  for (let i = sentence.first; i <= sentence.last; i += 1) {
    const here = phrases[text.words[i] ?? 0];
    if (here === undefined) continue;
    for (const { rule, phrase, unless } of here) {
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
