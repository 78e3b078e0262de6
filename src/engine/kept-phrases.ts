import { compileWith } from './compile.ts';
import type { Word } from './lexicon.ts';
import { OWN, type Own, type OwnPhrases } from './own-phrases.ts';
import { ownWords } from './own-words.ts';
import { anchorsOf } from './phrase.ts';
import { KINDS } from './signal.ts';

/** Makes the `lines` ready that `readPhrases` gave. It checks nothing: every page with phrases pays for this. */
export function compilePhrases(lines: readonly string[]): OwnPhrases {
  const words = ownWords();
  const byAnchor = new Map<Word, Own[]>();
  lines.forEach((line, index) => {
    const [, name, notation = ''] = /^(\w+): (.*)/.exec(line) ?? [];
    const kind = KINDS.find((other) => other === name) ?? 'vague';
    const phrase = compileWith(notation, words.wordsOf);
    const own = { rule: { id: `${OWN}${index + 1}`, kind, phrase: [notation] as const }, phrase };
    for (const word of new Set(anchorsOf(phrase))) byAnchor.set(word, [...(byAnchor.get(word) ?? []), own]);
  });
  return { count: lines.length, words, byAnchor };
}
