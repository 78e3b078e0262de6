import type { Change, Written } from '../../src/browser/storage.ts';

/** What the fake storage holds. */
export const held = new Map<string, unknown>();

/** What the next writes are answered with, where the test wants them refused. */
export const refusal: { answer: Extract<Written, { kind: 'refused' }> | null } = { answer: null };

const listeners = new Set<(changes: readonly Change[]) => void>();

/** Stands for `src/browser/storage.ts`: same exports, kept in memory, values copied as storage does. */
export const storage = {
  read: async (key: string) => structuredClone(held.get(key)),
  readAll: async (prefixes: readonly string[]) =>
    new Map(
      [...held]
        .filter(([key]) => prefixes.some((prefix) => key.startsWith(prefix)))
        .map((entry) => structuredClone(entry)),
    ),
  write: async (key: string, value: unknown): Promise<Written> => {
    if (refusal.answer) return refusal.answer;
    put(key, structuredClone(value));
    return { kind: 'written' };
  },
  remove: async (key: string): Promise<Written> => {
    put(key, undefined);
    return { kind: 'written' };
  },
  watch: (callback: (changes: readonly Change[]) => void, signal: AbortSignal) => {
    listeners.add(callback);
    signal.addEventListener('abort', () => listeners.delete(callback));
  },
};

/** Stands for `src/browser/locks.ts`: one job after the other. */
export const locks = { alone };

let last: Promise<unknown> = Promise.resolve();

function alone<T>(_name: string, job: () => Promise<T>): Promise<T> {
  const done = last.then(job);
  last = done.catch(() => undefined);
  return done;
}

function put(key: string, after: unknown): void {
  const before = held.get(key);
  if (after === undefined) held.delete(key);
  else held.set(key, after);
  for (const listener of listeners) listener([{ key, before, after }]);
}
