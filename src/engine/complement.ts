import { L } from './lists.ts';
import { isInnerStop, isProper, isSourceNoun } from './nouns.ts';
import { hasShape, ING, isIn, LY, MARK, type Sentence, spells, type Text } from './text.ts';

/** Whether the verb of telling or warning at `i` gives an order: "told residents to leave". */
export function isOrder(text: Text, sentence: Sentence, i: number): boolean {
  if (!isIn(text, i, L.ordering)) return false;
  for (let j = i + 1; j <= Math.min(i + 6, sentence.last); j += 1) {
    if (hasShape(text, j, MARK) || spells(text, j, 'that') || isIn(text, j, L.be) || isIn(text, j, L.have))
      return false;
    if (spells(text, j, 'to') && j > i + 1) return !spells(text, j + 1, 'the') && !isProper(text, sentence, j + 1);
  }
  return false;
}

/** Whether what follows the verb at `i` is something that the source claims. */
export function complementFits(text: Text, sentence: Sentence, i: number): boolean {
  const after = afterAdverbs(text, sentence, i + 1);
  if (isIn(text, i, L.say)) return !isOtherSense(text, i, after);
  if (isIn(text, i, L.show)) return !isIn(text, after, L.noClaimAfter) && after <= sentence.last;
  if (spells(text, i, 'blamed') || spells(text, i, 'blame')) return true;
  if (isIn(text, i, L.judge) || isIn(text, i, L.attitude))
    return after <= sentence.last && !hasShape(text, after, MARK) && !isIn(text, after, L.noClaimAfter);
  if (isIn(text, i, L.seeing)) return hasAs(text, sentence, after);
  return startsClaim(text, sentence, i, after);
}

function afterAdverbs(text: Text, sentence: Sentence, from: number): number {
  let i = from;
  while (i <= sentence.last && (hasShape(text, i, LY) || isIn(text, i, L.adverb))) i += 1;
  return i;
}

/** "claimed the title", "claimed 12 lives", "added to", "stated aim". */
function isOtherSense(text: Text, i: number, after: number): boolean {
  const word = text.source.slice(text.starts[i], text.ends[i]).toLowerCase();
  const rest = text.source.slice(text.starts[after], (text.starts[after] ?? 0) + 40);
  if (word.startsWith('claim')) {
    return /^(?:\S+ ){0,4}?(?:lives|victims?|title|crown|medal|trophy|prize|benefits?|refund|wicket|points?|win|victory|credit|responsibility)\b/i.test(
      rest,
    );
  }
  if (word.startsWith('add')) return /^(?:to|\d+|\$|up)/i.test(rest);
  if (word.startsWith('report'))
    return /^(?:to|for|on|\$|earnings|profits?|revenue|loss(?:es)?|a (?:profit|loss))\b/i.test(rest);
  if (word.startsWith('respond') || word.startsWith('repl')) return /^(?:to|with)\b/i.test(rest);
  if (word.startsWith('speculat') || word.startsWith('complain') || word.startsWith('comment')) return false;
  return false;
}

/** "saw it as a gift": what is believed stands behind *as*. */
function hasAs(text: Text, sentence: Sentence, from: number): boolean {
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
  if (hasShape(text, after, MARK)) return isIn(text, after, L.quote) || isIn(text, after, L.colon);
  if (spells(text, after, 'that')) return true;
  if (isIn(text, after, L.preposition) || isIn(text, after, L.noClaimAfter)) return false;
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
  return isIn(text, after, L.plural) || spells(text, after, 'there') || spells(text, after, 'so');
}
