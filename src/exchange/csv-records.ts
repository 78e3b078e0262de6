import { stringify } from 'csv-stringify/browser/esm/sync';

/**
 * Records as RFC 4180 has them, each with its line end. A cell that a spreadsheet would take for a formula starts
 * with `'`.
 */
export function csvRecords(records: readonly (readonly (string | number)[])[]): string {
  return stringify(
    records.map((record) => [...record]),
    // The library quotes whole line ends only, and RFC 4180 wants half ones quoted too.
    { record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/ },
  );
}
