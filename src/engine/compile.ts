import { intern, type Word } from './lexicon.ts';
import type { Element, Phrase } from './phrase.ts';
import { listNumbers } from './word-lists.ts';

/**
 * Reads a phrase of the engine's own (see phrase.ts) and makes its words known. It trusts what is written, since every page
 * reads these phrases and the tests have read them with all the care of `readPhrase`.
 */
export function compile(notation: string): Phrase {
  const elements = (notation.match(/\[[^\]]*\]\??|\S+/g) ?? []).map(elementOf);
  return { elements, anchor: rarest(elements) };
}

function elementOf(written: string): Element {
  if (written.startsWith('..')) return gapOf(Number(written.slice(2)));
  const words: Word[] = [];
  const lists: number[] = [];
  let adverb = false;
  let shortest = Number.POSITIVE_INFINITY;
  for (const name of written.startsWith('[') ? written.split(/[[\],\s?]+/) : [written.replace('?', '')]) {
    if (name === '<-ly>') adverb = true;
    else if (name.startsWith('<')) lists.push(listNumbers().get(name.slice(1, -1)) ?? Number.NaN);
    else if (name !== '') {
      words.push(intern(name));
      shortest = Math.min(shortest, name.length);
    }
  }
  return { words, lists, adverb, optional: written.endsWith('?'), gap: 0, shortest };
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
