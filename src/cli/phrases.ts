import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type OwnPhrases, readPhrases } from '../engine/index.ts';
import { decode } from './decode.ts';
import { callersFolder } from './inputs.ts';

/** The phrases of a file, and what in it cannot be read: `FILE:line:column: message`, as compilers write it. */
export type PhraseFile = { readonly phrases: OwnPhrases; readonly problems: readonly string[] };

/**
 * Reads a file of the person's own phrases.
 * @throws Failure or a file error where there is no such list
 */
export async function readPhraseFile(name: string): Promise<PhraseFile> {
  const { text } = decode(await readFile(resolve(callersFolder(), name)), name);
  const { phrases, errors } = readPhrases(text);
  return { phrases, problems: errors.map(({ line, column, message }) => `${name}:${line}:${column}: ${message}`) };
}
