import type { Draft, SentenceDrafts } from './draft.ts';
import { L } from './lists.ts';
import type { Tokens } from './phrase.ts';
import { isIn, type Text } from './text.ts';

/** Fewer tokens than this show no manner of writing. */
const SHORT = 250;

/** A text that reports does so at least once in so many tokens. */
const SELDOM = 450;
/** The rule by which the writer and the reader are credited: "you said" reports nothing. */
const OWN_VOICE = 'writer-or-reader';

/**
 * Whether a text tells what was said. Manuals, terms of use and code comments never do, and what *is expected* or *is
 * understood* there is a duty or a definition; news does every few sentences.
 */
export function isReporting(text: Text, found: readonly SentenceDrafts[]): boolean {
  if (text.count < SHORT) return true;
  let told = 0;
  for (const { drafts } of found) {
    for (const { rule, cue, source } of drafts)
      if (source !== null && rule.id !== OWN_VOICE && isTold(text, cue)) told += 1;
  }
  return told * SELDOM > text.count;
}

/** "said", "according to": in the past, or in words of more than one. */
function isTold(text: Text, { first, last }: Tokens): boolean {
  return isIn(text, first, L.past) || last > first;
}

/** The rules whose passives are duties and definitions where nothing is reported: "the borrower is expected to". */
const DUTIES: readonly string[] = ['is-believed-to', 'is-expected-to'];

/** Whether a draft may be a duty or a definition. */
export function isDuty({ rule }: Draft): boolean {
  return DUTIES.includes(rule.id);
}
