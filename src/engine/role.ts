import { L } from './lists.ts';
import { isPersonNoun } from './nouns.ts';
import type { Tokens } from './phrase.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { ED, hasShape, isIn, LY, MARK, type Sentence, spells, type Text } from './text.ts';
import { groupStart } from './verb-group.ts';

/** The most tokens that are read behind the noun of a role. */
const LONGEST = 16;

/**
 * The words of a source phrase that tell a role: "people familiar with the matter", "senior Treasury official". Null where
 * the phrase tells none ("sources", "a man", "one"). `cue` is what credits it; `besides` are words of the sentence that tell
 * of something else, such as the anonymity.
 */
export function roleOf(
  text: Text,
  sentence: Sentence,
  source: SourcePhrase,
  cue: Tokens,
  besides: readonly Tokens[],
): Tokens | null {
  const first = pastCounting(text, source);
  const last = roleEnd(text, sentence, source, cue, besides);
  if ([L.pronoun, L.objectPronoun, L.self].some((list) => isIn(text, source.head, list))) return null;
  const counted = isIn(text, source.head, L.quantity) || isIn(text, source.head, L.number);
  if (last <= source.head && (counted || (first >= last && isBare(text, source.head)))) return null;
  return { first: Math.min(first, last), last };
}

/** Words that say no more than that there is somebody. */
function isBare(text: Text, head: number): boolean {
  return (
    [L.source, L.person, L.quantity, L.number].some((list) => isIn(text, head, list)) || spells(text, head, 'those')
  );
}

/** The first token behind articles, numbers and quantities: "more than a dozen of the | officials". */
function pastCounting(text: Text, { first, head }: SourcePhrase): number {
  let i = first;
  while (i < head && (isCounting(text, i) || countsWithOf(text, i))) i += 1;
  return i;
}

/** Words that go with numbers and quantities. */
const COUNTING = 'at least more than about nearly almost around over half other of same'.split(' ');

function isCounting(text: Text, i: number): boolean {
  const lists = [L.determiner, L.quantity, L.number, L.pronoun, L.adverb];
  if (lists.some((list) => isIn(text, i, list)) && !isIn(text, i, L.owner)) return true;
  return COUNTING.some((word) => spells(text, i, word)) || /^\d/.test(text.source[text.starts[i] ?? 0] ?? '');
}

function countsWithOf(text: Text, i: number): boolean {
  return isIn(text, i, L.gathering) && spells(text, i + 1, 'of');
}

/** Where the description of a source ends: before its verb, or where a mark, a time or a new clause follows. */
function roleEnd(
  text: Text,
  sentence: Sentence,
  { head, last }: SourcePhrase,
  cue: Tokens,
  besides: readonly Tokens[],
): number {
  const beforeCue = cue.first > head;
  const limit = beforeCue ? groupStart(text, sentence, cue.first) - 1 : sentence.last;
  let end = beforeCue ? Math.min(last, limit) : head;
  if (end < last && !beforeCue) end = head;
  for (let i = end + 1; i <= Math.min(limit, head + LONGEST); i += 1) {
    const clause = spells(text, i, 'who') && i === end + 1;
    if (clause) return relativeEnd(text, sentence, i, limit, besides) ?? end;
    if (!isDescribing(text, i, beforeCue)) break;
    const stop = pieceEnd(text, i, limit);
    if (stop < 0 || besides.some((other) => other.first <= stop && i <= other.last)) break;
    end = stop;
    i = stop;
  }
  return end;
}

/** Words that go on describing a noun: "close to", "briefed on", "at the plant". */
function isDescribing(text: Text, i: number, beforeCue: boolean): boolean {
  if (isIn(text, i, L.access) || isIn(text, i, L.hanging) || spells(text, i, 'of')) return true;
  if (spells(text, i, 'to') || (hasShape(text, i, LY) && isIn(text, i + 1, L.access))) return true;
  return hasShape(text, i, ED) && (beforeCue || !isIn(text, i, L.say)) && isIn(text, i + 1, L.preposition);
}

/** Where words that have been said or written stand, and not the people: "in an interview", "by telephone". */
const MEANS = ['interview', 'email', 'e-mail', 'statement', 'telephone', 'phone', 'message', 'condition', 'background'];

/** The last token of the piece of a description that starts at `first`; -1 where it describes the saying. */
function pieceEnd(text: Text, first: number, limit: number): number {
  let last = first;
  for (let i = first; i <= limit; i += 1) {
    if (hasShape(text, i, MARK) || isIn(text, i, L.relative) || isIn(text, i, L.pronoun)) break;
    if (isIn(text, i, L.opener) && !isIn(text, i, L.conjunction)) break;
    if (i > first && (isIn(text, i, L.modal) || isIn(text, i, L.be) || isIn(text, i, L.have)) && !isOwner(text, i))
      break;
    if (i > first && isIn(text, i, L.preposition) && isDescribing(text, i, false)) break;
    if (i > first && isIn(text, i, L.cueVerb) && isIn(text, i, L.past) && !isDescribing(text, i, false)) break;
    if (isIn(text, i, L.time) || MEANS.some((word) => spells(text, i, word))) return -1;
    last = i;
  }
  return last;
}

function isOwner(text: Text, i: number): boolean {
  return text.starts[i] === text.ends[i - 1];
}

/** The end of "who was in the room", unless the clause tells of anonymity or of saying. */
function relativeEnd(
  text: Text,
  sentence: Sentence,
  who: number,
  limit: number,
  besides: readonly Tokens[],
): number | null {
  let last = who;
  for (let i = who + 1; i <= Math.min(limit, who + LONGEST, sentence.last); i += 1) {
    if (hasShape(text, i, MARK)) break;
    if (isIn(text, i, L.say) && !isPersonNoun(text, i)) return null;
    last = i;
  }
  const other = besides.some(({ first }) => first <= last && first >= who);
  return other || last - who < 2 || last - who >= LONGEST ? null : last;
}
