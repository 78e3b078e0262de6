import { inList, type Word } from './lexicon.ts';
import { hasShape, LY, MARK, type Text } from './text.ts';

/**
 * A part of a phrase. The notation, matched over tokens, case-blind:
 *
 * - `word` the word itself · `[a, b]` one of them · `<list>` a word of that list · `<-ly>` a word in -ly
 * - `thing?` or not · `..3` up to three words of any kind, no mark of punctuation
 */
export type Element = {
  readonly words: readonly Word[];
  readonly lists: readonly number[];
  readonly adverb: boolean;
  readonly optional: boolean;
  /** The most words of any kind that it stands for; 0 where it is no gap. */
  readonly gap: number;
  /** How many characters its shortest word has. */
  readonly shortest: number;
};

/** A phrase ready to be matched. `anchor` is the element by whose words it is found. */
export type Phrase = { readonly elements: readonly Element[]; readonly anchor: number };

/** Tokens from `first` to `last`, both included. */
export type Tokens = { readonly first: number; readonly last: number };

/** The words by which a phrase is found. */
export function anchorsOf({ elements, anchor }: Phrase): readonly Word[] {
  return elements[anchor]?.words ?? [];
}

/** Matches a phrase inside a sentence or a part of one, with its anchor at token `at`; the longest match, or null. */
export function matchAt({ elements, anchor }: Phrase, text: Text, sentence: Tokens, at: number): Tokens | null {
  const last = reach({ elements, step: 1, text, sentence }, anchor + 1, at);
  if (last === null) return null;
  const first = reach({ elements, step: -1, text, sentence }, anchor - 1, at);
  return first === null ? null : { first, last };
}

/** One way through a phrase and a sentence: `step` is 1 to read forwards and -1 to read backwards. */
type Way = {
  readonly elements: readonly Element[];
  readonly step: 1 | -1;
  readonly text: Text;
  readonly sentence: Tokens;
};

/**
 * The outermost token that the elements from `index` on reach when the element before them ends at token `at`. Tries
 * bounded alternatives only: a phrase has few elements.
 */
function reach(way: Way, index: number, at: number): number | null {
  const { elements, step, text, sentence } = way;
  const element = elements[index];
  if (element === undefined) return at;
  if (element.gap > 0) return reachOverGap(way, element.gap, index, at);
  const next = at + step;
  if (next >= sentence.first && next <= sentence.last && fits(element, text, next)) {
    const reached = reach(way, index + step, next);
    if (reached !== null) return reached;
  }
  return element.optional ? reach(way, index + step, at) : null;
}

function reachOverGap(way: Way, gap: number, index: number, at: number): number | null {
  const { step, text, sentence } = way;
  // Counted by steps: 0 * -1 is -0, no small integer to the compiler, and makes all that it touches slow.
  let over = at;
  for (let words = 0; words <= gap; words += 1, over += step) {
    if (words > 0 && (over < sentence.first || over > sentence.last || hasShape(text, over, MARK))) return null;
    const reached = reach(way, index + step, over);
    if (reached !== null) return reached;
  }
  return null;
}

function fits({ words, lists, adverb }: Element, text: Text, i: number): boolean {
  const word = text.words[i] ?? 0;
  if (word > 0 && words.includes(word)) return true;
  if (adverb && hasShape(text, i, LY)) return true;
  return lists.some((list) => inList(word, list));
}
