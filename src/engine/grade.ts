import { L } from './lists.ts';
import { hasOwner, isMade } from './maker.ts';
import { isOwnerEnding, isPluralNoun, isProper, looksPersonal } from './nouns.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { CAPITAL, hasShape, isIn, NUMERAL, type Sentence, spells, type Text } from './text.ts';

/** What kind of source a phrase names. The first four are `anonymous`, the next four `vague`, the rest `named`. */
const GRADES = [
  'official',
  'insider',
  'source',
  'person',
  'crowd',
  'expert',
  'medium',
  'study',
  'name',
  'office',
  'spokesperson',
  'institution',
  'document',
  'self',
] as const;

/** See `GRADES`. */
export type Grade = (typeof GRADES)[number];

/** Whether a source of this grade could be asked or looked up. */
export function isNamed(grade: Grade): boolean {
  return GRADES.indexOf(grade) >= GRADES.indexOf('name');
}

/** Words behind a noun for people that tell of an access of their own: "people familiar with the matter". */
const ACCESS =
  /^(?:familiar|close|briefed|involved|near|inside|privy|aware|knowledgeable|present|around|with (?:\w+ )?knowledge|who (?:was|were|is|are) (?:familiar|briefed|close|present|involved|not authori))/i;

/**
 * The grade of a source phrase by its own words alone; null where it names nobody who can be credited. Pronouns and
 * descriptions of somebody mentioned before are for antecedents.ts.
 */
export function gradeOf(text: Text, sentence: Sentence, phrase: SourcePhrase): Grade | null {
  const { head } = phrase;
  if (isIn(text, head, L.self)) return 'self';
  if (isProper(text, sentence, head)) return 'name';
  const many = isMany(text, phrase);
  if (spells(text, head, 'both') || spells(text, phrase.first, 'both')) return 'name';
  if (isNamedWithOthers(text, sentence, phrase)) return 'name';
  if (isWithheld(text, phrase)) return 'person';
  if (many && isDefiniteGroup(text, phrase)) return 'name';
  if (hasAccess(text, head)) return 'insider';
  if (isAsked(text, head)) return 'document';
  if (many && isNumbered(text, phrase)) return 'person';
  if (isCount(text, phrase) && isIn(text, phrase.first, L.article) && !isIn(text, phrase.first, L.indefinite))
    return 'name';
  if (isCount(text, phrase)) return isIn(text, head, L.number) || spells(text, head, 'another') ? 'person' : 'crowd';
  if (isIn(text, head, L.spokesperson)) return 'spokesperson';
  if (isIn(text, head, L.official) && (many || !isIn(text, head, L.institution))) return 'official';
  if (isIn(text, head, L.source)) return hasBefore(text, phrase, L.medium) ? 'medium' : 'source';
  if (isIn(text, head, L.kin)) return gradeOfKin(text, sentence, phrase, many);
  if (isIn(text, head, L.insider)) return many || isUnnamedOne(text, phrase) ? 'insider' : 'name';
  if (isIn(text, head, L.capitalCrowd) && !many && !sentence.titled && isBare(text, phrase)) return 'name';
  if (isIn(text, head, L.capitalCrowd) || isIn(text, head, L.crowd)) return many ? 'crowd' : gradeOfOne(text, phrase);
  if (isIn(text, head, L.expert)) return many ? gradeOfExperts(text, phrase) : gradeOfOne(text, phrase);
  if (isIn(text, head, L.office)) return gradeOfOffice(text, phrase, many);
  if (isIn(text, head, L.person)) return many ? 'crowd' : gradeOfOne(text, phrase);
  if (looksPersonal(text, head)) return many ? gradeOfUnknown(text, phrase) : gradeOfOne(text, phrase);
  if (text.words[head] === 0 && !isDefinite(text, phrase.first)) return many ? 'crowd' : gradeOfOne(text, phrase);
  if (text.words[head] === 0) return 'name';
  // "senior figures": people, and no numbers
  if ((spells(text, head, 'figures') || spells(text, head, 'figure')) && isIn(text, head - 1, L.standing))
    return many || isUnnamedOne(text, phrase) ? 'insider' : 'name';
  return gradeOfThing(text, sentence, phrase, many);
}

/** "Mark Cuban", and no "Iowa Democrat" with an article. */
function isBare(text: Text, { first, head }: SourcePhrase): boolean {
  for (let i = first; i < head; i += 1)
    if (!hasShape(text, i, CAPITAL) || isIn(text, i, L.determiner) || isIn(text, i, L.number)) return false;
  return true;
}

/** "Mr. Xi and other leaders": one of several is known. */
function isNamedWithOthers(text: Text, sentence: Sentence, { first, head }: SourcePhrase): boolean {
  for (let i = first + 1; i < head; i += 1) {
    const others = spells(text, i + 1, 'other') || isIn(text, i + 1, L.owner) || spells(text, i + 1, 'several');
    if (isIn(text, i, L.conjunction) && others && isProper(text, sentence, i - 1)) return true;
  }
  return false;
}

/** "The two voters", "all the Democrats": people who have been brought up before, by name unless known better. */
function isDefiniteGroup(text: Text, { first, head }: SourcePhrase): boolean {
  const people = [L.crowd, L.capitalCrowd, L.insider, L.person, L.kin].some((list) => isIn(text, head, list));
  if (!people) return false;
  for (let i = head - 1; i >= first; i -= 1) {
    // "the mayor's critics", "some of the critics": the article is the owner's, or only some are meant.
    if (isOwnerEnding(text, i)) return false;
    if (isIn(text, i, L.article) && !isIn(text, i, L.indefinite))
      return !spells(text, i - 1, 'of') && !spells(text, i + 1, 'most');
  }
  return false;
}

/** Words behind a noun for people that tell that the article keeps a name to itself. */
const WITHHELD =
  /^,? who (?:spoke|talked|(?:all |both )?(?:asked|requested|insisted|declined|did not want|did not wish) (?:for |on |to be |not to be )?(?:anonym|identified|named)|(?:was|were) (?:granted|not author))/i;

/** "The people, who spoke on condition of anonymity": brought up before, and not by name. */
function isWithheld(text: Text, { first, head }: SourcePhrase): boolean {
  if (!spells(text, first, 'the') || !spells(text, head + (isIn(text, head + 1, L.comma) ? 2 : 1), 'who')) return false;
  const people = [L.person, L.crowd, L.insider, L.kin, L.number].some((list) => isIn(text, head, list));
  const end = text.ends[head] ?? 0;
  return people && WITHHELD.test(text.source.slice(end, end + 60));
}

/** "economists polled by Reuters", "economists in a Reuters poll": the poll has a name. */
function isAsked(text: Text, head: number): boolean {
  const polled = isIn(text, head + 1, L.asked) && spells(text, head + 2, 'by');
  return (
    (polled || (spells(text, head + 1, 'in') && isIn(text, head + 4, L.poll))) && hasShape(text, head + 3, CAPITAL)
  );
}

/** "two teachers": so many in particular, and not told who. */
function isNumbered(text: Text, { first, head }: SourcePhrase): boolean {
  const people = [L.crowd, L.capitalCrowd, L.person, L.expert, L.kin].some((list) => isIn(text, head, list));
  if (!people) return false;
  for (let i = first; i < head; i += 1) {
    if (isIn(text, i, L.number) && (!spells(text, i + 1, 'of') || spells(text, i + 2, 'the'))) return true;
  }
  return false;
}

function isMany(text: Text, { first, head }: SourcePhrase): boolean {
  for (let i = first; i < head; i += 1) if (spells(text, i, 'one') && spells(text, i + 1, 'of')) return false;
  return isPluralNoun(text, head) || isIn(text, head, L.quantity) || spells(text, head, 'those');
}

/** A word of number or quantity that stands alone for people: "some", "two", "30 percent". */
function isCount(text: Text, { head }: SourcePhrase): boolean {
  if (
    isIn(text, head, L.share) ||
    isIn(text, head, L.quantity) ||
    spells(text, head, 'another') ||
    isIn(text, head, L.number) ||
    spells(text, head, 'those')
  )
    return true;
  return hasShape(text, head, NUMERAL);
}

function hasAccess(text: Text, head: number): boolean {
  const people = isIn(text, head, L.person) || isIn(text, head, L.quantity) || isIn(text, head, L.number);
  if (!people && !spells(text, head, 'those') && !isIn(text, head, L.crowd)) return false;
  const end = text.ends[head] ?? 0;
  return ACCESS.test(text.source.slice(end + 1, end + 60).replace(/^,? ?/, ''));
}

function hasBefore(text: Text, { first, head }: SourcePhrase, list: number): boolean {
  for (let i = first; i < head; i += 1) if (isIn(text, i, list)) return true;
  return false;
}

/** "his wife", "the suspect's lawyer" could be asked; "a mother" and "parents" could not. */
function gradeOfKin(text: Text, sentence: Sentence, phrase: SourcePhrase, many: boolean): Grade {
  const { head } = phrase;
  if (hasOwner(text, sentence, phrase) || spells(text, head + 1, 'for') || spells(text, head + 1, 'of')) return 'name';
  return many ? 'crowd' : gradeOfOne(text, phrase);
}

/** Whether one person is brought up without being named: "a voter", "one aide", "another Clinton ally", "two". */
function isUnnamedOne(text: Text, { first, head }: SourcePhrase): boolean {
  for (let i = first; i <= head; i += 1) if (isIn(text, i, L.indefinite) || isIn(text, i, L.number)) return true;
  return first === head || !isDefinite(text, first);
}

function isDefinite(text: Text, i: number): boolean {
  return (
    (isIn(text, i, L.article) && !isIn(text, i, L.indefinite)) ||
    isIn(text, i, L.demonstrative) ||
    isIn(text, i, L.owner)
  );
}

/** One of a crowd: somebody unnamed when brought up with "a" or "one", else a description of somebody named before. */
function gradeOfOne(text: Text, phrase: SourcePhrase): Grade {
  return isUnnamedOne(text, phrase) ? 'person' : 'name';
}

/** "Her strategists" have access; "the researchers" are the authors of what the article is about; "experts" are anybody's. */
function gradeOfExperts(text: Text, { first }: SourcePhrase): Grade {
  if (isIn(text, first, L.owner) && !spells(text, first, 'our')) return 'insider';
  return isDefinite(text, first) && !spells(text, first, 'these') ? 'name' : 'expert';
}

/** "virologists", "paediatricians" are experts by their ending. */
function gradeOfUnknown(text: Text, phrase: SourcePhrase): Grade {
  const word = text.source.slice(text.starts[phrase.head], text.ends[phrase.head]);
  return /(?:ologist|atrist|ician|ietitian|scientist)s$/i.test(word) ? gradeOfExperts(text, phrase) : 'crowd';
}

/** "The president" is one; "a minister", "former governors" are not. */
function gradeOfOffice(text: Text, phrase: SourcePhrase, many: boolean): Grade {
  if (many) return isDefinite(text, phrase.first) ? 'name' : 'official';
  if (spells(text, phrase.head, 'judge') || spells(text, phrase.head, 'justice')) return 'office';
  return hasBefore(text, phrase, L.indefinite) ? 'person' : 'office';
}

function gradeOfThing(text: Text, sentence: Sentence, phrase: SourcePhrase, many: boolean): Grade | null {
  const { head, first } = phrase;
  const owned = isMade(text, sentence, phrase);
  if (isIn(text, head, L.study) && !isIn(text, head, L.document)) {
    // "the findings", which have been told of; "the results of polls" and "the polls" are anybody's
    const told = isDefinite(text, first) && (!many || !(isIn(text, head, L.poll) || spells(text, head + 1, 'of')));
    return owned || told ? 'document' : 'study';
  }
  if (isIn(text, head, L.medium)) {
    const atLarge = spells(text, head, 'media') || spells(text, head, 'press');
    const definite = !atLarge && isDefinite(text, first) && (!many || spells(text, first, 'the'));
    return owned || definite ? 'document' : 'medium';
  }
  if (isIn(text, head, L.document)) return 'document';
  if (!isIn(text, head, L.institution)) return null;
  if (isIn(text, head, L.mass)) return 'crowd';
  if (many) return owned || isIn(text, head, L.force) || spells(text, first, 'the') ? 'institution' : 'crowd';
  if (isIn(text, head, L.trade) && hasBefore(text, phrase, L.indefinite) && !hasOwner(text, sentence, phrase))
    return 'person';
  return 'institution';
}
