import { join, relative } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { buildExtension, ROOT } from './extension.ts';
import { takeShots } from './store-shots.ts';

/**
 * Takes the pictures that the stores want, in every language: `npx tsx src/cli/store-pictures.ts` puts them into
 * `dist/store`. They are made anew for each version, so none of them is kept in the project.
 */
const FOLDER = join(ROOT, 'dist', 'store');
const EXTENSION = join(ROOT, 'dist', 'pictures');

buildExtension(EXTENSION);
for (const language of ['en', 'de'])
  for (const path of await takeShots(await ensureBrowser(), EXTENSION, join(FOLDER, language), language))
    console.log(relative(ROOT, path));
