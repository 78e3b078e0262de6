import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

/** The engine as it ships, minified into one module of its own: all of it, or what finds signals, as every page loads. */
export async function engineCode(part: '*' | '{ analyse }' = '*'): Promise<string> {
  const door = writeModule('door.mjs', `export ${part} from '../../src/engine/index.ts';`);
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: door,
        preserveEntrySignatures: 'strict',
        output: { format: 'es' },
      },
    },
  });
  for (const { output } of Array.isArray(built) ? built : 'output' in built ? [built] : []) {
    return output[0].code;
  }
  throw new Error('nothing was built from src/engine');
}

const FOLDER = 'dist/bench';

/** Writes a module where it can be imported from. Gives its absolute path. */
export function writeModule(name: string, code: string): string {
  mkdirSync(FOLDER, { recursive: true });
  const path = resolve(FOLDER, name);
  writeFileSync(path, code);
  return path;
}
