import { posix } from 'node:path';
import { minify } from 'terser';
import { build, type Plugin, type Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
type Files = readonly (readonly [name: string, source: string | Uint8Array])[];

/**
 * Makes each view of the built extension load one script and one style sheet, and the service worker one script. The
 * bundler puts what several of them share into files of its own, and to ask for some twenty of them takes a browser longer
 * than all that a view does before its first picture. What a view imports later stays apart. Each is packed a second time:
 * that saves one byte in fifty, gzipped.
 */
export function wholeViews(): Plugin {
  return {
    name: 'whole-views',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const names = Object.keys(bundle);
        const made = await Promise.all([
          ...names.filter((name) => name.endsWith('.html')).map((name) => wholeView(name, bundle)),
          // What the manifest names, and loads the rest.
          ...names.filter((name) => /^[^/]+\.js$/.test(name)).map((name) => wholeWorker(name, bundle)),
        ]);
        const files = new Map(made.flat());
        for (const name of names) {
          if (files.has(name) || /^assets\/.*\.(?:js|css)$/.test(name)) delete bundle[name];
        }
        for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
      },
    },
  };
}

const SCRIPT = /<script type="module"[^>]* src="\/([^"]+)"><\/script>\s*/;
const STYLE = /<link rel="stylesheet"[^>]* href="\/([^"]+)">\s*/g;

async function wholeView(page: string, bundle: Bundle): Promise<Files> {
  const html = sourceOf(page, bundle);
  const script = SCRIPT.exec(html)?.[1];
  if (script === undefined) throw new Error(`${page} loads no script`);
  const view = posix.basename(posix.dirname(page));
  const styles = [...html.matchAll(STYLE)].map(([, path = '']) => sourceOf(path, bundle));
  const [entry, ...later] = await scriptsOf(view, script, bundle);
  const style = `assets/${view}.css`;
  const tags = [`<script type="module" src="/${entry[0]}"></script>`, `<link rel="stylesheet" href="/${style}">`];
  const bare = html.replace(SCRIPT, '').replace(STYLE, '');
  return [
    entry,
    ...later,
    [style, styles.join('\n')],
    [page, bare.replace(/\s*<\/head>/, `\n    ${tags.join('\n    ')}\n  </head>`)],
  ];
}

async function wholeWorker(name: string, bundle: Bundle): Promise<Files> {
  const [[, source], later] = await scriptsOf('worker', name, bundle);
  if (later) throw new Error(`a service worker may import nothing later: ${later[0]}`);
  return [[name, source]];
}

/** Bundles what the bundler made once more, with one script to begin at. That comes first, then what it imports later. */
async function scriptsOf(name: string, script: string, bundle: Bundle): Promise<readonly [Files[number], ...Files]> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [
      {
        name: 'files-of-a-bundle',
        enforce: 'pre',
        resolveId: (id, importer) => (importer ? posix.join(posix.dirname(importer), id) : id),
        load: (id) => sourceOf(id, bundle),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { [name]: script },
        output: { entryFileNames: 'assets/[name]-[hash].js', chunkFileNames: `assets/${name}-[name]-[hash].js` },
      },
    },
  });
  const files = [built].flat().flatMap((made) => ('output' in made ? made.output : []));
  const [entry, ...later] = await Promise.all(files.map(async (file) => [file.fileName, await packed(file)] as const));
  if (!entry) throw new Error(`nothing was made of ${script}`);
  return [entry, ...later];
}

async function packed(file: Bundle[string]): Promise<string> {
  if (file.type !== 'chunk') return textOf(file);
  const { code } = await minify(file.code, { module: true, ecma: 2020, compress: { passes: 2 } });
  if (!code) throw new Error(`nothing is left of ${file.fileName}`);
  return code;
}

function sourceOf(name: string, bundle: Bundle): string {
  const file = bundle[name];
  if (!file) throw new Error(`the bundle has no ${name}`);
  return textOf(file);
}

function textOf(file: Bundle[string]): string {
  return file.type === 'chunk' ? file.code : file.source.toString();
}
