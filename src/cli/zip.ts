import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { zipSync } from 'fflate';

/** A zip knows no time zone: it holds local time, so the date is given in local time too. */
const DATE = new Date(2000, 0, 1);

/**
 * A zip of some files of a folder, by their paths in it. The same files give the same bytes wherever they are zipped:
 * in the order of their names, with one date, and without what a system says of its files.
 */
export function zipOf(folder: string, paths: readonly string[]): Uint8Array {
  const names = paths.map((path) => path.split(sep).join('/')).sort();
  const files = names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))] as const);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: DATE });
}

/** A zip of a built extension, without the files whose names begin with a dot: they are the build's own. */
export function zipOfBuild(folder: string): Uint8Array {
  const paths = filesIn(folder).filter((path) => !path.split(sep).some((part) => part.startsWith('.')));
  return zipOf(folder, paths);
}

/** The paths of all files in a folder and in the folders in it, from that folder on. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length));
}
