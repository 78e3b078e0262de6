import { firstWhere } from './first-where.ts';
import { ROOM, type Word } from './lexicon.ts';
import { L } from './lists.ts';
import { isInnerStop, isOwnerEnding, isPersonNoun, isProper } from './nouns.ts';
import type { Span } from './signal.ts';
import { CAPITAL, hasShape, isIn, MARK, type Sentence, spells, type Text } from './text.ts';

/**
 * Where somebody described is named ("the witness, Tom Reed,") or, with null, where somebody new is brought up by the
 * same noun.
 */
type Naming = { readonly token: number; readonly name: Span | null };

/** Where a text names people whom it has described before. Made on first need, once for each text. */
export class Namings {
  private namings: ReadonlyMap<Word, readonly Naming[]> | null = null;

  /** `nouns` are the tokens of the nouns that will be asked for. */
  constructor(
    private readonly text: Text,
    private readonly sentences: readonly Sentence[],
    private readonly nouns: Iterable<number>,
  ) {}

  /** Where whoever the noun at token `head` stands for is named further on; null where nobody of that noun is. */
  after(head: number): Span | null {
    this.namings ??= namingsIn(this.text, this.sentences, this.nouns);
    const namings = this.namings.get(this.text.words[head] ?? 0) ?? [];
    return namings[firstWhere(namings.length, (index) => (namings[index]?.token ?? 0) > head)]?.name ?? null;
  }
}

function namingsIn(
  text: Text,
  sentences: readonly Sentence[],
  nouns: Iterable<number>,
): ReadonlyMap<Word, readonly Naming[]> {
  const namings = new Map<Word, Naming[]>();
  // One cheap look a token: most words are none of these nouns.
  const wanted = new Uint8Array(ROOM);
  for (const noun of nouns) if (isPersonNoun(text, noun)) wanted[text.words[noun] ?? 0] = 1;
  wanted[0] = 0;
  for (const sentence of sentences) {
    for (let i = sentence.first; i <= sentence.last; i += 1) {
      if (wanted[text.words[i] ?? 0] !== 1) continue;
      const naming = namingAt(text, sentence, i);
      if (naming === null) continue;
      const word = text.words[i] ?? 0;
      const known = namings.get(word);
      if (known) known.push(naming);
      else namings.set(word, [naming]);
    }
  }
  return namings;
}

function namingAt(text: Text, sentence: Sentence, noun: number): Naming | null {
  const determiner = determinerOf(text, sentence, noun);
  if (determiner < 0) return null;
  if (isIn(text, determiner, L.indefinite) || isIn(text, determiner, L.number)) return { token: noun, name: null };
  const name = nameBehind(text, sentence, noun) ?? nameBefore(text, sentence, determiner, noun);
  return name === null ? null : { token: noun, name };
}

/** The determiner or number in front of a noun, some words between at the most; -1 where it has none. */
function determinerOf(text: Text, sentence: Sentence, noun: number): number {
  for (let i = noun - 1; i >= Math.max(sentence.first, noun - 5); i -= 1) {
    if (hasShape(text, i, MARK) || isIn(text, i, L.preposition)) return -1;
    if (isIn(text, i, L.indefinite) || isIn(text, i, L.number) || isIn(text, i, L.article)) return i;
    if (spells(text, i, 'that') || spells(text, i, 'this')) return i;
  }
  return -1;
}

/** "the witness, Tom Reed," · "the witness Tom Reed" · "the witness was identified as Tom Reed" · "named the witness as". */
function nameBehind(text: Text, sentence: Sentence, noun: number): Span | null {
  const next = noun + 1;
  const apart = isIn(text, next, L.comma) || isOpenBracket(text, next);
  // Several people have no one name, and "the Republican Party" is nobody's.
  const one = !isIn(text, noun, L.plural) && !hasShape(text, noun, CAPITAL);
  const close = one ? nameFrom(text, sentence, apart ? next + 1 : next) : null;
  if (close !== null) return close;
  for (let i = next; i <= Math.min(next + 6, sentence.last); i += 1) {
    if (isIn(text, i, L.stop)) return null;
    if (!spells(text, i, 'as')) continue;
    const told = [i - 1, noun - 2, noun - 3].some((at) => isNaming(text, at));
    return told ? nameFrom(text, sentence, i + 1) : null;
  }
  return null;
}

/** "Tom Reed, the witness," */
function nameBefore(text: Text, sentence: Sentence, determiner: number, noun: number): Span | null {
  if (!isIn(text, determiner - 1, L.comma) || !spells(text, determiner, 'the')) return null;
  const next = noun + 1;
  if (isIn(text, noun, L.plural) || hasShape(text, noun, CAPITAL)) return null;
  if (!hasShape(text, next, MARK) && !spells(text, next, 'who') && next <= sentence.last) return null;
  const last = determiner - 2;
  let first = last;
  while (first - 1 >= sentence.first && isProper(text, sentence, first - 1)) first -= 1;
  if (!isProper(text, sentence, last) || first === last) return null;
  return { start: text.starts[first] ?? 0, end: text.ends[last] ?? 0 };
}

function isNaming(text: Text, i: number): boolean {
  return ['identified', 'named', 'identifying', 'naming'].some((word) => spells(text, i, word));
}

function isOpenBracket(text: Text, i: number): boolean {
  return text.source[text.starts[i] ?? 0] === '(';
}

/** The name of two words or more that starts at a token; null where none does. */
function nameFrom(text: Text, sentence: Sentence, first: number): Span | null {
  let last = first - 1;
  let words = 0;
  for (let i = first; i <= sentence.last; i += 1) {
    if (isProper(text, sentence, i) && !isIn(text, i, L.self) && !isOwnerEnding(text, i)) words += 1;
    else if (!(words > 0 && isInnerStop(text, i) && isProper(text, sentence, i + 1))) break;
    last = i;
  }
  return words < 2 || isOwnerEnding(text, last + 1)
    ? null
    : { start: text.starts[first] ?? 0, end: text.ends[last] ?? 0 };
}
