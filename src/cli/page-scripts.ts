import { type MinifyOptions, minify } from 'terser';
import type { Plugin } from 'vite';

/** What runs in pages: each is one classic file. */
export const STANDALONE = [
  'src/page/main.ts',
  'src/page/marks.iife.ts',
  'src/page/later.iife.ts',
  'src/page-card/main.iife.ts',
] as const;

// The two unsafe ones are so for code that asks a function for its `prototype`, or its own properties as they are read.
const PACKING: MinifyOptions = {
  ecma: 2020,
  compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, pure_getters: true, hoist_funs: true },
};

const STYLE = 'src/page/marks.css';

/** Of what runs in every page, and in every article, nearly all is called at once. Chromium need not find that out function by function. */
const EAGER = /^src\/page\/(main|marks\.iife)\.js$/;
const HINT = '//# allFunctionsCalledOnLoad\n';

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
    generateBundle: {
      // The extension's plugin adds the style sheet at the end.
      order: 'post',
      async handler(_options, bundle) {
        for (const [name, output] of Object.entries(bundle)) {
          if (output.type === 'chunk' && /\.iife\.ts-[^/]*$/.test(name)) delete bundle[name];
          if (output.type !== 'asset') continue;
          if (name === STYLE) output.source = withoutBlanks(String(output.source));
          if (!names.includes(name)) continue;
          const { code } = await minify(String(output.source), PACKING);
          if (!code) throw new Error(`nothing is left of ${name}`);
          output.source = EAGER.test(name) ? HINT + code : code;
        }
      },
    },
  };
}

/** A style sheet of our own without comments, blanks and what else is not needed: no text in it has any of that. */
function withoutBlanks(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s*([{};:,])\s+|\s+(?=[{}])|^\s+/g, '$1')
    .replaceAll(';}', '}')
    .replace(/\b0(?=\.\d)/g, '')
    .replace(/#(\w)\1(\w)\2(\w)\3\b/g, '#$1$2$3');
}
