import { firstWhere } from './first-where.ts';
import type { Grade } from './grade.ts';
import type { Word } from './lexicon.ts';
import { L } from './lists.ts';
import { nameOf } from './naming.ts';
import { isPercent, isPersonNoun, isPluralNoun, isProper } from './nouns.ts';
import type { Tokens as Range } from './phrase.ts';
import { namedPollsIn } from './polls.ts';
import type { Quotations } from './quotations.ts';
import { hasRival, UNNAMED } from './rivals.ts';
import { hasAnd, isSeveral } from './several.ts';
import { phraseAfter, type SourcePhrase } from './source-phrase.ts';
import { CAPITAL, hasShape, isIn, type Sentence, spells, type Text } from './text.ts';

/** A source that the text has credited or brought up before. */
export type Mention = { readonly sentence: number; readonly grade: Grade; readonly many: boolean };

/** Grades that stand for several whatever their noun: "23 percent". */
const MANY: readonly Grade[] = ['crowd', 'expert', 'study'];

/** Grades of one person, for whom *he* and *she* stand. */
const PERSONAL: readonly Grade[] = ['official', 'insider', 'source', 'person', 'office', 'spokesperson'];

/** The most tokens of an aside that are read. */
const ASIDE = 14;

/** How far in front of *they* a crowd stands, in tokens. */
const NEAR = 60;

/** Sentences a pronoun reaches back. */
const REACH = 3;

/** How far behind a sentence the name of its poll is looked for, in characters: two sentences seldom have as many. */
const SOON = 800;

/** Who was credited last, one and many, within reach of what follows; their sentences counted from there, below 0. */
export type Recent = { readonly one: Mention | null; readonly many: Mention | null };

/** What is known of the text in front of a section. */
export type Memory = {
  /** The grades of those who have been credited, by their nouns; with `A_POLL` where one is named, be it further on. */
  readonly byNoun: ReadonlyMap<Word, Grade>;
  readonly recent: Recent;
};

/** What a section adds to that, and what it was told of it. */
export type Learnt = Memory & { readonly asked: ReadonlyMap<Word, Grade | null> };

/** Stands for a named poll among the nouns. */
export const A_POLL: Word = -1;

/**
 * Remembers who has been credited, in text order, and tells whom a pronoun or a short description stands for. One for
 * each section of a text: those of the sentences that are in `section`. The others are only looked at.
 */
export class Antecedents {
  private readonly byNoun = new Map<Word, Grade>();
  private readonly asked = new Map<Word, Grade | null>();
  /** What `subjectOf` has told of the sentences within reach, for one person and for many in turn. */
  private readonly subjects: { readonly sentence: number; readonly subject: Mention | null }[] = [];
  private lastOne: Mention | null = null;
  private lastMany: Mention | null = null;
  private readonly polls: readonly number[];

  constructor(
    private readonly text: Text,
    private readonly sentences: readonly Sentence[],
    private readonly quotations: Quotations,
    private readonly section: Range,
    private readonly known: Memory,
  ) {
    this.polls = namedPollsIn(text, sentences[section.first]?.first ?? text.count);
    if ((this.polls[0] ?? text.count) <= (sentences[section.last]?.last ?? -1)) this.byNoun.set(A_POLL, 'document');
    this.lastOne = moved(known.recent.one, section.first);
    this.lastMany = moved(known.recent.many, section.first);
  }

  /** What is known behind the section. To be asked once all of it has been read. */
  learnt(): Learnt {
    const end = this.section.last + 1;
    const near = (mention: Mention | null) =>
      mention && end - mention.sentence <= REACH ? moved(mention, -end) : null;
    return { byNoun: this.byNoun, asked: this.asked, recent: { one: near(this.lastOne), many: near(this.lastMany) } };
  }

  /**
   * Notes that `phrase`, in the sentence with this index, has been credited as a source of this grade; not what is
   * quoted. `acts` tells whether it is the subject of a verb: *he* is seldom whom a story goes "according to".
   */
  note(phrase: SourcePhrase, grade: Grade, sentence: number, acts: boolean): void {
    if (grade === 'self' || this.quotations.holds(phrase)) return;
    const { text } = this;
    const { first, head, last } = phrase;
    const name = grade === 'name' && hasShape(text, head, CAPITAL);
    const many = isSeveral(text, phrase) || MANY.includes(grade);
    const mention = { sentence, grade, many };
    if (many || grade === 'institution') this.lastMany = mention;
    // "Mr Ellis" is one, "Rangers" are many, and both end in -s; "the Pentagon" is nobody.
    const one = (!many || (name && !hasAnd(text, { first, last: head }))) && !(name && isIn(text, first, L.article));
    if (one && (grade === 'name' || (acts && PERSONAL.includes(grade)))) this.lastOne = mention;
    if (grade === 'name') this.noteAside(last, grade);
    // "One company said … The company", far below, is as often another one.
    if (grade === 'person' && isIn(text, head, L.trade)) return;
    // "Newspaper says" is a headline, and the text names it.
    if (grade === 'medium' && first === head) return;
    for (let i = first; i <= head; i += 1)
      if (isPersonNoun(text, i) || i === head) this.byNoun.set(text.words[i] ?? 0, grade);
  }

  /** Notes the nouns of the aside behind a name: of "Smith, a senior official," whoever is "the official" is Smith. */
  private noteAside(last: number, grade: Grade): void {
    const { text } = this;
    if (!isIn(text, last + 1, L.comma)) return;
    for (let i = last + 2; i < last + ASIDE && !isIn(text, i, L.comma) && !isIn(text, i, L.stop); i += 1)
      if (isPersonNoun(text, i) && !isPluralNoun(text, i)) this.byNoun.set(text.words[i] ?? 0, grade);
  }

  /** The grade of whoever "the official" or "the report" was when first mentioned; null where nobody was. */
  ofNoun({ first, head }: SourcePhrase): Grade | null {
    const definite = isIn(this.text, first, L.article) || isIn(this.text, first, L.demonstrative);
    if (!definite || isIn(this.text, first, L.indefinite)) return null;
    return this.gradeOf(this.text.words[head] ?? 0);
  }

  private gradeOf(noun: Word): Grade | null {
    const own = this.byNoun.get(noun);
    if (own !== undefined) return own;
    const known = this.known.byNoun.get(noun) ?? null;
    this.asked.set(noun, known);
    return known;
  }

  /** Whether a named person has been credited within reach of the sentence with this index. */
  hasNamedNear(sentence: number): boolean {
    const { lastOne } = this;
    return lastOne !== null && lastOne.grade === 'name' && sentence - lastOne.sentence <= REACH;
  }

  /** Whether the text names a poll, whose answers "46 percent" then are. */
  hasNamedPoll(): boolean {
    return this.gradeOf(A_POLL) !== null;
  }

  /** Whether the sentence with this index, or one of the two behind it, names the poll or study that it speaks of. */
  isPollNamedSoon(sentence: number): boolean {
    const { text, sentences, polls } = this;
    const { first = 0, end = 0 } = sentences[sentence] ?? {};
    const poll = polls[firstWhere(polls.length, (index) => (polls[index] ?? 0) >= first)];
    const last = sentences[Math.min(sentence + 2, sentences.length - 1)]?.last ?? -1;
    return poll !== undefined && poll <= last && (text.starts[poll] ?? 0) < end + SOON;
  }

  /** Whether the sentence with this index, or the one before it, tells what share of those asked have answered what. */
  countsAnswers(sentence: number): boolean {
    const { text, sentences } = this;
    const first = sentences[Math.max(0, sentence - 1)]?.first ?? 0;
    for (let i = first; i <= (sentences[sentence]?.last ?? 0); i += 1) {
      if (isPercent(text, i) || isIn(text, i, L.share) || (spells(text, i, '10') && spells(text, i - 1, 'in')))
        return true;
      if (isIn(text, i, L.poll) && [1, 2, 3, 4].some((step) => isIn(text, i + step, L.show))) return true;
    }
    return false;
  }

  /** The grade of whom a pronoun in the sentence with this index stands for; a named source where nothing tells. */
  ofPronoun(token: number, sentence: number): Grade {
    const { text } = this;
    if (spells(text, token, 'it')) return 'institution';
    const many = !spells(text, token, 'he') && !spells(text, token, 'she');
    const mention = many ? this.lastMany : this.lastOne;
    for (let back = sentence; back >= Math.max(0, sentence - REACH); back -= 1) {
      const subject = this.subjectOf(back, many);
      if (back === sentence && subject?.grade === 'name' && (!many || subject.many)) return 'name';
      const met = mention?.sentence === back ? mention : back < sentence && subject?.many === many ? subject : null;
      if (met === null) continue;
      const others = this.lastMany !== null && this.lastMany.sentence > back;
      const doubtful =
        !many &&
        UNNAMED.includes(met.grade) &&
        (others || hasRival(text, this.sentences, this.quotations, { from: back, to: sentence, token }));
      return doubtful ? 'name' : met.grade;
    }
    return many && this.hasCrowdNear(token, sentence) ? 'crowd' : 'name';
  }

  /** "That frustrates many analysts, for they believe": whether a crowd stands in front, in the same sentence or the one before. */
  private hasCrowdNear(token: number, sentence: number): boolean {
    const { text } = this;
    const start = Math.max(this.sentences[Math.max(0, sentence - 1)]?.first ?? 0, token - NEAR);
    for (let i = token - 1; i >= start; i -= 1)
      if (isPluralNoun(text, i) && (isIn(text, i, L.crowd) || isIn(text, i, L.capitalCrowd) || isIn(text, i, L.expert)))
        return !isIn(text, i + 1, L.capitalCrowd);
    return false;
  }

  /** Whom a sentence is about: by its first words, for several also by those behind its first commas. */
  private subjectOf(index: number, many: boolean): Mention | null {
    const place = (index % (REACH + 1)) * 2 + (many ? 1 : 0);
    const known = this.subjects[place];
    if (known !== undefined && known.sentence === index) return known.subject;
    const subject = this.findSubject(index, many);
    this.subjects[place] = { sentence: index, subject };
    return subject;
  }

  private findSubject(index: number, many: boolean): Mention | null {
    const sentence = this.sentences[index];
    if (sentence === undefined) return null;
    const { opening } = sentence;
    const first = this.subjectAt(index, sentence, isIn(this.text, opening, L.opener) ? opening + 1 : opening);
    if (!many || first?.many) return first;
    for (let i = opening, commas = 0; i < sentence.last && commas < 2; i += 1) {
      if (!isIn(this.text, i, L.comma)) continue;
      commas += 1;
      const subject = this.subjectAt(index, sentence, i + 1);
      if (subject?.many && subject.grade !== 'name') return subject;
    }
    return first;
  }

  /** Whom the noun phrase that starts at a token brings up; null where that is nobody, or a pronoun itself. */
  private subjectAt(index: number, sentence: Sentence, token: number): Mention | null {
    const { text } = this;
    const phrase = phraseAfter(text, sentence, token);
    // "A reporter asked Sanders … He replied"
    if (
      phrase === null ||
      spells(text, phrase.head + 1, 'asked') ||
      isIn(text, phrase.head, L.pronoun) ||
      isIn(text, phrase.head, L.self)
    )
      return null;
    const named = nameOf(text, sentence, phrase);
    const many = isSeveral(text, phrase);
    if (isProper(text, sentence, named.head))
      return { sentence: index, grade: 'name', many: many && phrase.first < phrase.head };
    if (isIn(text, phrase.head, L.institution)) return { sentence: index, grade: 'institution', many: true };
    if (!isPersonNoun(text, phrase.head)) return null;
    const crowd = isIn(text, phrase.head, L.crowd) || isIn(text, phrase.head, L.capitalCrowd);
    if (many) return { sentence: index, grade: crowd ? 'crowd' : 'insider', many };
    if (hasShape(text, phrase.head, CAPITAL)) return null;
    return { sentence: index, grade: isIn(text, phrase.first, L.indefinite) ? 'person' : 'name', many };
  }
}

/** The same mention as it is counted from so many sentences further in front. */
function moved(mention: Mention | null, by: number): Mention | null {
  return mention && { ...mention, sentence: mention.sentence + by };
}
