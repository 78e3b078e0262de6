import type { Entry, Source } from '../engine/index.ts';

/** Words that stand for a name and are none. */
const PRONOUN = /^(?:he|him|his|she|her|it|its|they|them|their|who|whom|which|that|i|we|you|one|another|others?)$/i;

/** What else a text calls a source, in the order of the text: other names and descriptions, without pronouns. */
export function otherNames(text: string, { name, entries }: Source, all: readonly Entry[]): readonly string[] {
  const names = new Map<string, string>([[plain(name), '']]);
  for (const index of entries) {
    const span = all[index]?.signal.source;
    if (!span) continue;
    const words = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
    const isCut = plain(name).startsWith(plain(words));
    if (!PRONOUN.test(words) && !isCut && !names.has(plain(words))) names.set(plain(words), words);
  }
  return [...names.values()].filter((words) => words !== '');
}

function plain(words: string): string {
  return words.toLowerCase().replace(/^(?:the|an?) /, '');
}
