import { analyse, countWords, type Kind } from '../../src/engine/index.ts';
import { rules } from '../../src/engine/rules/index.ts';
import type { Article, Corpus } from './corpus.ts';
import { BEST_KNOWN } from './phrases.ts';
import { type Count, type Found, type Measure, measure, score } from './score.ts';

/** A count, what it comes to, and whose it is. */
export type Row = Count & Measure & { readonly name: string };

/** How well unsourced signals are found in a corpus. */
export type Accuracy = {
  readonly corpus: string;
  readonly articles: number;
  readonly words: number;
  /** Over all kinds: the engine, and the twenty best-known phrases on the same texts. */
  readonly engine: Row;
  readonly phrases: Row;
  readonly kinds: readonly Row[];
  /** Of each rule, `missed` is what its kind has that this rule has not found. */
  readonly rules: readonly Row[];
};

/** The kinds that can be unsourced. */
const UNSOURCED: readonly Kind[] = ['anonymous', 'vague', 'agentless', 'alleged'];

/** Compares what the engine finds in marked articles with their marks. */
export function accuracyOn({ name, articles }: Corpus): Accuracy {
  const found = score(articles.map((article) => ({ wanted: article.marks, found: byEngine(article) })));
  const byPhrases = score(articles.map((article) => ({ wanted: article.marks, found: byBestKnown(article) })));
  const wanted = new Map(
    UNSOURCED.map((kind) => [kind, articles.flatMap(({ marks }) => marks).filter((mark) => mark.kind === kind).length]),
  );
  return {
    corpus: name,
    articles: articles.length,
    words: articles.reduce((sum, { text }) => sum + countWords(text), 0),
    engine: row('all kinds', found.total),
    phrases: row('twenty best-known phrases', byPhrases.total),
    kinds: UNSOURCED.map((kind) => row(kind, found.kinds.get(kind))),
    rules: rules.flatMap(({ id, kind }) => {
      if (!UNSOURCED.includes(kind)) return [];
      const { right = 0, wrong = 0 } = found.rules.get(id) ?? {};
      return [row(id, { right, wrong, missed: (wanted.get(kind) ?? 0) - right })];
    }),
  };
}

function row(name: string, count: Count = { right: 0, wrong: 0, missed: 0 }): Row {
  return { name, ...count, ...measure(count) };
}

function byEngine({ text }: Article): readonly Found[] {
  return analyse(text).filter(({ verdict }) => verdict === 'unsourced');
}

function byBestKnown({ text }: Article): readonly Found[] {
  return [...text.matchAll(BEST_KNOWN)].map(({ index, 0: words }) => {
    return { start: index, end: index + words.length, kind: 'vague', rule: 'best-known' };
  });
}
