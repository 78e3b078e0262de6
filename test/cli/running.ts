import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** How a command ended, and what it wrote. */
export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

type Circumstances = {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Closes the command's standard output after its first words, as `head` does. */
  readonly stopReading?: boolean;
};

/** Runs a command of src/cli as a person does, with nothing of the test runner's environment that would change it. */
export function run(command: string, args: readonly string[], circumstances: Circumstances = {}): Promise<Ended> {
  const { stdin = '', env = {}, stopReading = false } = circumstances;
  const { NODE_ENV: _, npm_lifecycle_event: __, NO_COLOR: ___, FORCE_COLOR: ____, ...own } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', `src/cli/${command}.ts`, ...args], {
    env: { ...own, ...env },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    out.push(chunk);
    if (stopReading) child.stdout.destroy();
  });
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  // A command that ends before it has read its input is judged by how it ends.
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  return new Promise((ended, failed) => {
    child.on('error', failed);
    child.on('close', (code) =>
      ended({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
}

/** A folder that is thrown away, with files in it by their paths. */
export type Folder = { path(name: string): string; remove(): void };

/** Makes a folder of its own for a test. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const root = mkdtempSync(join(tmpdir(), 'says-who-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return { path: (name) => join(root, name), remove: () => rmSync(root, { recursive: true }) };
}
