import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import manifestJson from '../../manifest.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import { buildExtension, ROOT } from './extension.ts';
import { Failure, wordsOf } from './failure.ts';

/** A zip knows no time zone: it holds local time, so the date is given in local time too. */
const DATE = new Date(2000, 0, 1);

try {
  packageExtension();
} catch (error) {
  console.error(wordsOf(error));
  process.exitCode = 1;
}

/** Builds the extension and zips it so that the same sources give the same bytes: sorted names, one fixed date. */
function packageExtension(): void {
  const { version } = manifestJson;
  if (version !== packageJson.version) {
    throw new Failure(`manifest.json has version ${version} and package.json ${packageJson.version}: make them equal.`);
  }
  const built = join(ROOT, 'dist', 'package');
  buildExtension(built);
  const zip = zipSync(filesOf(built), { level: 9, mtime: DATE });
  rmSync(built, { recursive: true });
  const name = `dist/says-who-${version}-chrome.zip`;
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(join(ROOT, name), zip);
  console.log(`${name}\n${zip.length} bytes\nsha256 ${createHash('sha256').update(zip).digest('hex')}`);
}

/** The files of a folder by their paths in the zip, without those that begin with a dot: they are the build's own. */
function filesOf(folder: string): Zippable {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.split(sep).some((part) => part.startsWith('.')))
    .sort();
  return Object.fromEntries(
    paths.map((path) => [path.split(sep).join('/'), new Uint8Array(readFileSync(join(folder, path)))]),
  );
}
