import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { buildExtension } from '../../src/cli/extension.ts';
import { fillPlaces } from '../../src/cli/readme.ts';
import { accuracyOn } from './accuracy.ts';
import { coldStart } from './cold.ts';
import { corpora } from './corpus.ts';
import { engineCode, writeModule } from './engine-file.ts';
import { exchangeSpeed, exchangeTable } from './exchange.ts';
import { framesScrolled, framesTable } from './frames.ts';
import { heapLine, heapsOver } from './heap.ts';
import { librarySpeed, libraryTable } from './library.ts';
import { writeMeasured } from './measured.ts';
import { memoryKept } from './memory.ts';
import { pageCosts } from './page-cost.ts';
import { sizeOf, sizesOf } from './sizes.ts';
import { speedOn } from './speed.ts';
import {
  accuracyTable,
  coldTable,
  costTable,
  memoryLine,
  rulesTable,
  sizesTable,
  speedTable,
  worstLine,
} from './tables.ts';
import { viewsSpeed, viewsTable } from './views.ts';
import { worstTexts } from './worst.ts';

/** The figures of the last run of each part; the README's tables are made of them. */
const LAST = 'test/bench/last.json';
const EXTENSION = 'dist/bench/chrome';

const { values } = parseArgs({
  options: { write: { type: 'boolean' }, only: { type: 'string' }, rounds: { type: 'string' } },
});
/** For a quick look there may be fewer rounds than figures to keep are made of. */
const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
const all = corpora();
const own = all[0]?.articles ?? [];
const code = await engineCode();
const file = writeModule('engine.mjs', code);
const finder = await engineCode('{ analyse }');
const engine: typeof import('../../src/engine/index.ts') = await import(file);
buildExtension(EXTENSION);

/** What can be measured alone, under the name that `--only` takes. */
const PARTS = {
  accuracy: async () => all.map(accuracyOn),
  engine: async () => ({
    speed: all.map((corpus) => speedOn(corpus, engine.analyse)),
    cold: coldStart(own, file),
    kept: memoryKept(own, file),
    worst: worstTexts(own, file),
  }),
  pages: () => pageCosts(EXTENSION, rounds),
  frames: () => framesScrolled(EXTENSION, rounds),
  heap: () => heapsOver(EXTENSION),
  library: () => librarySpeed(EXTENSION),
  views: () => viewsSpeed(EXTENSION),
  exchange: () => exchangeSpeed(100_000),
  sizes: async () => [sizeOf('engine', code), sizeOf('engine, what finds signals', finder), ...sizesOf(EXTENSION)],
} as const;

type Name = keyof typeof PARTS;
type Figures = { readonly [Part in Name]: Awaited<ReturnType<(typeof PARTS)[Part]>> };
/** The machine, and how busy others kept it: on a busy one the times are longer, and the ratios too. */
type Run = { readonly machine: string; readonly load: string; readonly seconds: number };
type Last = { readonly runs: Partial<Record<Name, Run>>; readonly figures: Partial<Figures> };

const isPart = (name: string): name is Name => Object.hasOwn(PARTS, name);
const wanted = values.only?.split(',') ?? Object.keys(PARTS);
const unknown = wanted.filter((name) => !isPart(name));
if (unknown.length > 0)
  throw new Error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(PARTS).join(', ')}.`);

const [processor] = cpus();
const machine = `${cpus().length} × ${processor?.model.trim() ?? 'processor'}, Node ${process.version}, ${process.platform}`;
const before: Last = existsSync(LAST) ? JSON.parse(readFileSync(LAST, 'utf8')) : { runs: {}, figures: {} };
let last: Last = before;
for (const name of wanted.filter(isPart)) {
  const [load = 0] = loadavg();
  const begun = performance.now();
  const figures = { ...last.figures, [name]: await PARTS[name]() };
  const seconds = Math.round((performance.now() - begun) / 1000);
  last = { figures, runs: { ...last.runs, [name]: { machine, load: load.toFixed(1), seconds } } };
  console.error(`${name}: ${seconds} s`);
  // After each part: what a later one breaks off is not lost.
  writeFileSync(LAST, `${JSON.stringify(last, rounded, 1)}\n`);
}

const places = placesOf(last.figures, last.runs);
console.log(Object.values(places).join('\n\n'));
const missing = Object.keys(PARTS).filter((name) => !Object.hasOwn(last.figures, name));
if (values.write && all.length < 2) {
  console.error('\nThe README keeps its figures: the news articles that half of them are of are not here.');
} else if (values.write) {
  if (missing.length > 0) console.error(`\nThe README is without what was never measured here: ${missing.join(', ')}.`);
  fillPlaces(places);
  if (last.figures.accuracy) writeMeasured(last.figures.accuracy);
}

/** The README's tables. */
function placesOf(
  figures: Partial<Figures>,
  runs: Last['runs'],
): { readonly accuracy: string; readonly speed: string } {
  const { accuracy = [], engine, pages, frames, heap, library, views, exchange, sizes } = figures;
  const loads = Object.values(runs).map(({ load }) => Number(load));
  const machines = [...new Set(Object.values(runs).map((run) => run.machine))].join('; ');
  return {
    accuracy: [...accuracy.map(accuracyTable), inDetails('Every rule', rulesTable(accuracy))].join('\n\n'),
    speed: [
      `Measured on ${machines}, load by others ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}.`,
      pages && costTable(pages),
      frames && framesTable(frames),
      heap && heapLine(heap),
      ...(engine
        ? [...engine.speed.map(speedTable), coldTable(engine.cold), memoryLine(engine.kept), worstLine(engine.worst)]
        : []),
      library && libraryTable(library),
      views && viewsTable(views),
      exchange && exchangeTable(exchange),
      sizes && sizesTable(sizes),
    ]
      .filter((text) => text !== undefined)
      .join('\n\n'),
  };
}

/** Figures as they are told: more digits are noise, and change the file at every run. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value;
}

function inDetails(summary: string, text: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${text}\n\n</details>`;
}
