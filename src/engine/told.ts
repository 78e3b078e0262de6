import { isBoilerplate } from './boilerplate.ts';
import type { Draft, SentenceDrafts } from './draft.ts';
import type { Word } from './lexicon.ts';
import { L } from './lists.ts';
import { Namings } from './named-later.ts';
import { isPersonNoun } from './nouns.ts';
import { numberOf } from './number-of.ts';
import type { Tokens } from './phrase.ts';
import { type ReasonFound, reasonOf, standing, tellsOfAnonymity } from './reason.ts';
import type { Reasons } from './reasons.ts';
import { roleOf } from './role.ts';
import type { Reason, Told } from './signal.ts';
import { phraseAfter, type SourcePhrase } from './source-phrase.ts';
import { isIn, type Sentence, spanOf, spells, type Text } from './text.ts';

/** What is known of an unnamed source from an earlier place of the text. */
type Known = { readonly told: Told; readonly sentence: number; readonly source: SourcePhrase };

/** Sentences that *he* and *they* reach back. */
const REACH = 4;

/** As far behind a source "not permitted to comment" may stand, in tokens. */
const NEAR = 14;

/** Collects, in text order, what a text tells of the sources that it does not name. One for each text. */
export class Unnamed {
  private readonly byNoun = new Map<Word, Known>();
  private lastOne: Known | null = null;
  private lastMany: Known | null = null;
  private readonly namings: Namings;

  constructor(
    private readonly reasons: Reasons,
    private readonly text: Text,
    private readonly sentences: readonly Sentence[],
    private readonly found: readonly SentenceDrafts[],
  ) {
    this.namings = new Namings(text, sentences, unnamedHeads(found));
  }

  /** What the text tells of the source of a draft in `found[place]`; null where that is no unnamed person or crowd. */
  toldOf(draft: Draft, place: number): Told | null {
    const { text } = this;
    const here = this.found[place];
    if (here === undefined || !isUnnamed(draft) || (draft.source === null && !tellsOfAnonymity(draft))) return null;
    const speaker = draft.source === null ? speakerOf(text, here, draft) : { source: draft.source, cue: draft.cue };
    if (speaker === null)
      return { ...NOTHING, reason: this.reasonFrom(reasonOf(this.reasons, text, here.sentence, draft.cue)) };
    const { source, cue } = speaker;
    if (draft.rule.kind === 'vague' && !isPersonNoun(text, source.head) && !isCounted(text, source.head)) return null;
    const known = this.knownBy(source, here.number);
    const granted = grantedTo(text, here, source).map(({ extent }) => extent);
    const role = known ? null : roleOf(text, here.sentence, source, cue, granted);
    const told = {
      role: known?.told.role ?? (role && spanOf(text, role)),
      count: numberOf(text, source) ?? known?.told.count ?? null,
      reason: this.reasonFrom(this.reasonFor(source, place)) ?? known?.told.reason ?? null,
      namedLater: this.namings.after((known?.source ?? source).head),
    };
    if (!isOfThem(text, source.head))
      this.note({ told, sentence: here.number, source: known?.source ?? source }, source);
    return told;
  }

  private note(known: Known, { head }: SourcePhrase): void {
    const { text } = this;
    if (isMany(text, head)) this.lastMany = known;
    else this.lastOne = known;
    const word = text.words[head] ?? 0;
    if (word > 0 && isPersonNoun(text, head)) this.byNoun.set(word, known);
  }

  /** Whom "he", "the official" or "the two" have been before; null for somebody who is brought up here. */
  private knownBy({ first, head }: SourcePhrase, index: number): Known | null {
    const { text } = this;
    const near = (known: Known | null): Known | null => (known && index - known.sentence <= REACH ? known : null);
    if (isIn(text, head, L.pronoun))
      return spells(text, head, 'they') ? near(this.lastMany ?? this.lastOne) : near(this.lastOne);
    if (spells(text, head, 'both') || spells(text, head, 'neither') || isOfThem(text, head)) return near(this.lastMany);
    if (!isDefinite(text, first) || first === head) return null;
    const known = this.byNoun.get(text.words[head] ?? 0);
    if (known) return known;
    if (isIn(text, head, L.person) || isIn(text, head, L.source) || isIn(text, head, L.number))
      return near(isMany(text, head) ? this.lastMany : this.lastOne);
    return null;
  }

  /** The reason for anonymity that this sentence or the next one gives for a source. */
  private reasonFor(source: SourcePhrase, place: number): ReasonFound | null {
    const { reasons, text } = this;
    const here = this.found[place];
    if (here === undefined) return null;
    const { sentence, number } = here;
    const granted = grantedTo(text, here, source);
    const near = { first: source.last + 1, last: Math.min(source.last + NEAR, sentence.last) };
    const beside = standing(reasons, text, sentence, near);
    return (
      firstReason(reasons, text, sentence, granted) ??
      (beside && bringsUpOthers(text, near.first, beside.first - 1) ? null : beside) ??
      this.reasonIn(number + 1, this.found[place + 1], source)
    );
  }

  /** The reason that a sentence about the same source gives: "The official was not authorized to speak publicly." */
  private reasonIn(number: number, found: SentenceDrafts | undefined, source: SourcePhrase): ReasonFound | null {
    const { reasons, text } = this;
    const sentence = this.sentences[number];
    if (sentence === undefined) return null;
    const opening = { first: sentence.opening, last: Math.min(sentence.opening + NEAR, sentence.last) };
    const tells = found?.number === number && found.drafts.some(tellsOfAnonymity);
    // Nearly no sentence gives a reason, and most are passed by here.
    if (!tells && standing(reasons, text, sentence, opening) === null) return null;
    const subject = phraseAfter(text, sentence, sentence.opening);
    if (subject === null || !this.goesOn(subject, source)) return null;
    const granted = tells ? grantedTo(text, found, subject) : [];
    const near = { first: subject.head + 1, last: Math.min(subject.head + 6, sentence.last) };
    return firstReason(reasons, text, sentence, granted) ?? standing(reasons, text, sentence, near);
  }

  /** Whether the subject of a sentence is the source of the one before. */
  private goesOn({ first, head }: SourcePhrase, source: SourcePhrase): boolean {
    const { text } = this;
    const single = numberOf(text, source) === 1;
    if (isIn(text, head, L.pronoun)) return !spells(text, head, 'it') && (single || spells(text, head, 'they'));
    if (!isPersonNoun(text, head) && !isIn(text, head, L.number) && !isIn(text, head, L.quantity)) return false;
    if (text.words[head] === text.words[source.head]) return first === head || isDefinite(text, first);
    const general = isIn(text, head, L.person) || isIn(text, head, L.source) || isIn(text, head, L.quantity);
    return general && isMany(text, head) !== single && (isDefinite(text, first) || first === head);
  }

  private reasonFrom(found: ReasonFound | null): Reason | null {
    return found && { ...spanOf(this.text, found), boilerplate: isBoilerplate(this.reasons, this.text, found) };
  }
}

function* unnamedHeads(found: readonly SentenceDrafts[]): Iterable<number> {
  for (const { drafts } of found) {
    for (const draft of drafts) if (draft.source && isUnnamed(draft)) yield draft.source.head;
  }
}

const NOTHING: Told = { role: null, count: null, reason: null, namedLater: null };

function isUnnamed({ rule }: Draft): boolean {
  return rule.kind === 'anonymous' || rule.kind === 'vague';
}

function isCounted(text: Text, head: number): boolean {
  return (
    isIn(text, head, L.quantity) ||
    isIn(text, head, L.number) ||
    isIn(text, head, L.pronoun) ||
    spells(text, head, 'those')
  );
}

function firstReason(reasons: Reasons, text: Text, sentence: Sentence, granted: readonly Draft[]): ReasonFound | null {
  for (const { cue } of granted) {
    const reason = reasonOf(reasons, text, sentence, cue);
    if (reason) return reason;
  }
  return null;
}

/** The words of anonymity in a sentence that tell of this source. */
function grantedTo(text: Text, here: SentenceDrafts, source: SourcePhrase): readonly Draft[] {
  return here.drafts.filter(
    (draft) => tellsOfAnonymity(draft) && speakerOf(text, here, draft)?.source.head === source.head,
  );
}

/** A source and the words that credit it. */
type Speaker = { readonly source: SourcePhrase; readonly cue: Tokens };

/** Of whom words of anonymity tell: the unnamed source next to them, else the nearest people in front of them. */
function speakerOf(text: Text, { sentence, drafts }: SentenceDrafts, granted: Draft): Speaker | null {
  const at = granted.extent.first;
  let before: Speaker | null = null;
  let behind: Speaker | null = null;
  for (const draft of drafts) {
    const { source, cue } = draft;
    if (source === null || !isUnnamed(draft)) continue;
    if (source.head < at && source.head > (before?.source.head ?? -1)) before = { source, cue };
    if (source.head > at && source.head < (behind?.source.head ?? text.count)) behind = { source, cue };
  }
  return before ?? behind ?? peopleBefore(text, sentence, at);
}

function peopleBefore(text: Text, sentence: Sentence, at: number): Speaker | null {
  const cue = { first: at, last: at };
  for (let head = at - 1; head >= Math.max(sentence.first, at - NEAR); head -= 1) {
    const bare = head === sentence.opening && isIn(text, head, L.quantity);
    if (bare || isIn(text, head, L.pronoun)) return { source: { first: head, head, last: head }, cue };
    if (!isPersonNoun(text, head)) continue;
    let first = head;
    while (first > sentence.first && head - first < 4 && !isIn(text, first, L.determiner)) {
      if (isIn(text, first - 1, L.barrier) || isIn(text, first - 1, L.comma)) break;
      first -= 1;
    }
    return { source: { first, head, last: head }, cue };
  }
  return null;
}

/** Whether other people are brought up between a source and a reason: then it is theirs. */
function bringsUpOthers(text: Text, first: number, last: number): boolean {
  for (let i = first + 1; i <= last; i += 1) if (isIn(text, i - 1, L.determiner) && isPersonNoun(text, i)) return true;
  return false;
}

function isMany(text: Text, head: number): boolean {
  return [L.plural, L.quantity, L.number].some((list) => isIn(text, head, list)) || spells(text, head, 'they');
}

/** "one of them" */
function isOfThem(text: Text, head: number): boolean {
  return spells(text, head + 1, 'of') && spells(text, head + 2, 'them');
}

function isDefinite(text: Text, i: number): boolean {
  if (spells(text, i, 'both') || spells(text, i, 'all') || spells(text, i, 'neither')) return true;
  return (isIn(text, i, L.article) || isIn(text, i, L.demonstrative)) && !isIn(text, i, L.indefinite);
}
