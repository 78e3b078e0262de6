import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/engine/index.ts';
import { unmarkedArticle } from '../bench/corpus.ts';
import { measure, score } from '../bench/score.ts';
import floor from './floor.json' with { type: 'json' };

const FOLDER = 'test/articles';

function textsIn(folder: string) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((name) => ({ name, ...unmarkedArticle(readFileSync(`${folder}/${name}`, 'utf8')) }));
}

const unsourced = (text: string) => analyse(text).filter(({ verdict }) => verdict === 'unsourced');

describe('articles', () => {
  const articles = textsIn(FOLDER);

  test('are marked by hand, of many genres', () => {
    expect(articles.length).toBeGreaterThanOrEqual(30);
    expect(new Set(articles.map(({ name }) => name.split('-')[0])).size).toBeGreaterThanOrEqual(12);
    for (const { name, text, marks } of articles) {
      expect(marks.length, name).toBeGreaterThan(0);
      expect(text.split(/\s+/).length, name).toBeGreaterThan(300);
    }
  });

  test('are read no worse than they were: raise the floor when this has risen', () => {
    const answers = articles.map(({ text, marks }) => ({ wanted: marks, found: unsourced(text) }));
    const { precision, recall, f1 } = measure(score(answers).total);
    console.log(`own articles: precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`);
    expect(precision).toBeGreaterThanOrEqual(floor.articles.precision);
    expect(recall).toBeGreaterThanOrEqual(floor.articles.recall);
    expect(f1).toBeGreaterThanOrEqual(floor.articles.f1);
  });
});

describe('texts of other sorts', () => {
  const clean = textsIn(`${FOLDER}/clean`);

  test('are ten', () => {
    expect(clean.length).toBe(10);
  });

  test.each(clean)('$name stays free of marks', ({ text }) => {
    expect(unsourced(text).map(({ start, end, rule }) => `${rule}: ${text.slice(start, end)}`)).toEqual([]);
  });
});
