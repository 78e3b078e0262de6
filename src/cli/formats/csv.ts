import { says } from '../../engine/index.ts';
import { csvRecords } from '../../exchange/csv-records.ts';
import type { Document } from '../document.ts';
import { foldSpace } from './fold-space.ts';

const COLUMNS = ['input', 'kind', 'verdict', 'words', 'source', 'why', 'sentence', 'start', 'end', 'rule'] as const;

/** The names of the columns, as the first record. */
export function csvHead(): string {
  return csvRecords([COLUMNS]);
}

/** One record a signal, as RFC 4180 has them. A cell that a spreadsheet would take for a formula starts with `'`. */
export function asCsv({ input, text, signals }: Document): string {
  return csvRecords(
    signals.map((signal) => [
      input,
      signal.kind,
      signal.verdict,
      foldSpace(text.slice(signal.start, signal.end)),
      signal.source ? foldSpace(text.slice(signal.source.start, signal.source.end)) : '',
      says(signal.rule),
      foldSpace(text.slice(signal.sentence.start, signal.sentence.end)),
      signal.start,
      signal.end,
      signal.rule,
    ]),
  );
}
