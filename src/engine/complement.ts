import { L } from './lists.ts';
import { isInnerStop, isOwnerEnding, isPluralNoun, isProper, isSourceNoun } from './nouns.ts';
import { isOtherSense } from './other-senses.ts';
import { hasShape, ING, isIn, LY, MARK, NUMERAL, S, type Sentence, spells, type Text } from './text.ts';

/** Whether the verb of telling or warning at `i` gives an order: "told residents to leave". */
export function isOrder(text: Text, sentence: Sentence, i: number): boolean {
  if (!isIn(text, i, L.ordering)) return false;
  if (spells(text, i + 1, 'to')) return true;
  for (let j = i + 1; j <= Math.min(i + 6, sentence.last); j += 1) {
    const clause = isIn(text, j, L.be) || isIn(text, j, L.have) || isIn(text, j, L.pronoun) || isIn(text, j, L.modal);
    if (clause || hasShape(text, j, MARK) || spells(text, j, 'that')) return false;
    if (spells(text, j, 'to') && j > i + 1) return !spells(text, j + 1, 'the') && !isProper(text, sentence, j + 1);
  }
  return false;
}

/** Whether what follows the verb at `i` is something that the source claims. */
export function complementFits(text: Text, sentence: Sentence, i: number): boolean {
  const after = afterAdverbs(text, sentence, i + 1);
  if (isOtherSense(text, sentence, i)) return false;
  if (spells(text, i, 'added') && hasShape(text, after, NUMERAL)) return false;
  if (isIn(text, i, L.say)) return true;
  if (isIn(text, i, L.show)) return !isIn(text, after, L.noClaimAfter) && after <= sentence.last;
  if (spells(text, i, 'blamed') || spells(text, i, 'blame')) return true;
  if (isIn(text, i, L.judge) || isIn(text, i, L.attitude))
    return (
      after <= sentence.last &&
      !hasShape(text, after, MARK) &&
      !isIn(text, after, L.noClaimAfter) &&
      !isNaming(text, sentence, i, after)
    );
  if (isIn(text, i, L.seeing)) return hasAs(text, sentence, after) || isJudgement(text, after);
  return startsClaim(text, sentence, i, after);
}

function afterAdverbs(text: Text, sentence: Sentence, from: number): number {
  let i = from;
  while (i <= sentence.last && (hasShape(text, i, LY) || isIn(text, i, L.adverb))) i += 1;
  return i;
}

/** "a boy called Ian": the name of whoever stands in front. */
function isNaming(text: Text, sentence: Sentence, i: number, after: number): boolean {
  return (
    spells(text, i, 'called') &&
    isSourceNoun(text, i - 1) &&
    !isPluralNoun(text, i - 1) &&
    (isProper(text, sentence, after) || isProper(text, sentence, after + 2))
  );
}

/** "consider it possible that" */
function isJudgement(text: Text, after: number): boolean {
  return (
    spells(text, after, 'it') &&
    (isIn(text, after + 1, L.sureness) ||
      spells(text, after + 1, 'possible') ||
      spells(text, after + 1, 'likely') ||
      spells(text, after + 1, 'unlikely'))
  );
}

/** "saw it as a gift": whether what is believed stands behind an *as* soon after `from`, in the same breath. */
export function hasAs(text: Text, sentence: Sentence, from: number): boolean {
  for (let i = from; i <= Math.min(from + 10, sentence.last); i += 1) {
    if (spells(text, i, 'as')) return true;
    if (hasShape(text, i, MARK) && !isInnerStop(text, i)) return false;
  }
  return false;
}

/** Whether a clause follows a verb of believing: "believe that", "fear he", "expect the plan to". */
function startsClaim(text: Text, sentence: Sentence, verb: number, after: number): boolean {
  if (after > sentence.last) return isIn(text, verb - 2, L.comma);
  if (isIn(text, after, L.comma)) return true;
  if (hasShape(text, after, MARK)) {
    const aside = isIn(text, verb - 2, L.comma) || isIn(text, verb - 2, L.dash);
    return isIn(text, after, L.quote) || isIn(text, after, L.colon) || (aside && isIn(text, after, L.dash));
  }
  if (spells(text, after, 'that') || hasShape(text, after, NUMERAL)) return true;
  if (spells(text, after, 'themselves') || isIn(text, after, L.preposition) || isIn(text, after, L.noClaimAfter))
    return false;
  const starts = [
    L.article,
    L.demonstrative,
    L.owner,
    L.pronoun,
    L.objectPronoun,
    L.self,
    L.quantity,
    L.number,
    L.indefinite,
  ].some((list) => isIn(text, after, list));
  if (starts || isProper(text, sentence, after) || isSourceNoun(text, after) || hasShape(text, after, ING)) return true;
  if (isIn(text, after, L.plural) || spells(text, after, 'there') || spells(text, after, 'so')) return true;
  return !isIn(text, after, L.grammar) && !hasShape(text, after, LY) && hasPredicate(text, sentence, verb, after);
}

/** Whether a clause goes on to a verb of its own: "fear inflation will rise", "expect profits to fall". */
function hasPredicate(text: Text, sentence: Sentence, verb: number, after: number): boolean {
  const reach = hasShape(text, after, S) ? 7 : 3;
  for (let i = after + 1; i <= Math.min(after + reach, sentence.last); i += 1) {
    // "expect growth of 2 percent", "a profit of $2bn"
    if (hasShape(text, i, NUMERAL) || '$£€'.includes(text.source[text.starts[i] ?? 0] ?? '.')) return true;
    if (hasShape(text, i, MARK)) return false;
    if (isIn(text, i, L.auxiliary) && !isOwnerEnding(text, i)) return true;
    if (spells(text, i, 'to')) return spells(text, verb, 'expect');
    if (isIn(text, i, L.opener) || isIn(text, i, L.relative)) return false;
  }
  return false;
}
