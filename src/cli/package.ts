import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { buildExtension, type Family, ROOT } from './extension.ts';
import { Failure, wordsOf } from './failure.ts';
import { sources } from './sources.ts';
import { zipOf, zipOfBuild } from './zip.ts';

const FOLDER = join(ROOT, 'dist');

/**
 * The most bytes that each may have. The stores take 2 GB (Chrome), and 200 MB of extension and of sources (Firefox): far
 * more than what a reader should have to fetch.
 */
const MOST = { chrome: 700_000, firefox: 700_000, source: 3_000_000 } as const;

type What = keyof typeof MOST;

try {
  packageAll();
} catch (error) {
  console.error(wordsOf(error));
  process.exitCode = 1;
}

/** Makes what the stores want: a zip for Chrome and Edge, one for Firefox, and the sources that they are built from. */
function packageAll(): void {
  const { paths, changed } = sources();
  if (changed.length > 0) console.error(`Not as it was committed, so not for a store:\n${changed.join('\n')}`);
  mkdirSync(FOLDER, { recursive: true });
  keep('source', zipOf(ROOT, paths));
  for (const family of ['chrome', 'firefox'] as const) keep(family, zipOfFresh(family));
}

function zipOfFresh(family: Family): Uint8Array {
  const built = join(FOLDER, 'package');
  buildExtension(built, family);
  try {
    return zipOfBuild(built);
  } finally {
    rmSync(built, { recursive: true });
  }
}

function keep(what: What, zip: Uint8Array): void {
  const name = `says-who-${packageJson.version}-${what}.zip`;
  if (zip.length > MOST[what]) throw new Failure(`${name} would have ${zip.length} bytes, more than ${MOST[what]}.`);
  writeFileSync(join(FOLDER, name), zip);
  console.log(`${createHash('sha256').update(zip).digest('hex')}  dist/${name}  ${zip.length} bytes`);
}
