import type { Draft } from './draft.ts';
import { L } from './lists.ts';
import type { Tokens } from './phrase.ts';
import { allWithin, type Reasons, startsAt } from './reasons.ts';
import { rule as anonymityGranted } from './rules/anonymity-granted.ts';
import { hasShape, isIn, MARK, type Sentence, SPACED, spells, type Text } from './text.ts';

/** The words that give a reason for anonymity, as tokens. `standing`: with "not permitted to comment" they say it all. */
export type ReasonFound = Tokens & { readonly standing: boolean };

/** How far behind the words of anonymity a reason may open, in tokens: "… to the newspaper in an interview because". */
const WITHIN = 12;

/** The reason that goes with words of anonymity ("spoke on condition of anonymity") of the same clause; null for none. */
export function reasonOf(reasons: Reasons, text: Text, sentence: Sentence, granted: Tokens): ReasonFound | null {
  const opening = openingBehind(reasons, text, sentence, granted.last + 1);
  if (opening >= 0) return { first: opening, last: clauseEnd(text, sentence, opening), standing: false };
  return standing(reasons, text, sentence, granted) ?? feared(text, sentence, granted.first - 1);
}

/** "not permitted to comment", "who lacked authority to speak": a reason that needs no other words, from `first` on. */
export function standing(reasons: Reasons, text: Text, sentence: Sentence, among: Tokens): ReasonFound | null {
  const within = { first: among.first, last: Math.min(among.last + 4, sentence.last) };
  for (const found of allWithin(reasons.boilerplate, text, within)) {
    if (found.first > among.last || !spells(text, found.last, 'to') || spells(text, found.first, 'to')) continue;
    // "n't" alone would look like a slip: the verb it is written together with goes with it.
    const first = hasShape(text, found.first, SPACED) ? found.first : found.first - 1;
    return { first, last: Math.max(found.last, clauseEnd(text, sentence, found.first)), standing: true };
  }
  return null;
}

/** "who, fearing for her job, asked not to be named": what somebody fears, in front of the words of anonymity. */
function feared(text: Text, sentence: Sentence, last: number): ReasonFound | null {
  let end = last;
  while (end > sentence.first && (isIn(text, end, L.comma) || isIn(text, end, L.conjunction))) end -= 1;
  for (let i = end; i > Math.max(sentence.first, end - WITHIN); i -= 1) {
    if (isIn(text, i, L.comma) || isIn(text, i, L.stop) || isIn(text, i, L.quote)) return null;
    if (!spells(text, i, 'fearing') && !spells(text, i, 'feared') && !spells(text, i, 'citing')) continue;
    return i === end ? null : { first: i, last: end, standing: false };
  }
  return null;
}

/** Where a reason opens behind words of anonymity, nothing but places and times between; -1 where none does. */
function openingBehind(reasons: Reasons, text: Text, sentence: Sentence, from: number): number {
  for (let i = from; i <= Math.min(from + WITHIN, sentence.last); i += 1) {
    if (spells(text, i + 1, 'saying')) return -1;
    if (startsAt(reasons.openings, text, sentence, i)) return i;
    const comma = isIn(text, i, L.comma);
    if (comma && startsAt(reasons.openings, text, sentence, i + 1)) return i + 1;
    if (hasShape(text, i, MARK) || isIn(text, i, L.conjunction) || isIn(text, i, L.relative)) return -1;
    if (isIn(text, i, L.say) && !isIn(text, i, L.ing)) return -1;
  }
  return -1;
}

/** The last token of the clause that opens at `first`: up to a mark, or to the verb with which the sentence goes on. */
function clauseEnd(text: Text, sentence: Sentence, first: number): number {
  let verbs = 0;
  for (let i = first; i <= sentence.last; i += 1) {
    if (hasShape(text, i, MARK) && !isPartOfWord(text, i)) return i - 1;
    if (verbs > 0 && i > first + 3 && goesOn(text, i)) return isIn(text, i - 1, L.conjunction) ? i - 2 : i - 1;
    if (isIn(text, i, L.auxiliary) || isIn(text, i, L.past) || spells(text, i, 'to')) verbs += 1;
  }
  return sentence.last;
}

/** A verb of reporting in the past that has its subject further in front: "… to speak | said the road was safe". */
function goesOn(text: Text, i: number): boolean {
  if (!isIn(text, i, L.cueVerb) || !isIn(text, i, L.past) || isIn(text, i, L.nounLike)) return false;
  let before = i - 1;
  while (isIn(text, before, L.adverb) || isIn(text, before, L.negation) || spells(text, before, 'yet')) before -= 1;
  return ![L.auxiliary, L.relative, L.pronoun].some((list) => isIn(text, before, list));
}

/** A stop, sign or quotation mark inside a clause: "Mr. Reed", "the “leak”". */
function isPartOfWord(text: Text, i: number): boolean {
  if (isIn(text, i, L.comma) || isIn(text, i, L.colon) || isIn(text, i, L.dash) || isIn(text, i, L.quote)) return false;
  if (isIn(text, i, L.bracket)) return false;
  return !isIn(text, i, L.stop) || (isIn(text, i - 1, L.title) && !hasShape(text, i, SPACED));
}

/** Whether a draft is of words that tell of anonymity. */
export function tellsOfAnonymity({ rule }: Draft): boolean {
  return rule.id === anonymityGranted.id;
}

/** The drafts of a sentence but those inside a reason for anonymity ("because she feared"): a reason claims nothing. */
export function outsideReasons(
  reasons: Reasons,
  text: Text,
  sentence: Sentence,
  drafts: readonly Draft[],
): readonly Draft[] {
  if (drafts.length < 2) return drafts;
  const told = drafts.filter(tellsOfAnonymity);
  if (told.length === 0) return drafts;
  const given = told.map((draft) => ({ draft, reason: reasonOf(reasons, text, sentence, draft.cue) }));
  return drafts.filter(
    ({ cue }) =>
      !given.some(
        ({ draft, reason }) => reason && draft.cue !== cue && reason.first <= cue.first && cue.last <= reason.last,
      ),
  );
}
