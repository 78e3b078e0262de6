import { L } from './lists.ts';
import { isProper } from './nouns.ts';
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
  const describes = isIn(text, first, L.article) || isIn(text, head, L.office) || isIn(text, head, L.spokesperson);
  if (describes && isIn(text, first - 1, L.comma) && before >= sentence.first) {
    const named = nameEnd(text, sentence, before);
    if (named >= 0) return phraseBefore(text, sentence, named) ?? phrase;
  }
  const behind = phrase.last + 1;
  if (!isIn(text, behind, L.comma) || isIn(text, head, L.plural)) return phrase;
  if (!isProper(text, sentence, behind + 1) || !isProper(text, sentence, behind + 2)) return phrase;
  return phraseAfter(text, sentence, behind + 1) ?? phrase;
}

/** "Mr. Xi and other leaders", "he and his advisers": one of several is known. */
function isOneOf(text: Text, sentence: Sentence, before: number, first: number): boolean {
  const others = isIn(text, first, L.owner) || spells(text, first, 'other') || spells(text, first, 'several');
  return others && before >= sentence.first && (isProper(text, sentence, before) || isIn(text, before, L.pronoun));
}

/** The last token of the name that ends at `i`, an age or a party behind it left out; -1 where none does. */
function nameEnd(text: Text, sentence: Sentence, i: number): number {
  if (isProper(text, sentence, i)) return i;
  const age = hasShape(text, i, NUMERAL) && isIn(text, i - 1, L.comma);
  return age && isProper(text, sentence, i - 2) ? i - 2 : -1;
}
