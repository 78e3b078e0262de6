import { compile } from './compile.ts';
import type { Word } from './lexicon.ts';
import { anchorsOf, matchAt, type Phrase, type Tokens } from './phrase.ts';
import type { Sentence, Text } from './text.ts';

/** The first words of a reason for anonymity, in the notation of phrase.ts. They stand behind the words that tell of it. */
export const OPENINGS = [
  'because',
  'citing',
  'fearing',
  'lest',
  '[afraid, wary] [of, that]',
  '[worried, concerned] [about, that]',
  '[as, since] [<pronoun>, <determiner>, <owner>, <self>]',
  '[due, owing] to',
  '[for, in] fear',
  'for ..2 [reason, reasons]',
  'given [<determiner>, <owner>]',
  'in [order, line, keeping, accordance] [to, with]',
  'on ..2 grounds',
  'out of [fear, concern, respect]',
  'so as',
  'so [that, <pronoun>]',
  'to [address, avoid, be, brief, characterise, characterize, comment, describe, detail, disclose, discuss, divulge, explain, give, maintain, offer, outline, preserve, preview, protect, provide, recount, relay, reveal, safeguard, share, speak, talk]',
  'under ..4 [policy, policies, rules, terms]',
  '[while, when]? [discussing, describing, relaying, revealing, sharing]',
] as const;

/** Words that say no more than that the source may not, or would rather not, be named. */
export const BOILERPLATE = [
  '<negation> ..1 [allowed, authorised, authorized, cleared, empowered, entitled, permitted, supposed] to',
  '[unauthorised, unauthorized] to [speak, talk, comment, discuss]',
  '[barred, forbidden, prohibited] from [commenting, discussing, disclosing, sharing, speaking, talking]',
  '[forbidden, lacked, lacks, without, <negation>] ..2 [approval, authorisation, authority, authorization, clearance, permission] to',
  '<negation> at liberty to',
  '<negation> ..2 [announced, finalised, finalized, official, public, publicly]',
  'to [address, brief, characterise, characterize, comment, describe, detail, disclose, discuss, divulge, explain, outline, preview, recount, relay, reveal, share, speak, talk]',
  'to [be, offer, give, provide] ..2 [assessment, blunt, candid, frank, insight, insights, open, view, views]',
] as const;

type Phrases = ReadonlyMap<Word, readonly Phrase[]>;

/** The phrases by which reasons for anonymity are read, ready to be matched. */
export type Reasons = { readonly openings: Phrases; readonly boilerplate: Phrases };

/** Makes the phrases ready. Their words join the lexicon, so it has to come before a text is read. */
export function reasonsReady(): Reasons {
  return { openings: byAnchor(OPENINGS), boilerplate: byAnchor(BOILERPLATE) };
}

function byAnchor(notations: readonly string[]): Phrases {
  const phrases = new Map<Word, Phrase[]>();
  for (const phrase of notations.map(compile)) {
    for (const word of anchorsOf(phrase)) phrases.set(word, [...(phrases.get(word) ?? []), phrase]);
  }
  return phrases;
}

/** Where `phrases` stand among the tokens of `within`. */
export function allWithin(phrases: Phrases, text: Text, within: Tokens): readonly Tokens[] {
  const found: Tokens[] = [];
  for (let i = within.first; i <= within.last; i += 1) {
    for (const phrase of phrases.get(text.words[i] ?? 0) ?? NONE) {
      const match = matchAt(phrase, text, within, i);
      if (match !== null) found.push(match);
    }
  }
  return found;
}

/** Whether one of `phrases` starts at a token. */
export function startsAt(phrases: Phrases, text: Text, sentence: Sentence, at: number): boolean {
  for (let i = at; i <= Math.min(at + 5, sentence.last); i += 1) {
    for (const phrase of phrases.get(text.words[i] ?? 0) ?? NONE) {
      if (matchAt(phrase, text, sentence, i)?.first === at) return true;
    }
  }
  return false;
}

const NONE: readonly Phrase[] = [];
