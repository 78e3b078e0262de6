import { intern, type Word } from './lexicon.ts';
import type { Element, Phrase } from './phrase.ts';
import { listNumbers } from './word-lists.ts';

/** The words that something written between two spaces stands for: *don't* may be two. */
type WordsOf = (written: string) => readonly Word[];

/**
 * Reads a phrase of the engine's own (see phrase.ts) and makes its words known. It trusts what is written, since every page
 * reads these phrases and the tests have read them with all the care of `readPhrase`.
 */
export function compile(notation: string): Phrase {
  return compileWith(notation, (name) => [intern(name)]);
}

/** The same for a phrase whose words are told by `wordsOf`. */
export function compileWith(notation: string, wordsOf: WordsOf): Phrase {
  const elements = (notation.match(/\[[^\]]*\]\??|\S+/g) ?? []).flatMap((written) => elementsOf(written, wordsOf));
  return { elements, anchor: rarest(elements) };
}

function elementsOf(written: string, wordsOf: WordsOf): readonly Element[] {
  if (written.startsWith('..')) return [gapOf(Number(written.slice(2)))];
  const words: Word[] = [];
  const lists: number[] = [];
  let adverb = false;
  let shortest = Number.POSITIVE_INFINITY;
  for (const name of written.startsWith('[') ? written.split(/[[\],\s?]+/) : [written.replace('?', '')]) {
    if (name === '<-ly>') adverb = true;
    else if (name.startsWith('<')) lists.push(listNumbers().get(name.slice(1, -1)) ?? Number.NaN);
    else if (name !== '') {
      words.push(...wordsOf(name));
      shortest = Math.min(shortest, name.length);
    }
  }
  const element = { words, lists, adverb, optional: written.endsWith('?'), gap: 0, shortest };
  return words.length > 1 && !written.startsWith('[')
    ? words.map((word) => ({ ...element, words: [word] }))
    : [element];
}

/** A gap of so many words at the most. */
export function gapOf(most: number): Element {
  return { words: [], lists: [], adverb: false, optional: true, gap: most, shortest: 0 };
}

/** The required element of plain words whose shortest word is longest: the one that is met least often. -1 for none. */
export function rarest(elements: readonly Element[]): number {
  let best = -1;
  let bestLength = 0;
  elements.forEach(({ lists, adverb, optional, shortest }, index) => {
    if (optional || adverb || lists.length > 0 || shortest <= bestLength) return;
    [best, bestLength] = [index, shortest];
  });
  return best;
}
