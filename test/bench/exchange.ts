import { FORMATS, type Format, readExchange } from '../../src/exchange/index.ts';
import { message, noteWith } from '../exchange/making.ts';

/** What it takes to write and read a file of so many notes. */
export type ExchangeSpeed = { readonly notes: number; readonly files: readonly FileSpeed[] };

type FileSpeed = {
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds; the longest piece is what holds up a view. */
  readonly write: number;
  readonly longest: number;
  /** Milliseconds; null for what does not come in again. `parse` is what `JSON.parse` takes for the whole. */
  readonly read: { readonly time: number; readonly parse: number } | null;
};

const SENTENCE = 'The council had known of the plan for months, two people who had seen the papers said on Tuesday.';

const NOTES_ON_EACH = 5;

/** Writes a file of every format with so many notes, and reads it where it can come in again. */
export async function exchangeSpeed(notes: number): Promise<ExchangeSpeed> {
  const records = { notes: Array.from({ length: notes }, (_, at) => noteAt(at)), flags: [] };
  const files: FileSpeed[] = [];
  for (const format of FORMATS) files.push(await speedOf(format, records));
  return { notes, files };
}

/** The table of the README. */
export function exchangeTable({ notes, files }: ExchangeSpeed): string {
  const seconds = (time: number): string => `${(time / 1000).toFixed(2)} s`;
  return [
    `| ${notes.toLocaleString('en')} notes as | MB | written in | longest piece | read in | \`JSON.parse\` alone |`,
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...files.map(({ name, bytes, write, longest, read }) => {
      const reading = read ? [seconds(read.time), seconds(read.parse)] : ['', ''];
      return `| ${[name, (bytes / 1e6).toFixed(1), seconds(write), `${longest.toFixed(0)} ms`, ...reading].join(' | ')} |`;
    }),
  ].join('\n');
}

async function speedOf({ id, write }: Format, records: Parameters<Format['write']>[0]): Promise<FileSpeed> {
  const pieces: string[] = [];
  const start = performance.now();
  let longest = 0;
  let last = start;
  for (const piece of write(records, { message, now: new Date() })) {
    pieces.push(piece);
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  const file = new Blob(pieces);
  const comesIn = id === 'json-ld' || id === 'hypothesis';
  return { name: id, bytes: file.size, write: last - start, longest, read: comesIn ? await readingOf(file) : null };
}

async function readingOf(file: Blob): Promise<FileSpeed['read']> {
  const start = performance.now();
  const reading = await readExchange(file, { now: new Date(), signal: new AbortController().signal });
  const read = performance.now();
  if (reading.kind !== 'read' || reading.skipped.length > 0) throw new Error('The file was not read whole.');
  const text = await file.text();
  const begun = performance.now();
  JSON.parse(text);
  return { time: read - start, parse: performance.now() - begun };
}

function noteAt(at: number) {
  const page = `https://example.com/${Math.floor(at / NOTES_ON_EACH)}`;
  return noteWith(
    {
      id: `urn:uuid:${String(at).padStart(8, '0')}-9a4b-4b07-9d5e-0d9f1a2b3c4d`,
      tags: [`tag ${at % 50}`],
      assessment: { status: 'confirmed', modified: '2026-11-22T08:16:30.000Z', link: 'https://example.org/minutes' },
    },
    {
      source: page,
      url: page,
      sentence: SENTENCE,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: SENTENCE.slice(46, 84),
          prefix: SENTENCE.slice(14, 46),
          suffix: SENTENCE.slice(84),
        },
        { type: 'TextPositionSelector', start: at, end: at + 38 },
      ],
    },
  );
}
