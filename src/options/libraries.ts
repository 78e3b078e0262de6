/** A library that is built into the extension: its licence, and who holds the copyright. */
export type Library = { readonly name: string; readonly licence: string; readonly by: string };

/** The libraries that the extension is built with, by name. The texts of their licences are in `licences.txt` of the build. */
export const LIBRARIES: readonly Library[] = [
  { name: '@tanstack/virtual-core', licence: 'MIT', by: 'Tanner Linsley' },
  { name: 'approx-string-match', licence: 'MIT', by: 'Robert Knight' },
  { name: 'csv-stringify', licence: 'MIT', by: 'David Worms' },
  { name: 'd3-scale', licence: 'ISC', by: 'Mike Bostock' },
  { name: 'lucide', licence: 'ISC', by: 'Lucide Contributors' },
  { name: 'minisearch', licence: 'MIT', by: 'Luca Ongaro' },
  { name: 'preact', licence: 'MIT', by: 'Jason Miller' },
  { name: 'tidy-url', licence: 'MIT', by: 'DrKain' },
  { name: 'valibot', licence: 'MIT', by: 'Fabian Hiller' },
  { name: 'webextension-polyfill', licence: 'MPL-2.0', by: 'Mozilla' },
];
