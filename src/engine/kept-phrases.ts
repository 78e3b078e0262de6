import { compileWith } from './compile.ts';
import type { Word } from './lexicon.ts';
import { OWN } from './own.ts';
import type { Own, OwnPhrases } from './own-phrases.ts';
import { ownWords } from './own-words.ts';
import { anchorsOf } from './phrase.ts';
import type { Kind } from './signal.ts';

/** Makes the `lines` ready that `readPhrases` gave. It checks nothing: every page pays for what stands here. */
export function compilePhrases(lines: string): OwnPhrases {
  const words = ownWords();
  const byAnchor = new Map<Word, Own[]>();
  const list = lines.split('\n');
  list.forEach((line, index) => {
    // `readPhrases` wrote it, and it writes the kind in front.
    const [kind, notation = ''] = line.split(/: (.*)/) as [Kind, string];
    const phrase = compileWith(notation, words.wordsOf);
    const own = { rule: { id: `${OWN}${index + 1}`, kind, phrase: [notation] as const }, phrase };
    for (const word of new Set(anchorsOf(phrase))) byAnchor.set(word, [...(byAnchor.get(word) ?? []), own]);
  });
  return { count: list.length, words, byAnchor };
}
