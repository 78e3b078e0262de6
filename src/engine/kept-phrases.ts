import { compileWith } from './compile.ts';
import type { Word } from './lexicon.ts';
import { GIVEN, OWN } from './own.ts';
import type { Own, OwnPhrases } from './own-phrases.ts';
import { ownWords } from './own-words.ts';
import { anchorsOf } from './phrase.ts';
import type { Kind } from './signal.ts';

/**
 * Makes the `lines` ready that `readPhrases` gave, those that an organisation gave with `GIVEN` before them. It checks
 * nothing: every page pays for what stands here.
 */
export function compilePhrases(lines: string): OwnPhrases {
  const words = ownWords();
  const byAnchor = new Map<Word, Own[]>();
  const list = lines.split('\n');
  list.forEach((line, index) => {
    const given = line.startsWith(GIVEN) ? GIVEN : '';
    // `readPhrases` wrote it, and it writes the kind in front.
    const [kind, notation = ''] = line.slice(given.length).split(/: (.*)/) as [Kind, string];
    const phrase = compileWith(notation, words.wordsOf);
    const own = { rule: { id: `${OWN}${given}${index + 1}`, kind, phrase: [notation] as const }, phrase };
    for (const word of new Set(anchorsOf(phrase))) byAnchor.set(word, [...(byAnchor.get(word) ?? []), own]);
  });
  return { count: list.length, words, byAnchor };
}
