import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { buildExtension } from '../../src/cli/extension.ts';
import { fillPlaces } from '../../src/cli/readme.ts';
import { accuracyOn } from './accuracy.ts';
import { coldStart } from './cold.ts';
import { corpora } from './corpus.ts';
import { engineCode, writeModule } from './engine-file.ts';
import { exchangeSpeed, exchangeTable } from './exchange.ts';
import { librarySpeed, libraryTable } from './library.ts';
import { writeMeasured } from './measured.ts';
import { memoryKept } from './memory.ts';
import { sizeOf, sizesOf } from './sizes.ts';
import { speedOn } from './speed.ts';
import { accuracyTable, coldTable, memoryLine, rulesTable, sizesTable, speedTable, worstLine } from './tables.ts';
import { viewsSpeed, viewsTable } from './views.ts';
import { worstTexts } from './worst.ts';

const LAST = 'test/bench/last.json';
const EXTENSION = 'dist/bench/chrome';

// Before our own work adds to it: on a busy machine the times are longer, and the ratios too.
const [load = 0] = loadavg();
const { values } = parseArgs({ options: { write: { type: 'boolean' } } });
const all = corpora();
const code = await engineCode();
const file = writeModule('engine.mjs', code);
const engine: typeof import('../../src/engine/index.ts') = await import(file);
buildExtension(EXTENSION);

const accuracy = all.map(accuracyOn);
const speed = all.map((corpus) => speedOn(corpus, engine.analyse));
const cold = coldStart(all[0]?.articles ?? [], file);
const kept = memoryKept(all[0]?.articles ?? [], file);
const worst = worstTexts(all[0]?.articles ?? [], file);
const finder = await engineCode('{ analyse }');
const sizes = [sizeOf('engine', code), sizeOf('engine, what finds signals', finder), ...sizesOf(EXTENSION)];
const library = await librarySpeed(EXTENSION);
const views = await viewsSpeed(EXTENSION);
const exchange = await exchangeSpeed(100_000);
const [processor] = cpus();
const machine = `${cpus().length} × ${processor?.model.trim() ?? 'processor'}, Node ${process.version}, ${process.platform}, load ${load.toFixed(1)}`;

const places = {
  accuracy: [...accuracy.map(accuracyTable), inDetails('Every rule', rulesTable(accuracy))].join('\n\n'),
  speed: [
    `Measured on ${machine}.`,
    ...speed.map(speedTable),
    coldTable(cold),
    memoryLine(kept),
    worstLine(worst),
    libraryTable(library),
    viewsTable(views),
    exchangeTable(exchange),
    sizesTable(sizes),
  ].join('\n\n'),
};
console.log(Object.values(places).join('\n\n'));
writeFileSync(
  LAST,
  `${JSON.stringify({ machine, accuracy, speed, cold, kept, worst, library, views, exchange, sizes }, null, 2)}\n`,
);
if (values.write) {
  if (all.length > 1) {
    fillPlaces(places);
    writeMeasured(accuracy);
  } else console.error('\nThe README keeps its figures: the news articles that half of them are of are not here.');
}

function inDetails(summary: string, text: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${text}\n\n</details>`;
}
