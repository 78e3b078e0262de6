import { minify } from 'terser';
import type { Plugin } from 'vite';

/** What runs in pages: each is one classic file. */
export const STANDALONE = ['src/page/main.ts', 'src/page/later.iife.ts', 'src/page-card/main.iife.ts'] as const;

/**
 * A plugin that packs what runs in pages a second time, since every page pays for it: that saves one byte in forty,
 * gzipped. It takes away, too, the module that is left of a file that the service worker names: nothing loads it.
 */
export function packPageScripts(): Plugin {
  const names: readonly string[] = STANDALONE.map((path) => path.replace(/ts$/, 'js'));
  return {
    name: 'pack-page-scripts',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      for (const [name, output] of Object.entries(bundle)) {
        if (output.type === 'chunk' && /\.iife\.ts-[^/]*$/.test(name)) delete bundle[name];
        if (output.type !== 'asset' || !names.includes(name)) continue;
        const { code } = await minify(String(output.source), { ecma: 2020, compress: { passes: 2 } });
        if (!code) throw new Error(`nothing is left of ${name}`);
        output.source = code;
      }
    },
  };
}
