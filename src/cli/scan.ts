import { once } from 'node:events';
import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { hedges, type Options } from '../engine/index.ts';
import { decode } from './decode.ts';
import { type Document, scanDocument } from './document.ts';
import { Failure, wordsOf } from './failure.ts';
import { asCsv, csvHead } from './formats/csv.ts';
import { asJsonLine } from './formats/json-lines.ts';
import { asMarked } from './formats/marked.ts';
import { summary } from './formats/summary.ts';
import { asTable } from './formats/table.ts';
import { type Input, inputsOf } from './inputs.ts';
import { readPhraseFile } from './phrases.ts';
import { screenHere } from './screen.ts';

const HELP = `Usage: npm run --silent scan -- [--format marked|table|jsonl|csv] [--speculation] [--phrases FILE] [FILE | FOLDER | -]…

Finds the claims that nobody identifiable stands behind, in plain text and in saved web pages.

  FILE      text (.txt, .md) or HTML; UTF-8, UTF-16 with a byte order mark, or for HTML the charset it declares
  FOLDER    its .txt, .md, .html and .htm files and those of its folders
  -         standard input

  --format marked   the text, with ⟦words|kind⟧ round each unsourced signal (the default for one document)
  --format table    a row for each signal, and a line of totals (the default for several documents)
  --format jsonl    one JSON object a line for each document; offsets are UTF-16 code units of the file's text,
                    for HTML of the article in it, which is given as "article"
  --format csv      one record for each signal
  --speculation     finds too what the writer holds to be possible (may, perhaps, appears to); it is never counted
  --phrases FILE    finds the phrases of a list of your own too, one a line: [murmurs, whispers] in the ..2 valley
  --help, --version

Ends with 0 when every document was scanned, 1 when one could not be, 2 for a wrong command line.`;

const FORMATS = ['marked', 'table', 'jsonl', 'csv'] as const;

type Format = (typeof FORMATS)[number];

await scan();

async function scan(): Promise<void> {
  // Whoever reads us may stop at any line, as `head` does: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const request = readRequest();
  if (typeof request === 'string') return print(`${request}\n`);
  if (!request) return;
  const phrases = await ownPhrases(request.phraseFile);
  if (phrases === null) return;
  const inputs = await listInputs(request.names);
  const format = request.format ?? (inputs.length === 1 ? 'marked' : 'table');
  if (format === 'csv') await print(csvHead());
  for (const input of inputs) {
    try {
      const document = await scanDocument(input.name, decode(await input.read(), input.name), {
        ...phrases,
        ...(request.speculation ? { speculation: hedges } : {}),
      });
      await print(written(document, format, inputs.length));
      if (format === 'marked' || (format === 'csv' && document.state !== 'article'))
        tell(input.name, summary(document));
    } catch (error) {
      fail(input.name, error);
    }
  }
}

type Request = {
  readonly names: readonly string[];
  readonly format: Format | null;
  readonly speculation: boolean;
  readonly phraseFile: string | null;
};

/** What is asked for, or the text that answers it at once, or null where the command line is wrong. */
function readRequest(): Request | string | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        speculation: { type: 'boolean' },
        phrases: { type: 'string' },
        help: { type: 'boolean' },
        version: { type: 'boolean' },
      },
    });
    if (values.help) return HELP;
    if (values.version) return packageJson.version;
    const format = FORMATS.find((name) => name === values.format) ?? null;
    if (values.format !== undefined && !format) throw new Failure(`There is no format "${values.format}".`);
    if (positionals.length === 0)
      throw new Failure('Nothing to scan: name a file or a folder, or - for standard input.');
    return {
      names: positionals,
      format,
      speculation: values.speculation === true,
      phraseFile: values.phrases ?? null,
    };
  } catch (error) {
    console.error(`${wordsOf(error)}\n\n${HELP.split('\n')[0]}`);
    process.exitCode = 2;
    return null;
  }
}

/** The person's own phrases where they name a file of them; null where that cannot be read. */
async function ownPhrases(file: string | null): Promise<Pick<Options, 'phrases'> | null> {
  if (file === null) return {};
  try {
    const { phrases, problems } = await readPhraseFile(file);
    for (const problem of problems) console.error(problem);
    if (problems.length > 0) process.exitCode = 1;
    return { phrases };
  } catch (error) {
    fail(file, error);
    return null;
  }
}

async function listInputs(names: readonly string[]): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  for (const name of names) {
    try {
      inputs.push(...(await inputsOf(name)));
    } catch (error) {
      fail(name, error);
    }
  }
  return inputs;
}

function written(document: Document, format: Format, documents: number): string {
  const screen = screenHere();
  if (format === 'jsonl') return asJsonLine(document);
  if (format === 'csv') return asCsv(document);
  if (format === 'table') return `${asTable(document, screen)}\n`;
  return `${documents > 1 ? `==> ${document.input} <==\n` : ''}${asMarked(document, screen.colour)}`;
}

async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

function tell(name: string, what: string): void {
  console.error(`${name}: ${what}`);
}

function fail(name: string, error: unknown): void {
  tell(name, wordsOf(error));
  process.exitCode = 1;
}
