import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };
import { wholeViews } from './src/cli/whole-views.ts';

/**
 * One build for the extension (`vite build`), none for the tests: Vitest reads this file too, and the extension
 * plugin would only slow it down.
 */
export default defineConfig(({ mode, command }) => ({
  publicDir: 'src/assets',
  plugins:
    mode === 'test'
      ? []
      : [
          crx({ manifest, contentScripts: { standaloneFiles: ['src/page/main.ts', 'src/page-card/main.iife.ts'] } }),
          wholeViews(),
        ],
  oxc: { jsx: { importSource: 'preact' } },
  build: {
    outDir: command === 'serve' ? 'dist/dev' : 'dist/chrome',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    // What the extension is built with, and may be passed on with: the options show the way to it.
    license: { fileName: 'licences.txt' },
    // Pages that no manifest key names.
    rolldownOptions: { input: { library: 'src/library/index.html', welcome: 'src/welcome/index.html' } },
  },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: './test/setup.ts',
    reporters: ['default', './test/reporter.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
}));
