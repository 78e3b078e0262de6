import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of an entry: what is loaded when it starts, as it is and packed. */
export type Size = { readonly name: string; readonly raw: number; readonly gzip: number };

/** The size of one text. */
export function sizeOf(name: string, ...texts: readonly (string | Buffer)[]): Size {
  const sum = (bytes: (text: string | Buffer) => number) => texts.reduce((total, text) => total + bytes(text), 0);
  return { name, raw: sum(Buffer.byteLength), gzip: sum((text) => gzipSync(text, { level: 9 }).length) };
}

/** The entries of the extension that is built in `folder`, and all its files together. */
export function sizesOf(folder: string): readonly Size[] {
  const read = (path: string): Buffer => readFileSync(join(folder, path));
  const manifest = JSON.parse(read('manifest.json').toString());
  const [{ js, css }] = manifest.content_scripts;
  const popup: string = manifest.action.default_popup;
  const worker: string = manifest.background.service_worker;
  const loaded = (...paths: readonly string[]) => [...withImports(folder, paths)].map(read);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return [
    sizeOf('content script, in every page', ...loaded(...js, ...css)),
    sizeOf('what an article gets, to be marked', ...loaded('src/page/marks.iife.js')),
    sizeOf('card, when a mark is pointed at', ...loaded('src/page-card/main.iife.js')),
    sizeOf('what a page gets when the reader selects or jumps', ...loaded('src/page/later.iife.js')),
    sizeOf('popup, when it is opened', ...loaded(popup)),
    sizeOf('side panel, when it is opened', ...loaded(manifest.side_panel.default_path)),
    sizeOf('library, when it is opened', ...loaded('src/library/index.html')),
    sizeOf('service worker', ...loaded(worker)),
    sizeOf('all files', ...files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)))),
  ];
}

/** What an entry of the extension in `folder` loads before it can run, by its path; itself too. */
export function loadedBy(folder: string, entry: string): readonly string[] {
  return [...withImports(folder, [entry])];
}

/** Files, and what they load: `import` in modules, `src` and `href` in pages. Paths from `folder`. */
function withImports(folder: string, paths: readonly string[], seen = new Set<string>()): ReadonlySet<string> {
  for (const path of paths) {
    if (seen.has(path)) continue;
    seen.add(path);
    withImports(folder, importsOf(path, readFileSync(join(folder, path), 'utf8')), seen);
  }
  return seen;
}

const IN_MODULE = /(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g;
const IN_PAGE = /\b(?:src|href)="([^"]+\.(?:js|css))"/g;

function importsOf(path: string, text: string): readonly string[] {
  const found = path.endsWith('.js') ? text.matchAll(IN_MODULE) : path.endsWith('.html') ? text.matchAll(IN_PAGE) : [];
  return [...found].map(([, target = '']) =>
    target.startsWith('/') ? target.slice(1) : join(dirname(path), target).replaceAll('\\', '/'),
  );
}
