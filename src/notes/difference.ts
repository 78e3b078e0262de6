import { type Attribution, lettersOf } from './attributions.ts';

/** One statement under two attributions: *officials said* became *the mayor said*. */
export type Changed = { readonly before: Attribution; readonly after: Attribution };

/** What became of an article's attributions. */
export type Difference = {
  readonly removed: readonly Attribution[];
  readonly added: readonly Attribution[];
  readonly changed: readonly Changed[];
};

/** How much of its words a sentence shares with the same sentence edited, and a statement with the same one. */
const SAME_SENTENCE = 0.5;
const SAME_STATEMENT = 0.6;

/** A statement of fewer words says too little to be known again in another sentence. */
const LEAST = 3;

/**
 * What became of an article's attributions from one visit to another, wherever they stand: order, quotation marks and
 * edits elsewhere in a sentence make no difference.
 */
export function differenceOf(before: readonly Attribution[], after: readonly Attribution[]): Difference {
  const [old, young] = [before.map(telling), after.map(telling)];
  // First what is the same to the letter, so that nothing that resembles it takes its place.
  pair(old, young, (one, other) => (isSame(one, other) && one.letters === other.letters ? 1 : 0));
  pair(old, young, (one, other) => {
    const likeness = isSame(one, other) ? shared(one.sentence, other.sentence) : 0;
    return likeness >= SAME_SENTENCE ? likeness : 0;
  });
  const changed = pair(old, young, (one, other) => {
    if (one.statement.length < LEAST || other.statement.length < LEAST) return one.letters === other.letters ? 1 : 0;
    const likeness = shared(one.statement, other.statement);
    return likeness >= SAME_STATEMENT ? likeness : 0;
  });
  return {
    removed: old.filter(({ taken }) => !taken).map(({ attribution }) => attribution),
    added: young.filter(({ taken }) => !taken).map(({ attribution }) => attribution),
    changed: changed.map(([one, other]) => ({ before: one.attribution, after: other.attribution })),
  };
}

/** Whether nothing changed. */
export function isNone({ removed, added, changed }: Difference): boolean {
  return removed.length === 0 && added.length === 0 && changed.length === 0;
}

type Telling = {
  readonly attribution: Attribution;
  readonly letters: string;
  readonly who: string;
  readonly sentence: readonly string[];
  /** The sentence without who says it. */
  readonly statement: readonly string[];
  taken: boolean;
};

function telling(attribution: Attribution): Telling {
  const letters = lettersOf(attribution.sentence);
  const [words, source] = [lettersOf(attribution.words), lettersOf(attribution.source ?? '')];
  const statement = [words, source].reduce((rest, part) => ` ${rest} `.replace(` ${part} `, ' ').trim(), letters);
  return {
    attribution,
    letters,
    who: `${words}\n${source}`,
    sentence: letters.split(' '),
    statement: statement === '' ? [] : statement.split(' '),
    taken: false,
  };
}

function isSame(one: Telling, other: Telling): boolean {
  return one.who === other.who && one.attribution.verdict === other.attribution.verdict;
}

/** Pairs what is most alike first. `likeness` is 0 for what is no pair. */
function pair(
  old: readonly Telling[],
  young: readonly Telling[],
  likeness: (one: Telling, other: Telling) => number,
): readonly (readonly [Telling, Telling])[] {
  const left = young.filter(({ taken }) => !taken);
  const pairs = old
    .filter(({ taken }) => !taken)
    .flatMap((one) => left.map((other) => ({ one, other, like: likeness(one, other) })))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like);
  const found: (readonly [Telling, Telling])[] = [];
  for (const { one, other } of pairs) {
    if (one.taken || other.taken) continue;
    one.taken = true;
    other.taken = true;
    found.push([one, other]);
  }
  return found;
}

/** Dice's coefficient of the words: 1 for the same words in any order. */
function shared(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count > 0) both += 1;
    left.set(word, count - 1);
  }
  return (2 * both) / (one.length + other.length);
}
