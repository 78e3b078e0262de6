import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { countWords } from '../../src/engine/index.ts';
import type { Article } from './corpus.ts';
import { writeModule } from './engine-file.ts';
import { FLOOR } from './speed.ts';
import { type Timing, timings } from './timing.ts';

/** What a fresh process takes to load a module and to read one article with it. */
export type Cold = { readonly words: number; readonly timings: readonly Timing[] };

const ROUNDS = 11;

/** As long as an article of a news agency. */
const WORDS = 800;

/** Runs in a process of its own; prints the milliseconds. */
const PROGRAM = `
import { readFileSync } from 'node:fs';
const [, module, file] = process.argv;
const text = readFileSync(file, 'utf8');
const start = performance.now();
const { analyse } = await import(module);
analyse(text);
console.log(performance.now() - start);
`;

/** Times cold starts of the engine in the module at `engine`, in turn with those of a module that only finds words. */
export function coldStart(articles: readonly Article[], engine: string): Cold {
  const [article] = [...articles].sort((a, b) => distance(a) - distance(b));
  if (!article) throw new Error('There is no article to start with.');
  const text = writeModule('article.txt', article.text);
  const floor = writeModule('floor.mjs', 'export const analyse = (text) => text.match(/\\p{L}+/gu);');
  const modules = [floor, engine].map((path) => pathToFileURL(path).href);
  const rounds = Array.from({ length: ROUNDS }, () => modules.map((module) => timeOf(module, text)));
  return { words: countWords(article.text), timings: timings([FLOOR, 'engine'], rounds) };
}

function distance({ text }: Article): number {
  return Math.abs(countWords(text) - WORDS);
}

function timeOf(module: string, file: string): number {
  const args = ['--input-type=module', '--eval', PROGRAM, module, file];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8', env: { PATH: process.env.PATH } }));
}
