import { checkStep, fold, HASH_START, hashStep } from './characters.ts';
import { lookup, ROOM, type Word } from './lexicon.ts';
import type { Text } from './text.ts';
import { tokenise } from './tokens.ts';

/** Words of a reader's own phrases that the lexicon need not know. They live as long as the phrases. */
export type OwnWords = {
  /** The words that something written without a space is read as: "don't" is two. */
  wordsOf(written: string): readonly Word[];
  /** The text with these words known in it. */
  knownIn(text: Text): Text;
};

/** Words that are numbered behind those of the lexicon. Throws a `RangeError` where there are more than that holds. */
export function ownWords(): OwnWords {
  const own = new Map<number, Word>();
  const wordAt = (text: Text, i: number): Word => {
    const { key, known } = lookAt(text, i);
    // The lexicon may learn a word later that the phrases have brought up before.
    const word = own.get(key) || known || ROOM + own.size;
    if (word >= ROOM * 2) throw new RangeError('too many words');
    if (word >= ROOM) own.set(key, word);
    return word;
  };
  return {
    wordsOf: (written) => {
      const text = tokenise(written);
      return Array.from({ length: text.count }, (_, i) => wordAt(text, i));
    },
    knownIn: (text) => {
      const words = text.words.slice();
      for (let i = 0; i < text.count; i += 1) {
        const { key, known } = lookAt(text, i);
        words[i] = own.get(key) || known || (words[i] ?? 0);
      }
      return { ...text, words };
    },
  };
}

/** A token's word by its whole spelling, 0 where the lexicon has none, and a key that no two spellings share. */
function lookAt({ source, starts, ends }: Text, i: number): { readonly key: number; readonly known: Word } {
  let hash = HASH_START;
  let check = 0;
  const start = starts[i] ?? 0;
  const end = ends[i] ?? 0;
  for (let at = start; at < end; at += 1) {
    const code = fold(source.charCodeAt(at));
    if (code === 0) continue;
    hash = hashStep(hash, code);
    check = checkStep(check, code);
  }
  return { key: (hash >>> 0) * 0x200000 + (check & 0x1fffff), known: lookup(source, start, end, hash, check) };
}
