import type { Attribution } from './attribution.ts';
import {
  creditedAfter,
  heldBy,
  isQuoting,
  madeClear,
  ownedBy,
  passiveAt,
  quotedAs,
  showing,
  sureOf,
} from './crediting-words.ts';
import { L } from './lists.ts';
import { isPersonNoun, isPluralNoun, isProper } from './nouns.ts';
import { direct, goesOnSaying, inverted } from './reporting-clause.ts';
import { MOST_CUES } from './sentences.ts';
import { CAPITAL, hasShape, isIn, type Sentence, spells, type Text } from './text.ts';
import { groupBefore, isBetween, isClauseVerb, isContinued } from './verb-group.ts';

/** Every place in a sentence where somebody is credited with something, in text order. */
export function attributionsIn(text: Text, sentence: Sentence): readonly Attribution[] {
  const found: Attribution[] = [];
  for (let i = sentence.first, cues = 0; i <= sentence.last && cues < MOST_CUES; i += 1) {
    if (!isIn(text, i, L.cueWord)) continue;
    cues += 1;
    if (isNamePart(text, sentence, i)) continue;
    const attribution = attributionAt(text, sentence, i);
    if (attribution !== null && !repeats(attribution, found)) found.push(attribution);
  }
  return found;
}

/** The verb in "the United States" is part of a name. */
function isNamePart(text: Text, sentence: Sentence, i: number): boolean {
  // "terror-related"
  const start = text.starts[i] ?? 0;
  const end = text.ends[i] ?? 0;
  if (text.source[start - 1] === '-' || (end - start > 8 && text.source.slice(start, end).includes('-'))) return true;
  if (sentence.titled || i <= sentence.opening || !hasShape(text, i, CAPITAL)) return false;
  return isProper(text, sentence, i) && isProper(text, sentence, i - 1);
}

/** "acknowledged it but said": one source credited twice in a row is one signal. */
function repeats({ cue, source }: Attribution, found: readonly Attribution[]): boolean {
  return found.some(
    (other) =>
      !other.weak && other.source.head === source.head && other.cue.first < cue.first && source.head < other.cue.first,
  );
}

function attributionAt(text: Text, sentence: Sentence, i: number): Attribution | null {
  if (spells(text, i, 'according') && spells(text, i + 1, 'to'))
    return creditedAfter(text, sentence, { first: i, last: i + 1 });
  // "…, per sources"
  if (spells(text, i, 'per') && isIn(text, i - 1, L.comma)) {
    const credited = creditedAfter(text, sentence, { first: i, last: i });
    return credited && (credited.source.first < credited.source.head || isPluralNoun(text, credited.source.head))
      ? credited
      : null;
  }
  if (isIn(text, i, L.beliefNoun) || isIn(text, i, L.allegation) || isIn(text, i, L.stance)) {
    const held = heldBy(text, sentence, i) ?? ownedBy(text, i);
    if (held !== null) return held;
  }
  const sure = isIn(text, i, L.sureness) ? sureOf(text, sentence, i) : null;
  if (sure !== null) return sure;
  if (spells(text, i, 'clear') || spells(text, i, 'pointed') || spells(text, i, 'spoke') || isPointing(text, i))
    return madeClear(text, sentence, i);
  if (isIn(text, i, L.citing) || isQuoting(text, i))
    return creditedAfter(text, sentence, { first: i, last: i }) ?? quotedAs(text, sentence, i);
  if (spells(text, i, 'words') && spells(text, i - 2, 'in') && spells(text, i + 1, 'of')) {
    return creditedAfter(text, sentence, { first: i - 2, last: i + 1 });
  }
  if (!isIn(text, i, L.cueVerb)) return null;
  if (isIn(text, i, L.participle)) {
    const passive = passiveAt(text, sentence, i);
    if (passive !== null) return passive;
    if (isIn(text, groupBefore(text, sentence, i), L.be)) return null;
  }
  if (isIn(text, i, L.ing)) {
    if (isIn(text, groupBefore(text, sentence, i), L.be) || isContinued(text, i)) return direct(text, sentence, i);
    return goesOnSaying(text, sentence, i) ?? showing(text, sentence, i);
  }
  return isClauseVerb(text, sentence, i) ? (inverted(text, sentence, i) ?? direct(text, sentence, i)) : null;
}

/** "critics point to", not "a point to make". */
function isPointing(text: Text, i: number): boolean {
  if (!spells(text, i, 'point') || !spells(text, i + 1, 'to')) return false;
  const before = isBetween(text, i - 1) ? i - 2 : i - 1;
  return spells(text, before, 'they') || (isPersonNoun(text, before) && isPluralNoun(text, before));
}
