import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import type { Article } from './corpus.ts';
import { writeModule } from './engine-file.ts';

/** Articles that are read before what is kept is weighed. */
const ARTICLES = 100;

/** Runs in a process of its own; prints the bytes. Every article is another string, as on a hundred pages. */
const PROGRAM = `
import { readFileSync } from 'node:fs';
const [, module, file, articles] = process.argv;
const texts = JSON.parse(readFileSync(file, 'utf8'));
const used = () => { gc(); gc(); const { heapUsed, arrayBuffers } = process.memoryUsage(); return heapUsed + arrayBuffers; };
const before = used();
const { analyse } = await import(module);
for (let i = 0; i < articles; i += 1) analyse(texts[i % texts.length] + ' '.repeat(i));
console.log(used() - before);
`;

/** The bytes that the engine in the module at `engine` keeps after a hundred articles, its own code and tables with them. */
export function memoryKept(articles: readonly Article[], engine: string): number {
  const file = writeModule('articles.json', JSON.stringify(articles.map(({ text }) => text)));
  const args = [
    '--expose-gc',
    '--input-type=module',
    '--eval',
    PROGRAM,
    pathToFileURL(engine).href,
    file,
    `${ARTICLES}`,
  ];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8', env: { PATH: process.env.PATH } }));
}
