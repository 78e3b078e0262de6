import { L } from './lists.ts';
import { isOwnerEnding, isPersonNoun, isPluralNoun, isProper, isSourceNoun, looksPersonal } from './nouns.ts';
import { phraseBefore } from './source-phrase.ts';
import { CAPITAL, hasShape, ING, isIn, LY, MARK, type Sentence, spells, type Text } from './text.ts';

/** The first token of the verb group that ends with the verb at `i`: "have repeatedly said", "continue to warn". */
export function groupStart(text: Text, sentence: Sentence, i: number): number {
  let first = i;
  for (let j = i - 1; j >= sentence.first && i - j < 8; j -= 1) {
    if (isIn(text, j, L.auxiliary)) first = j;
    else if (spells(text, j, 'to') && isIn(text, j - 1, L.continuer)) {
      first = j - 1;
      j -= 1;
    } else if (!isBetween(text, j)) break;
  }
  return first;
}

/** The nearest token before the verb at `i` that is no adverb. */
export function groupBefore(text: Text, sentence: Sentence, i: number): number {
  let j = i - 1;
  while (j > sentence.first && isBetween(text, j)) j -= 1;
  return j;
}

/** An adverb, where it stands between a source and its verb. */
export function isBetween(text: Text, i: number): boolean {
  return (hasShape(text, i, LY) && !hasShape(text, i, MARK)) || isIn(text, i, L.adverb) || isIn(text, i, L.negation);
}

/** Whether the verb at `i` is the verb of a clause, not a noun, an infinitive or a bare participle. */
export function isClauseVerb(text: Text, sentence: Sentence, i: number): boolean {
  const before = groupBefore(text, sentence, i);
  if (spells(text, before, 'to')) return isIn(text, before - 1, L.continuer) && before - 1 > sentence.first;
  if (isIn(text, i, L.base) && !isIn(text, i, L.past) && isIn(text, before, L.article)) return false;
  if (isIn(text, i, L.nounLike) && (isIn(text, i, L.base) || isIn(text, i, L.third)))
    return isVerbNotNoun(text, sentence, i);
  if (isAdjective(text, i)) return false;
  if (isIn(text, i, L.past) || isIn(text, i, L.third)) return true;
  return isIn(text, i, L.base) || (isIn(text, i, L.participle) && isIn(text, before, L.have));
}

/** "officials claim", "he claims", not "the claims", "official reports said". */
function isVerbNotNoun(text: Text, sentence: Sentence, i: number): boolean {
  const before = i - 1;
  const asked = isAsked(text, sentence, before);
  if (before < sentence.first || (isIn(text, i + 1, L.auxiliary) && !asked) || isIn(text, i + 1, L.preposition))
    return false;
  if (isIn(text, i + 1, L.cueVerb) && !hasShape(text, i + 1, ING)) return false;
  if (isIn(text, before, L.pronoun) || isIn(text, before, L.self) || isIn(text, before, L.relative)) return true;
  if (isBetween(text, before)) return true;
  if (isIn(text, before, L.auxiliary))
    return !isOwnerEnding(text, before) && (isIn(text, i, L.participle) || !isIn(text, before, L.have));
  // "NATO member states", "television shows": nouns, unless a clause follows.
  const noun = spells(text, i, 'states') || (spells(text, i, 'shows') && spells(text, before, 'television'));
  if (noun && ![L.demonstrative, L.pronoun, L.article, L.colon].some((list) => isIn(text, i + 1, list))) return false;
  if (isIn(text, i, L.third) && endsBarely(text, i)) return false;
  const plural =
    isIn(text, before, L.plural) ||
    isIn(text, before, L.quantity) ||
    (looksPersonal(text, before) && isPluralNoun(text, before));
  const several = spells(text, before, 'media') || spells(text, before, 'data');
  if (isIn(text, i, L.base))
    return plural || several || headsPlural(text, sentence, before) || opensPlural(text, sentence, i);
  // "Initial reports that": an unknown word that opens the sentence is an adjective as often as a name.
  if (before === sentence.opening && text.words[before] === 0 && spells(text, i, 'reports')) return false;
  if (plural) return headsSingular(text, sentence, before);
  // "Republican states", "the March states": an adjective and a noun.
  if (isIn(text, before, L.capitalCrowd) || isIn(text, before, L.time)) return spells(text, i + 1, 'that');
  return isSourceNoun(text, before) || isProper(text, sentence, before);
}

/** "a string of research projects.": nothing is claimed behind it, and it stands in no aside. */
function endsBarely(text: Text, i: number): boolean {
  if (!isIn(text, i + 1, L.stop) && !isIn(text, i + 1, L.comma)) return false;
  for (let at = i - 1; i - at < 20 && at >= 0; at -= 1)
    if (hasShape(text, at, MARK))
      return isIn(text, at, L.stop) || (isIn(text, at, L.quote) && !hasShape(text, at - 1, MARK));
  return true;
}

/** "what polls show is", "which even most Democrats doubt will": the clause hangs on a word in front of its subject. */
function isAsked(text: Text, sentence: Sentence, last: number): boolean {
  for (let i = last - 1; i >= sentence.first && last - i < 7 && !hasShape(text, i, MARK); i -= 1) {
    if (spells(text, i, 'what') || spells(text, i, 'which') || spells(text, i, 'whom')) return true;
  }
  return false;
}

/** "observers of the hierarchy note": the plural in front of what hangs on it by a preposition. */
function headsPlural(text: Text, sentence: Sentence, last: number): boolean {
  const goesOn = [L.comma, L.determiner, L.pronoun].some((list) => isIn(text, last + 2, list));
  if (!goesOn) return false;
  const source = phraseBefore(text, sentence, last);
  // "participants on the radio show,"
  if (source === null || (isIn(text, last + 2, L.comma) && !isIn(text, source.first - 1, L.comma))) return false;
  return (
    source.head < last - 1 &&
    ((isSourceNoun(text, source.head) && isPluralNoun(text, source.head)) || isIn(text, source.head, L.quantity))
  );
}

/** "Critics of the short week claim that": people who open the sentence, and a claim. */
function opensPlural(text: Text, { opening }: Sentence, i: number): boolean {
  return (
    spells(text, i + 1, 'that') &&
    i - opening < 9 &&
    isIn(text, opening + 1, L.hanging) &&
    isPersonNoun(text, opening) &&
    isPluralNoun(text, opening)
  );
}

/** "a survey of insiders shows": the singular in front of what hangs on it by a preposition. */
function headsSingular(text: Text, sentence: Sentence, last: number): boolean {
  const source = phraseBefore(text, sentence, last);
  return (
    source !== null && source.head < last - 1 && isSourceNoun(text, source.head) && !isPluralNoun(text, source.head)
  );
}

/** Participles that are adjectives behind an article: "another alleged victim", "the reported bid". */
function isAdjective(text: Text, i: number): boolean {
  if (!isIn(text, i, L.adjectival) || spells(text, i - 1, 'one')) return false;
  const bare = text.words[i - 1] === 0 && !hasShape(text, i - 1, CAPITAL | MARK | LY) && !looksPersonal(text, i - 1);
  if (!bare && !isIn(text, i - 1, L.determiner) && !isOwnerEnding(text, i - 1)) return false;
  return !hasShape(text, i + 1, MARK) && !isIn(text, i + 1, L.grammar);
}

/** "have taken to saying" */
export function isContinued(text: Text, i: number): boolean {
  return spells(text, i - 1, 'to') && isIn(text, i - 2, L.continuer);
}
