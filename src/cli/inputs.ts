import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Failure } from './failure.ts';

/** One document to scan, under the name the person gave or the folder holds. */
export type Input = { readonly name: string; read(): Promise<Uint8Array> };

const DOCUMENT = /\.(?:txt|html?|md)$/i;

/**
 * The documents that a name stands for: a file, the text files of a folder and its folders in the order of their
 * paths, or standard input (`-`).
 * @throws Failure or a file error where there are none
 */
export async function inputsOf(name: string): Promise<readonly Input[]> {
  if (name === '-') return [{ name, read: readStandardInput }];
  const path = resolve(callersFolder(), name);
  if (!(await stat(path)).isDirectory()) return [{ name, read: () => readFile(path) }];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && DOCUMENT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();
  if (files.length === 0) throw new Failure('there is no .txt, .html, .htm or .md file in this folder');
  return files.map((file) => ({ name: join(name, file), read: () => readFile(join(path, file)) }));
}

/** Where the person is: `npm run` goes to the project's folder first and tells where it came from. */
export function callersFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: came } = process.env;
  return (script === 'scan' || script === 'start') && came ? came : process.cwd();
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
