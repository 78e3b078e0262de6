import type { Change, Written } from '../../src/browser/storage.ts';

/** What the fake storage holds. */
export const held = new Map<string, unknown>();

/** What the next writes are answered with, where the test wants them refused. */
export const refusal: { answer: Extract<Written, { kind: 'refused' }> | null } = { answer: null };

const listeners = new Set<(changes: readonly Change[]) => void>();

/** Stands for `src/browser/storage.ts`: same exports, kept in memory, values copied as storage does. */
export const storage = {
  read: async (key: string) => structuredClone(held.get(key)),
  readMany: async (keys: readonly string[]) =>
    new Map(keys.filter((key) => held.has(key)).map((key) => [key, structuredClone(held.get(key))])),
  allKeys: async () => [...held.keys()],
  write: async (values: Readonly<Record<string, unknown>>): Promise<Written> => {
    if (refusal.answer) return refusal.answer;
    for (const [key, value] of Object.entries(values)) put(key, structuredClone(value));
    return { kind: 'written' };
  },
  remove: async (keys: readonly string[]): Promise<Written> => {
    for (const key of keys) if (held.has(key)) put(key, undefined);
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
