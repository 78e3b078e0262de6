import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import type { Article } from './corpus.ts';
import { writeModule } from './engine-file.ts';

/** A few words that a text repeats over and over, and its time per character as a multiple of that of the articles. */
export type Bait = { readonly words: string; readonly ratio: number };

/** In characters, the articles' and every bait's: long enough to show what grows faster than a text does. */
const LENGTH = 20_000;

/** What costs most: nothing but cues, sources and sentences of two words; marks that open and never close; odd signs. */
const BAITS: readonly string[] = [
  ...[
    'officials said ',
    'he said ',
    'said, ',
    'polls show ',
    'alleged ',
    'say. Voss ',
    'They say. ',
    'They said it said. ',
  ],
  ...['She said. Voss said. ', 'it said he said they said ', 'Yes, they say, he says. ', 'Some added . '],
  ...['"they say, they say, they say." ', '“They said,” said they. ', 'on condition of anonymity because '],
  ...['of the officials ', 'of them called two ', 'who that ', 'who asked not to be named ', 'the ', 'a', 'A. '],
  ...['" “ ', '‘', "'a ", "'", '(', '\n', 'É', '\u00ad'],
];

/** Runs in a process of its own; prints the ratios. Of several rounds, articles and bait in turn, the least time counts. */
const PROGRAM = `
import { readFileSync } from 'node:fs';
const [, module, file] = process.argv;
const { analyse } = await import(module);
const { plain, baits } = JSON.parse(readFileSync(file, 'utf8'));
const timeOf = (text) => {
  const start = process.cpuUsage();
  analyse(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / text.length;
};
for (let round = 0; round < 10; round += 1) analyse(plain);
const ratios = baits.map((bait) => {
  const text = bait.repeat(plain.length / bait.length);
  const least = [Infinity, Infinity];
  for (let round = 0; round < 6; round += 1)
    [plain, text].forEach((each, at) => { least[at] = Math.min(least[at], timeOf(each)); });
  return least[1] / least[0];
});
console.log(JSON.stringify(ratios));
`;

/** How slow the engine in the module at `engine` is made by baits, the worst first. */
export function worstTexts(articles: readonly Article[], engine: string): readonly Bait[] {
  const plain = articles.map(({ text }) => text).join('\n\n');
  const file = writeModule('baits.json', JSON.stringify({ plain: plain.slice(0, LENGTH), baits: BAITS }));
  const args = ['--input-type=module', '--eval', PROGRAM, pathToFileURL(engine).href, file];
  const printed = execFileSync(process.execPath, args, { encoding: 'utf8', env: { PATH: process.env.PATH } });
  const ratios: readonly number[] = JSON.parse(printed);
  return BAITS.map((words, at) => ({ words, ratio: ratios[at] ?? Number.NaN })).sort((a, b) => b.ratio - a.ratio);
}
