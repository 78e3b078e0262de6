import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { KINDS, type Kind, type Span } from '../../src/engine/index.ts';

/** A stretch that has to be found, or was: an unsourced signal and its kind. */
export type Mark = Span & { readonly kind: Kind };

/** A text and every unsourced signal in it, in text order. */
export type Article = { readonly name: string; readonly text: string; readonly marks: readonly Mark[] };

/** Marked articles under one name. */
export type Corpus = { readonly name: string; readonly articles: readonly Article[] };

const OWN = 'test/articles';
const GOLD = '../shared/gold/dev';

/** The project's own marked articles, and the annotated news articles where they lie beside the project. */
export function corpora(): readonly Corpus[] {
  const own = { name: 'own articles', articles: textsIn(OWN).map(ownArticle) };
  if (!existsSync(GOLD)) return [own];
  return [own, { name: 'news articles', articles: textsIn(GOLD).map(goldArticle) }];
}

function textsIn(folder: string): readonly string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.txt'));
  return paths.sort().map((path) => join(folder, path));
}

function ownArticle(path: string): Article {
  return { name: basename(path, '.txt'), ...unmarkedArticle(readFileSync(path, 'utf8')) };
}

/**
 * Takes the marks `⟦words|kind⟧` out of a text. One may stand inside another.
 * @throws an error for a mark that is not closed or whose kind is unknown
 */
export function unmarkedArticle(marked: string): Omit<Article, 'name'> {
  const marks: Mark[] = [];
  const open: number[] = [];
  let text = '';
  for (const part of marked.split(/(⟦|\|[a-z]+⟧)/)) {
    if (part === '⟦') open.push(text.length);
    else if (/^\|[a-z]+⟧$/.test(part)) marks.push({ start: begun(open, part), end: text.length, kind: kindOf(part) });
    else text += part;
  }
  if (open.length > 0 || text.includes('⟧')) throw new Error(`A mark has no end: ${text.slice(open[0]).slice(0, 60)}`);
  return { text, marks: marks.sort((a, b) => a.start - b.start) };
}

function begun(open: number[], part: string): number {
  const start = open.pop();
  if (start === undefined) throw new Error(`A mark has no beginning: ${part}`);
  return start;
}

function kindOf(part: string): Kind {
  const kind = KINDS.find((name) => part === `|${name}⟧`);
  if (!kind) throw new Error(`There is no such kind: ${part}`);
  return kind;
}

function goldArticle(path: string): Article {
  const gold: { readonly signals: readonly (Mark & { readonly verdict: string })[] } = JSON.parse(
    readFileSync(path.replace(/txt$/, 'json'), 'utf8'),
  );
  const marks = gold.signals.filter(({ verdict }) => verdict === 'unsourced');
  return { name: basename(path, '.txt'), text: readFileSync(path, 'utf8'), marks };
}
