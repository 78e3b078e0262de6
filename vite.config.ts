import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type CrxPlugin, crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { forFirefox } from './manifest.firefox.ts';
import manifestJson from './manifest.json' with { type: 'json' };
import packageJson from './package.json' with { type: 'json' };
import { packPageScripts, STANDALONE } from './src/cli/page-scripts.ts';
import { wholeViews } from './src/cli/whole-views.ts';

/** The version stands in package.json and nowhere else. */
const manifest = { ...manifestJson, version: packageJson.version };

/**
 * One build for each family of browsers, Chromium (`vite build`) and Firefox (`vite build --mode firefox`), and none for
 * the tests: Vitest reads this file too, and the extension plugin would only slow it down.
 */
export default defineConfig(({ mode, command }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    publicDir: 'src/assets',
    plugins:
      mode === 'test'
        ? []
        : [
            crx({
              // Newer than the types that both browsers share.
              manifest: (browser === 'firefox' ? forFirefox(manifest) : manifest) as ManifestV3Export,
              browser,
              contentScripts: { standaloneFiles: [...STANDALONE] },
            }),
            withoutMarkup(),
            withoutDoors(),
            withoutStore(),
            packPageScripts(),
            wholeViews(),
          ],
    oxc: { jsx: { importSource: 'preact' } },
    build: {
      outDir: `dist/${command === 'serve' ? 'dev' : browser}`,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      // What the extension is built with, and may be passed on with: the options show the way to it.
      license: { fileName: 'licences.txt' },
      // Pages that no manifest key names; the extension plugin knows no sidebar.
      rolldownOptions: {
        input: {
          library: 'src/library/index.html',
          welcome: 'src/welcome/index.html',
          ...(browser === 'firefox' ? { panel: manifest.side_panel.default_path } : {}),
        },
      },
    },
    test: {
      include: ['test/**/*.test.{ts,tsx}'],
      globalSetup: './test/setup.ts',
      reporters: ['default', './test/reporter.ts'],
      testTimeout: 60_000,
      hookTimeout: 120_000,
      maxWorkers: 2,
    },
  };
});

/**
 * Takes from Preact the one place that turns text into HTML. We never use it, and Firefox's add-on site warns of it.
 * Fails the build where there is not exactly one.
 */
function withoutMarkup(): Plugin {
  const place = /\w+\.innerHTML=(?!=)[\w.]+/g;
  return {
    name: 'without-markup',
    apply: 'build',
    transform: {
      filter: { id: /\/preact\/dist\/preact\.mjs$/ },
      handler(code) {
        const places = code.match(place)?.length ?? 0;
        if (places !== 1) this.error(`Preact has ${places} places that assign innerHTML, and not one: look at them.`);
        return { code: code.replace(place, 'void 0'), map: null };
      },
    },
  };
}

/** Leaves no file of ours that a page could ask for, and so tell who has the extension: our scripts need none. */
function withoutDoors(): CrxPlugin {
  return {
    name: 'without-doors',
    apply: 'build',
    enforce: 'post',
    renderCrxManifest: ({ web_accessible_resources, ...rest }) => rest,
  };
}

/** Takes out what is for the stores' own pages: it lies with what is copied as it is, and readers need none of it. */
function withoutStore(): Plugin {
  return {
    name: 'without-store',
    apply: 'build',
    writeBundle({ dir = '' }) {
      rmSync(join(dir, 'store'), { recursive: true, force: true });
    },
  };
}
