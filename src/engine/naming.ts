import { L } from './lists.ts';
import { isInnerStop, isPersonNoun, isPluralNoun, isProper } from './nouns.ts';
import { phraseAfter, phraseBefore, type SourcePhrase } from './source-phrase.ts';
import { hasShape, isIn, NUMERAL, type Sentence, spells, type Text } from './text.ts';

/**
 * The name that a phrase only describes: of "Smith, a senior official," the name in front, of "a commenter, Bruce Van
 * Horn," the name behind. The phrase itself where there is none.
 */
export function nameOf(text: Text, sentence: Sentence, phrase: SourcePhrase): SourcePhrase {
  const { first, head } = phrase;
  if (isProper(text, sentence, head)) return phrase;
  const before = first - 2;
  if (isIn(text, first - 1, L.conjunction) && isOneOf(text, sentence, before, first))
    return phraseBefore(text, sentence, before) ?? phrase;
  const one = isPersonNoun(text, head) && !isPluralNoun(text, head) && !isIn(text, first, L.number);
  const describes = isIn(text, first, L.article) || one;
  const after = spells(text, phrase.last + 2, 'them') ? phrase.last + 3 : phrase.last + 1;
  const aside =
    isIn(text, after, L.comma) || isIn(text, after, L.relative) || isIn(text, after, L.stop) || after > sentence.last;
  if (describes && aside && isIn(text, first - 1, L.comma) && before >= sentence.first) {
    const named = nameEnd(text, sentence, before);
    if (named >= 0) return phraseBefore(text, sentence, named) ?? phrase;
  }
  const example = isIn(text, after, L.comma) ? exampleAfter(text, sentence, after + 1) : null;
  if (example !== null) return example;
  if (!isIn(text, after, L.comma) || (isPluralNoun(text, head) && !isIn(text, first, L.number))) return phrase;
  return nameBehind(text, sentence, after + 1) ?? phrase;
}

/** "Mr. Xi and other leaders", "he and his advisers": one of several is known. */
function isOneOf(text: Text, sentence: Sentence, before: number, first: number): boolean {
  const others = isIn(text, first, L.owner) || spells(text, first, 'other') || spells(text, first, 'several');
  return others && before >= sentence.first && (isProper(text, sentence, before) || isIn(text, before, L.pronoun));
}

/** "candidates, including Trump,", "hawks, like Rubio,": one of several is known. */
function exampleAfter(text: Text, sentence: Sentence, i: number): SourcePhrase | null {
  const first = spells(text, i, 'such') ? i + 2 : i + 1;
  if (!spells(text, i, 'including') && !spells(text, i, 'like') && !spells(text, i, 'such')) return null;
  const source = phraseAfter(text, sentence, first);
  return source !== null && isProper(text, sentence, source.head) ? source : null;
}

/** The name that an aside gives: ", Bruce Van Horn,", ", the teacher Ene Pold,"; null where it gives none. */
function nameBehind(text: Text, sentence: Sentence, first: number): SourcePhrase | null {
  const source = phraseAfter(text, sentence, first);
  if (source === null || !isProper(text, sentence, source.head)) return null;
  if (!isProper(text, sentence, source.head - 1) && !isInnerStop(text, source.head - 1)) return null;
  const titled = isIn(text, first, L.article) || isPersonNoun(text, first) || spells(text, first, 'former');
  return titled || isProper(text, sentence, first) ? source : null;
}

/** The last token of the name that ends at `i`, an age or a party behind it left out; -1 where none does. */
function nameEnd(text: Text, sentence: Sentence, i: number): number {
  if (isProper(text, sentence, i)) return i;
  const age = hasShape(text, i, NUMERAL) && isIn(text, i - 1, L.comma);
  return age && isProper(text, sentence, i - 2) ? i - 2 : -1;
}
