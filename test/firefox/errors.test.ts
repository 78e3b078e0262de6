import { appendFile, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PATIENCE } from '../extension/fixture.ts';
import { newsPage } from '../extension/news.ts';
import { findFirefox } from './finding.ts';
import { startExtension } from './fixture.ts';
import { runFirefox } from './running.ts';

describe.skipIf(!findFirefox())('an extension with faults, in Firefox', () => {
  let folder: string | undefined;

  const { firefox, site } = runFirefox({ '/news': newsPage() }, async () => {
    folder = await mkdtemp(join(tmpdir(), 'says-who-faults-'));
    await cp('dist/firefox', folder, { recursive: true });
    const welcome = (await readdir(join(folder, 'assets'))).find((name) => /^welcome-.*\.js$/.test(name));
    const faults = {
      'src/page/main.js': 'setTimeout(() => { throw new Error("fault of a page") });',
      'service-worker-loader.js': 'setTimeout(() => { throw new Error("fault of the background") });',
      [`assets/${welcome}`]: 'Promise.reject(new Error("fault of a view"));',
    };
    for (const [path, fault] of Object.entries(faults)) await appendFile(join(folder, path), `\n${fault}\n`);
    return startExtension({}, folder);
  });

  afterAll(async () => {
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  test('every one of them is seen, so no error at all means that there is none', async () => {
    await firefox.open(site.url('/news', 'faults.test'));
    await expect
      .poll(() => firefox.errors(), PATIENCE)
      .toEqual(
        expect.arrayContaining(
          ['a page', 'the background', 'a view'].map((where) => expect.stringContaining(`fault of ${where}`)),
        ),
      );
  });
});
