import { gapOf, rarest } from './compile.ts';
import type { Word } from './lexicon.ts';
import type { Element, Phrase } from './phrase.ts';
import { listNumbers } from './word-lists.ts';

/** Something in a phrase that cannot be read. `column` counts UTF-16 code units from 1. */
export class NotationError extends SyntaxError {
  constructor(
    readonly column: number,
    readonly problem: string,
  ) {
    super(`column ${column}: ${problem}`);
  }
}

/**
 * Reads the notation (see phrase.ts). `wordsOf` gives the words that something written between two spaces stands for:
 * *don't* may be two. Throws a `NotationError`.
 */
export function readPhrase(notation: string, wordsOf: (written: string) => readonly Word[]): Phrase {
  const elements: Element[] = [];
  let end = -1;
  for (const { 0: written, index } of notation.matchAll(/\[[^\]]*\]\??|\S+/g)) {
    if (index === end) throw new NotationError(index + 1, 'put a space behind "]"');
    end = index + written.length;
    for (const element of elementsOf(written, index + 1, wordsOf)) elements.push(element);
    if (elements.at(-1)?.gap && elements.at(-2)?.gap !== 0)
      throw new NotationError(index + 1, 'a gap stands between two words: put a word in front of it');
  }
  if (elements.at(-1)?.gap) throw new NotationError(end + 1, 'a gap stands between two words: put a word behind it');
  const anchor = rarest(elements);
  if (anchor >= 0) return { elements, anchor };
  const column = notation.length - notation.trimStart().length + 1;
  throw new NotationError(column, 'nothing here must be there: write a word that is neither a list nor optional');
}

function elementsOf(
  written: string,
  column: number,
  wordsOf: (written: string) => readonly Word[],
): readonly Element[] {
  if (written.startsWith('..')) return [gapOf(mostOf(written, column))];
  const optional = written.endsWith('?');
  const body = optional ? written.slice(0, -1) : written;
  const isOneOf = body.startsWith('[');
  if (isOneOf && !body.endsWith(']'))
    throw new NotationError(column, '"[" is never closed: put "]" behind its last word');
  const words: Word[] = [];
  const lists: number[] = [];
  let adverb = false;
  let shortest = Number.POSITIVE_INFINITY;
  let at = column + (isOneOf ? 1 : 0);
  for (const part of isOneOf ? body.slice(1, -1).split(',') : [body]) {
    const name = part.trim();
    const here = at + part.length - part.trimStart().length;
    at += part.length + 1;
    if (name === '') throw new NotationError(here, 'a word is missing here');
    if (name === '<-ly>') adverb = true;
    else if (name.startsWith('<')) lists.push(listOf(name, here));
    else {
      const found = wordsIn(name, here, wordsOf);
      if (found.length > 1 && !isOneOf && !optional)
        return found.map((word) => ({ words: [word], lists, adverb, optional, gap: 0, shortest: name.length }));
      if (found.length > 1)
        throw new NotationError(
          here,
          `"${name}" is read as ${found.length} words: in [...] and before "?" write single words`,
        );
      words.push(...found);
      shortest = Math.min(shortest, name.length);
    }
  }
  return [{ words, lists, adverb, optional, gap: 0, shortest }];
}

function mostOf(written: string, column: number): number {
  const gap = /^\.\.([1-9])$/.exec(written)?.[1];
  if (gap === undefined)
    throw new NotationError(column, 'a gap is two dots and the most words it may hold, from 1 to 9: ..3');
  return Number(gap);
}

function listOf(name: string, column: number): number {
  if (!name.endsWith('>')) throw new NotationError(column, '"<" is never closed: put ">" behind the name of the list');
  const list = name.slice(1, -1);
  const number = listNumbers().get(list);
  if (number !== undefined) return number;
  const alike = [...listNumbers().keys()].filter((other) => other.slice(0, 2) === list.slice(0, 2).toLowerCase());
  const hint = alike.length > 0 ? `; there are ${alike.map((other) => `<${other}>`).join(', ')}` : '';
  throw new NotationError(column, `there is no list <${list}>: write a word instead${hint}`);
}

/** What the notation keeps for itself. */
const RESERVED = /[[\]<>?#]/;

function wordsIn(name: string, column: number, wordsOf: (written: string) => readonly Word[]): readonly Word[] {
  const reserved = RESERVED.exec(name);
  if (reserved)
    throw new NotationError(
      column + reserved.index,
      `"${reserved[0]}" cannot stand here: write only words, [a, b], word?, <list> and ..3`,
    );
  const words = wordsOf(name);
  if (words.length === 0) throw new NotationError(column, 'there is no word here');
  return words;
}
