import { hasAs } from './complement.ts';
import { L } from './lists.ts';
import { isOwnerEnding, isPersonNoun, isPluralNoun } from './nouns.ts';
import { CAPITAL, hasShape, isIn, MARK, type Sentence, spells, type Text } from './text.ts';
import { isBetween } from './verb-group.ts';

/** A verb and its subject: the subject from `start` to `head`, the verb group from `first` to the verb at `verb`. */
type Clause = {
  readonly text: Text;
  readonly sentence: Sentence;
  readonly start: number;
  readonly head: number;
  readonly first: number;
  readonly verb: number;
};

/** Whether a clause asserts nothing by itself: an attitude, a mere possibility, a condition, a deed, a sort of people. */
export function isWeak(clause: Clause): boolean {
  if (isFloating(clause) || isBareOne(clause)) return true;
  if (isAttitude(clause)) return !hasAs(clause.text, clause.sentence, clause.verb + 1) && !hasDoubt(clause);
  return WEAKNESSES.some((holds) => holds(clause));
}

/** What makes a clause weak, each by itself. */
const WEAKNESSES: readonly ((clause: Clause) => boolean)[] = [
  ({ text, verb }) => isIn(text, verb, L.knowing),
  isAboutThing,
  isForeseen,
  isSort,
  isDeed,
  isCalling,
  isCondition,
  // "said they believed"
  ({ text, start, head, verb }) =>
    isIn(text, head, L.pronoun) && isIn(text, verb, L.believe) && isIn(text, start - 1, L.cueVerb),
];

/** "have all attacked", "all told": *all* that stands for nobody by itself. */
function isFloating({ text, sentence, start, head }: Clause): boolean {
  if (!spells(text, head, 'all')) return false;
  if (spells(text, head + 1, 'told')) return true;
  return start > sentence.first && !hasShape(text, start - 1, MARK) && !isIn(text, start - 1, L.opener);
}

/** One person without an article is no subject ("kindle worker protests"), but in a headline ("Official says"). */
function isBareOne({ text, sentence, start, head }: Clause): boolean {
  if (!isPersonNoun(text, head) || isPluralNoun(text, head) || isIn(text, head, L.office)) return false;
  if (start === sentence.opening || sentence.titled || hasShape(text, start - 1, MARK)) return false;
  if (hasShape(text, head, CAPITAL) || hasShape(text, head - 1, CAPITAL)) return false;
  for (let i = start; i <= head; i += 1) if (isIn(text, i, L.determiner) || isIn(text, i, L.number)) return false;
  return !isOwnerEnding(text, head - 1);
}

function isAttitude({ text, verb }: Clause): boolean {
  return isIn(text, verb, L.attitude) && !isIn(text, verb, L.say);
}

/** "expressed doubts", "voiced concern": what is felt is a claim. */
function hasDoubt({ text, verb }: Clause): boolean {
  const felt = [verb + 1, verb + 2].some((i) => isIn(text, i, L.beliefNoun)) || spells(text, verb + 1, 'doubts');
  return isIn(text, verb, L.uttering) && (felt || spells(text, verb + 1, 'doubt'));
}

/** "a study that shows": which study is meant, and not what it says. */
function isAboutThing({ text, head, first }: Clause): boolean {
  const study = isIn(text, head, L.study) && !isIn(text, head, L.poll);
  if (!study && !(isIn(text, head, L.medium) && !isPluralNoun(text, head))) return false;
  let before = first - 1;
  while (isBetween(text, before)) before -= 1;
  return spells(text, before, 'that');
}

/** "officials will say", "could warn": nobody has said it. What a crowd would say it says. */
function isForeseen({ text, head, first, verb }: Clause): boolean {
  const crowd = (isIn(text, head, L.crowd) && isPluralNoun(text, head)) || isIn(text, head, L.quantity);
  const said = isIn(text, verb, L.say) && (crowd || spells(text, verb + 1, 'that'));
  if (isIn(text, first, L.possibly)) return !said || isIn(text, verb, L.ordering);
  if (!isIn(text, first, L.modal)) return false;
  // "would like to see", "voters will see it as", and not "many would agree that"
  if (isIn(text, verb, L.seeing)) return true;
  return spells(text, head, 'one') || (isIn(text, verb, L.say) && !isIn(text, verb, L.ordering) && !said);
}

/** "those who believe", "the women who accused him", "for a man who said": what sort of people, or which, is told. */
function isSort({ text, start, head, first, verb }: Clause): boolean {
  if (!isIn(text, first - 1, L.relative)) return false;
  // "there are those who say"
  if (spells(text, start - 2, 'there')) return false;
  const present = isIn(text, verb, L.base) || isIn(text, verb, L.third) || spells(text, head, 'those');
  if (present && isIn(text, verb, L.believe)) return !isIn(text, head, L.study);
  if (spells(text, verb, 'accused') || spells(text, verb, 'accuse')) return !isIn(text, first - 2, L.comma);
  return (spells(text, start - 1, 'for') || isIn(text, start - 1, L.be)) && !isPluralNoun(text, head);
}

/** "confirmed a judge", not "confirmed that", "officials confirmed it", "as one put it" and "put the number at 38". */
function isDeed({ text, sentence, head, verb }: Clause): boolean {
  if (!isIn(text, verb, L.doing) || spells(text, verb + 1, 'that') || isIn(text, verb + 1, L.comma)) return false;
  const doer = isPersonNoun(text, head) || [L.pronoun, L.institution, L.number].some((list) => isIn(text, head, list));
  if (!doer) return false;
  // Whoever has access confirms by saying so.
  if (spells(text, verb, 'confirmed')) return !isIn(text, head, L.official) && !isIn(text, head, L.source);
  if (!spells(text, verb, 'put') && !spells(text, verb, 'puts')) return true;
  if (spells(text, verb + 1, 'it')) return false;
  for (let i = verb + 2; i < Math.min(verb + 9, sentence.last); i += 1) if (spells(text, i, 'at')) return false;
  return true;
}

/** "called the school", not "call it a plot", "what they call the truth". */
function isCalling({ text, sentence, start, first, verb }: Clause): boolean {
  if (!isIn(text, verb, L.call)) return false;
  if (isIn(text, first, L.modal)) return true;
  if (isIn(text, verb + 1, L.objectPronoun) || spells(text, start - 1, 'what')) return false;
  const himself = spells(text, verb + 1, 'himself');
  for (let i = verb + 1; i < Math.min(verb + 8, sentence.last) && !isIn(text, i, L.comma); i += 1)
    if (isIn(text, i, L.quote) || (i > verb + 1 && !himself && spells(text, i, 'a'))) return false;
  return true;
}

/** "if critics say", "when a man says", "do they say", "makes voters fear" */
function isCondition({ text, start, head, verb }: Clause): boolean {
  const before = start - 1;
  if (['if', 'whenever', 'make', 'makes', 'made', 'how'].some((word) => spells(text, before, word))) return true;
  if (isIn(text, before, isIn(text, head, L.pronoun) ? L.auxiliary : L.do)) return true;
  return spells(text, before, 'when') && isIn(text, start, L.indefinite) && !isIn(text, verb, L.past);
}
