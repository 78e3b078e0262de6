import type { Kind, Told } from './signal.ts';

/** A source while it is still being met. */
export type Party = {
  readonly index: number;
  name: string;
  kind: Kind;
  told: Told | null;
  /** The words of its name, or of its description in lower case. */
  words: readonly string[];
  person: boolean;
  readonly many: boolean;
  /** Nouns that it has been described by, in lower case. */
  readonly nouns: Set<string>;
  pronoun: string | null;
  /** The index of the sentence in which it was last credited. */
  last: number;
  readonly entries: number[];
};

/** As many sources are gone through for one that is met again: no article has more, and a book stays cheap. */
const MEMORY = 400;

/** The sources that have been met, in the order in which they were first. */
export class Parties {
  readonly all: Party[] = [];

  /** Adds one that is met for the first time. */
  add(met: Pick<Party, 'kind' | 'name' | 'words' | 'person' | 'many' | 'told'>): Party {
    const party = {
      index: this.all.length,
      ...met,
      nouns: new Set<string>(),
      pronoun: null,
      last: -1,
      entries: [],
    };
    this.all.push(party);
    return party;
  }

  /** Of those that fit, the one that was credited last. */
  latest(fits: (party: Party) => boolean): Party | undefined {
    let best: Party | undefined;
    for (let i = this.all.length - 1; i >= Math.max(0, this.all.length - MEMORY); i -= 1) {
      const party = this.all[i];
      if (party && fits(party) && party.last > (best?.last ?? -2)) best = party;
    }
    return best;
  }
}

/** Gives a source that has been met the name, or the longer name, by which it is met again. */
export function rename(
  party: Party,
  { kind, name, words, person }: Pick<Party, 'kind' | 'name' | 'words' | 'person'>,
): void {
  party.kind = kind;
  party.name = name;
  party.words = words;
  party.person = person;
}

/** Adds what is told of an unnamed source at another place to what is known of it. */
export function learn(party: Party, told: Told): Party {
  const { role, count, reason, namedLater } = party.told ?? told;
  party.told = {
    role: role ?? told.role,
    count: count ?? told.count,
    reason: reason ?? told.reason,
    namedLater: namedLater ?? told.namedLater,
  };
  return party;
}

/** Whether one description is part of the other: "the ministry" and "the Foreign Ministry". */
export function isPartOf(words: readonly string[], party: Party): boolean {
  if (party.person) return true;
  const [short, long] = words.length < party.words.length ? [words, party.words] : [party.words, words];
  const known = long.map((word) => word.toLowerCase());
  return short.every((word) => known.includes(word.toLowerCase()));
}
