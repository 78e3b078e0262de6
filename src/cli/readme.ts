import { readFileSync, writeFileSync } from 'node:fs';

const README = 'README.md';

/**
 * Puts text into its places in the README: between `<!-- name -->` and `<!-- /name -->`.
 * @throws an error where there is no such place
 */
export function fillPlaces(places: Readonly<Record<string, string>>): void {
  let readme = readFileSync(README, 'utf8');
  for (const [name, text] of Object.entries(places)) readme = fillPlace(readme, name, text);
  writeFileSync(README, readme);
}

function fillPlace(readme: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = readme.indexOf(open);
  const end = readme.indexOf(close, start);
  if (start < 0 || end < 0) throw new Error(`${README} has no place ${open} … ${close}.`);
  return `${readme.slice(0, start + open.length)}\n${text}\n${readme.slice(end)}`;
}
