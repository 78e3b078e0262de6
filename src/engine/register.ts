import type { Draft } from './draft.ts';
import { L } from './lists.ts';
import type { Signal } from './signal.ts';
import { isIn, type Text } from './text.ts';

/** Fewer tokens than this show no manner of writing. */
const SHORT = 250;

/** A text that reports does so at least once in so many tokens. */
const SELDOM = 450;

/** The rule by which the writer and the reader are credited: "you said" reports nothing. */
const OWN_VOICE = 'writer-or-reader';

/** Whether a draft tells what somebody said: "said", "according to", in the past, or in words of more than one. */
export function isTold(text: Text, { rule, cue: { first, last }, source }: Draft): boolean {
  return source !== null && rule.id !== OWN_VOICE && (isIn(text, first, L.past) || last > first);
}

/**
 * Whether a text of so many tokens, so many of whose drafts are told, tells what was said. Manuals, terms of use and code comments never do,
 * and what *is expected* or *is understood* there is a duty or a definition; news does every few sentences.
 */
export function isReporting(count: number, told: number): boolean {
  return count < SHORT || told * SELDOM > count;
}

/** The rules whose passives are duties and definitions where nothing is reported: "the borrower is expected to". */
const DUTIES: readonly string[] = ['is-believed-to', 'is-expected-to'];

/** Whether a signal may be a duty or a definition. */
export function isDuty({ rule }: Signal): boolean {
  return DUTIES.includes(rule);
}
