import type { Source } from './entry.ts';
import { L } from './lists.ts';
import { fullNamesIn, isShortFor, type Name, nameAt, plain, sameName } from './names.ts';
import { isPersonNoun } from './nouns.ts';
import { isPartOf, learn, Parties, type Party, rename } from './party.ts';
import type { Tokens } from './phrase.ts';
import type { Told, ToldSignal } from './signal.ts';
import { phraseAfter } from './source-phrase.ts';
import { contentOf, describe, headAt, nounsAround, tokensOf, wordsAt } from './source-words.ts';
import { isIn, type Sentence, type Text } from './text.ts';

/** Who is behind the attributions of a text: `sourceOf` has an index of `sources` for each, null for nobody. */
export type Credits = { readonly sources: readonly Source[]; readonly sourceOf: readonly (number | null)[] };

/** Sentences that a pronoun or a short description reaches back. */
const REACH = 4;

/** Brings the sources of attributions together under all their names, descriptions and pronouns. */
export function creditsIn(text: Text, sentences: readonly Sentence[], signals: readonly ToldSignal[]): Credits {
  const credited = new Credited(text, sentences);
  let number = 0;
  const sourceOf = signals.map((signal, index) => {
    while (number < sentences.length - 1 && (sentences[number]?.end ?? 0) <= signal.start) number += 1;
    const party = credited.by(signal, number);
    if (party === null) return null;
    party.entries.push(index);
    party.last = number;
    return party.index;
  });
  return {
    sources: credited.parties.all.map(({ name, kind, entries, told }) => ({ name, kind, entries, told })),
    sourceOf,
  };
}

class Credited {
  readonly parties = new Parties();
  /** Unnamed ones by the place of their role. */
  private readonly byRole = new Map<number, Party>();
  private readonly byWords = new Map<string, Party>();
  private readonly fullNames: ReadonlyMap<string, Name>;
  /** Who is first described by a noun: "the minister, Maria Voss". */
  private readonly introduced = new Map<string, Name>();

  constructor(
    private readonly text: Text,
    private readonly sentences: readonly Sentence[],
  ) {
    this.fullNames = fullNamesIn(text, sentences);
    for (const name of this.fullNames.values()) {
      for (const noun of nounsAround(text, name)) if (!this.introduced.has(noun)) this.introduced.set(noun, name);
    }
  }

  /** Whom a signal in the sentence with this index credits; null for nobody. */
  by(signal: ToldSignal, number: number): Party | null {
    const { kind, source, told } = signal;
    if (kind === 'anonymous' || kind === 'vague') return this.unnamed(signal, number);
    const sentence = this.sentences[number];
    if (source === null || sentence === undefined) return null;
    const head = headAt(this.text, signal, source);
    const words = plain(this.text.source.slice(source.start, source.end)).toLowerCase();
    if (isIn(this.text, head, L.self))
      return this.byDescription(`self ${/^(?:i|me)$/.test(words) ? 'i' : words}`, signal);
    if (isIn(this.text, head, L.pronoun))
      return this.byPronoun(words, number, head) ?? this.byDescription(words, signal);
    const name = nameAt(this.text, sentence, head);
    if (name !== null) return this.byName(name, number, told);
    return this.described(signal, tokensOf(this.text, source), head, number) ?? this.byDescription(words, signal);
  }

  /** A named one, by its name: the party that has it already, or one that was unnamed and is named here, or a new one. */
  private byName(name: Name, number: number, told: Told | null): Party {
    const full = (name.person && name.words.length === 1 && this.fullNames.get(name.words[0] ?? '')) || name;
    const { words } = full;
    const known = this.parties.latest(
      (party) =>
        (party.person && full.person ? sameName(party.words, words) : party.words.join(' ') === words.join(' ')) ||
        isShortFor(words, party.words) ||
        isShortFor(party.words, words),
    );
    const called = wordsAt(this.text, full.tokens);
    const party =
      known ??
      this.unnamedUntil(full) ??
      this.parties.add({ kind: 'named', name: called, words, person: full.person, many: false, told });
    if (party.kind !== 'named' || (!party.person && words.length > party.words.length))
      rename(party, { kind: 'named', name: called, words, person: full.person });
    for (const noun of [...nounsAround(this.text, name), ...nounsAround(this.text, full)]) party.nouns.add(noun);
    party.last = Math.max(party.last, number);
    return party;
  }

  /** Whom the text has described before it gives this name: an unnamed source, or "the ministry" of "the Foreign Ministry". */
  private unnamedUntil({ words, person }: Name): Party | undefined {
    const { source } = this.text;
    const noun = words.at(-1)?.toLowerCase() ?? '';
    return this.parties.latest((party) => {
      const later = party.told?.namedLater;
      if (later) return sameName(plain(source.slice(later.start, later.end)).split(' '), words);
      const described = party.kind === 'named' && !party.person && party.nouns.has(noun);
      return described && !person && isPartOf(words, party);
    });
  }

  /** "the minister", "the report": who has been described by this noun, or a name that was met near by. */
  private described(signal: ToldSignal, { first, last }: Tokens, head: number, number: number): Party | null {
    const { text } = this;
    const noun = wordsAt(this.text, { first: head, last: head }).toLowerCase();
    const definite = isIn(text, first, L.determiner) && !isIn(text, first, L.indefinite);
    const many = isIn(text, head, L.plural);
    const words = contentOf(text, { first, last });
    const same = this.parties.latest(
      (party) => party.kind === 'named' && party.nouns.has(noun) && isPartOf(words, party),
    );
    if (same) {
      if (!same.person && words.length > same.words.length)
        rename(same, { ...same, words, name: describe(this.text, signal) });
      return same;
    }
    const introduced = definite && !many ? this.introduced.get(noun) : undefined;
    if (introduced && introduced.tokens.first < head) return this.byName(introduced, number, signal.told);
    if (definite && !many && isPersonNoun(text, head) && !isIn(text, head, L.office)) {
      const near = this.parties.latest((party) => party.person && number - party.last <= REACH);
      if (near) return near;
    }
    const party = this.parties.add({
      kind: 'named',
      name: describe(text, signal),
      words,
      person: false,
      many,
      told: signal.told,
    });
    party.nouns.add(noun);
    return party;
  }

  /** Whom *he*, *she*, *it* or *they* stands for: the nearest that was credited, or that a sentence is about. */
  private byPronoun(pronoun: string, number: number, token: number): Party | null {
    const fits = (party: Party): boolean => {
      if (party.kind !== 'named') return false;
      if (pronoun === 'it') return !party.person && !party.many;
      if (pronoun === 'they') return party.many || !party.person;
      return party.person && !party.many && (party.pronoun === null || party.pronoun === pronoun);
    };
    const person = pronoun === 'he' || pronoun === 'she';
    for (let back = number; back >= Math.max(0, number - REACH); back -= 1) {
      const party =
        this.parties.latest((other) => other.last === back && fits(other)) ??
        (person ? this.subjectOf(back, token, fits) : null);
      if (!party) continue;
      party.pronoun ??= pronoun;
      return party;
    }
    return null;
  }

  /** The person whom a sentence is about by its first words. */
  private subjectOf(number: number, before: number, fits: (party: Party) => boolean): Party | null {
    const sentence = this.sentences[number];
    const phrase = sentence && phraseAfter(this.text, sentence, sentence.opening);
    if (!sentence || !phrase || phrase.head >= before) return null;
    const name = nameAt(this.text, sentence, phrase.head);
    if (!name?.person || !(name.words.length > 1 || this.fullNames.has(name.words[0] ?? ''))) return null;
    const other = this.parties.latest((party) => party.person && sameName(party.words, name.words));
    return other && !fits(other) ? null : this.byName(name, number, null);
  }

  /** An unnamed one: by the place of its role, else by its words where they bring up nobody new. */
  private unnamed(signal: ToldSignal, number: number): Party | null {
    const { told, source, kind } = signal;
    const role = told?.role ?? null;
    if (source === null && role === null) return null;
    const known = role && this.byRole.get(role.start);
    if (known) return told ? learn(known, told) : known;
    const { first } = tokensOf(this.text, source ?? role ?? signal);
    if (source && isIn(this.text, first, L.pronoun)) {
      const near = this.parties.latest((party) => party.kind === kind && number - party.last <= REACH);
      if (near) return near;
    }
    const isNew = isIn(this.text, first, L.indefinite) || isIn(this.text, first, L.number);
    const words = plain(describe(this.text, signal))
      .toLowerCase()
      .replace(/^(?:the|these|those) /, '');
    const same = isNew ? undefined : this.byWords.get(words);
    const party =
      same ??
      this.parties.add({
        kind,
        name: describe(this.text, signal),
        words: [words],
        person: false,
        many: told?.count !== 1,
        told,
      });
    if (!isNew) this.byWords.set(words, party);
    if (role) this.byRole.set(role.start, party);
    return same && told ? learn(party, told) : party;
  }

  private byDescription(words: string, signal: ToldSignal): Party {
    const known = this.byWords.get(words);
    const party =
      known ??
      this.parties.add({
        kind: signal.kind,
        name: describe(this.text, signal),
        words: [words],
        person: false,
        many: false,
        told: signal.told,
      });
    this.byWords.set(words, party);
    return party;
  }
}
