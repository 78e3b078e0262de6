import { firstWhere } from './first-where.ts';
import { L } from './lists.ts';
import { type Name, plain } from './names.ts';
import { isPersonNoun } from './nouns.ts';
import type { Tokens } from './phrase.ts';
import type { Signal, Span, ToldSignal } from './signal.ts';
import { isIn, spanOf, type Text } from './text.ts';

/** The words that name a source in full: of an unnamed one up to the end of its role. */
export function describe(text: Text, { source, told, start, end }: ToldSignal): string {
  const role = told?.role;
  const from = source ?? role ?? { start, end };
  const to = role && role.start >= from.start && role.start <= from.end ? Math.max(role.end, from.end) : from.end;
  return plain(text.source.slice(from.start, to));
}

/** Nouns that stand with a name: "the minister, Maria Voss", "Maria Voss, a lawyer for the port,", "the Foreign Ministry". */
export function nounsAround(
  text: Text,
  { titles, words, person, sentence, tokens: { first, last } }: Name,
): readonly string[] {
  const nouns = person ? [...titles] : [(words.at(-1) ?? '').toLowerCase()];
  const add = (i: number): void => {
    if (isPersonNoun(text, i)) nouns.push(wordsAt(text, { first: i, last: i }).toLowerCase());
  };
  for (let i = first - 1; i >= Math.max(sentence.first, first - 4) && !isIn(text, i, L.stop); i -= 1) add(i);
  if (!isIn(text, last + 1, L.comma)) return nouns;
  for (let i = last + 2; i <= Math.min(last + 12, sentence.last) && !isIn(text, i, L.comma); i += 1) {
    if (isIn(text, i, L.preposition) || isIn(text, i, L.auxiliary)) break;
    add(i);
  }
  return nouns;
}

/** The words of a phrase, in lower case, that are no grammar. */
export function contentOf(text: Text, { first, last }: Tokens): readonly string[] {
  const words: string[] = [];
  for (let i = first; i <= last; i += 1) {
    if (!isIn(text, i, L.grammar)) words.push(wordsAt(text, { first: i, last: i }).toLowerCase());
  }
  return words;
}

/** The token that carries a source: where extent and source meet, on the side that is not the cue. */
export function headAt(text: Text, { start, end, cue }: Signal, source: Span): number {
  const inverted = cue.start <= source.start;
  return inverted ? tokenAt(text, Math.min(end, source.end) - 1) : tokenAt(text, Math.max(start, source.start));
}

/** The tokens of a stretch of the source text. */
export function tokensOf(text: Text, { start, end }: Span): Tokens {
  return { first: tokenAt(text, start), last: tokenAt(text, end - 1) };
}

/** Tokens as they are read. */
export function wordsAt(text: Text, tokens: Tokens): string {
  const { start, end } = spanOf(text, tokens);
  return plain(text.source.slice(start, end));
}

/** The token in which an offset lies, or the next one; the last one where there is none behind it. */
function tokenAt(text: Text, offset: number): number {
  return firstWhere(text.count - 1, (token) => (text.ends[token] ?? 0) > offset);
}
