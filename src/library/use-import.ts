import { useRef, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { type Reading, readExchange, tellFault } from '../exchange/index.ts';
import { everything } from '../notes/everything.ts';
import { carryOut, type Plan, planImport } from '../notes/import.ts';
import { problemOf } from '../parts/problem.ts';

/** How far an import has come. `share` is of 1. */
export type ImportState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' | 'carrying-out'; readonly share: number }
  | Preview
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'done'; readonly added: number; readonly changed: number };

/** What a file holds and what its import would do. */
export type Preview = {
  readonly kind: 'preview';
  readonly name: string;
  readonly reading: Extract<Reading, { readonly kind: 'read' }>;
  readonly plan: Plan;
};

/** What can be done with an import. Whatever is stopped has changed nothing. */
export type Importing = {
  readonly read: (file: File) => Promise<void>;
  readonly carryOut: () => Promise<void>;
  readonly stop: () => void;
};

/** An import, step by step: a file is read, its plan is looked at, and it is carried out or not. */
export function useImport(): readonly [ImportState, Importing] {
  const [state, setState] = useState<ImportState>({ kind: 'waiting' });
  const job = useRef(new AbortController());

  const run = async (work: (signal: AbortSignal) => Promise<ImportState>): Promise<void> => {
    job.current.abort();
    job.current = new AbortController();
    const { signal } = job.current;
    try {
      const next = await work(signal);
      if (!signal.aborted) setState(next);
    } catch (error) {
      if (!signal.aborted) setState({ kind: 'failed', message: message('library_import_failed', String(error)) });
    }
  };
  const read = (file: File) =>
    run(async (signal) => {
      setState({ kind: 'reading', share: 0 });
      const reading = await readExchange(file, {
        now: new Date(),
        signal,
        progress: (share) => signal.aborted || setState({ kind: 'reading', share }),
      });
      if (reading.kind === 'stopped') return { kind: 'waiting' };
      if (reading.kind === 'unreadable') return { kind: 'failed', message: tellFault(reading, message) };
      const plan = await planImport(await everything(signal), reading, signal);
      return { kind: 'preview', name: file.name, reading, plan };
    });
  const finish = () =>
    run(async (signal) => {
      if (state.kind !== 'preview') return state;
      setState({ kind: 'carrying-out', share: 0 });
      const onProgress = ({ done, of }: { readonly done: number; readonly of: number }): void => {
        if (!signal.aborted) setState({ kind: 'carrying-out', share: of === 0 ? 1 : done / of });
      };
      const imported = await carryOut(state.plan, { signal, onProgress }, new Date());
      if (imported.kind === 'refused') return { kind: 'failed', message: problemOf(imported) };
      return imported.kind === 'aborted' ? { kind: 'waiting' } : imported;
    });
  const stop = (): void => {
    job.current.abort();
    setState({ kind: 'waiting' });
  };
  return [state, { read, carryOut: finish, stop }];
}
