import { L } from './lists.ts';
import { isInnerStop, isProper } from './nouns.ts';
import type { Tokens } from './phrase.ts';
import { ALL_CAPITALS, hasShape, isIn, type Sentence, spanOf, type Text } from './text.ts';

/** A name as it stands in a text: without the titles and offices before it, which `titles` holds in lower case. */
export type Name = {
  readonly words: readonly string[];
  readonly titles: readonly string[];
  readonly tokens: Tokens;
  readonly sentence: Sentence;
  /** It is written like a person's: no article, no word for an institution at its end. */
  readonly person: boolean;
};

/** What begins the names of places and of nobody: "South Sudan" is another country than "Sudan". */
const OF_A_PLACE = /^(?:(?:north|south|east|west)(?:ern)?|new)$/i;

/** The name around a token; null where it is part of none. */
export function nameAt(text: Text, sentence: Sentence, token: number): Name | null {
  if (!isProper(text, sentence, token)) return null;
  let first = token;
  while (first > sentence.first && isPart(text, sentence, first - 1)) first -= 1;
  let last = token;
  while (last < sentence.last && isPart(text, sentence, last + 1)) last += 1;
  while (last > token && !isProper(text, sentence, last)) last -= 1;
  while (first < token && !isProper(text, sentence, first)) first += 1;
  const article = first > sentence.first && isIn(text, first - 1, L.article);
  const thing = isIn(text, last, L.thing);
  const bare = article || thing ? first : pastTitles(text, first, last);
  const words = wordsOf(text, { first: bare, last });
  const capitals = bare === last && hasShape(text, last, ALL_CAPITALS) && !sentence.titled;
  return {
    words,
    titles: wordsOf(text, { first, last: bare - 1 }).map((word) => word.toLowerCase()),
    tokens: { first: bare, last },
    sentence,
    person: !article && !thing && !capitals && !(words.length > 1 && OF_A_PLACE.test(words[0] ?? '')),
  };
}

function isPart(text: Text, sentence: Sentence, i: number): boolean {
  return isProper(text, sentence, i) || isInnerStop(text, i);
}

/** The first token behind titles and offices: "Prime Minister | Ida Lund", "Mr. | Reed". */
function pastTitles(text: Text, first: number, last: number): number {
  let bare = first;
  for (let i = first; i < last; i += 1) {
    if (isIn(text, i, L.title) || isIn(text, i, L.personNoun)) bare = i + 1;
    else if (bare === i && isInnerStop(text, i)) bare = i + 1;
  }
  return bare;
}

function wordsOf(text: Text, { first, last }: Tokens): readonly string[] {
  const words: string[] = [];
  for (let i = first; i <= last; i += 1) {
    const { start, end } = spanOf(text, { first: i, last: i });
    if (!isInnerStop(text, i)) words.push(plain(text.source.slice(start, end)));
  }
  return words;
}

/** Words as they are read: what nobody sees is left out, white space is one blank. */
export function plain(words: string): string {
  return words
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first full name with each last word: what "Voss" stands for. */
export function fullNamesIn(text: Text, sentences: readonly Sentence[]): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  for (const sentence of sentences) {
    if (sentence.titled) continue;
    for (let i = sentence.first; i <= sentence.last; i += 1) {
      const name = nameAt(text, sentence, i);
      if (name === null) continue;
      const last = name.words.at(-1);
      if (last && name.person && name.words.length > 1 && !names.has(last)) names.set(last, name);
      i = Math.max(i, name.tokens.last);
    }
  }
  return names;
}

/** Whether two names can be the same person's: "Maria Voss", "Voss", "M. Voss". */
export function sameName(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || one.at(-1) !== other.at(-1)) return false;
  if (one.length === 1 || other.length === 1) return true;
  const [first = ''] = one;
  const [second = ''] = other;
  return first === second || (Math.min(first.length, second.length) === 1 && first[0] === second[0]);
}

/** Whether a name is the initials of another: "FBI" of "Federal Bureau of Investigation". */
export function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  const [letters = ''] = short;
  if (short.length !== 1 || letters.length < 2 || long.length < 2) return false;
  return letters.toUpperCase() === letters && long.map((word) => word[0]).join('') === letters;
}
