import type { Change, Refused, Written } from '../../src/browser/storage.ts';

/** What the fake storage holds. */
export const held = new Map<string, unknown>();

/** What the next writes are answered with, where the test wants them refused: all, or those that `only` fits. */
export const refusal: { answer: Refused | null; only: (keys: readonly string[]) => boolean } = {
  answer: null,
  only: () => true,
};

/** How many more writes (`write` and `remove`) the browser carries out before it is killed, and whom that is told. */
const life = { left: Number.POSITIVE_INFINITY, end: () => {} };

/**
 * Does something in a browser that is killed at the write after the next `writes`: nobody hears from that one. Gives
 * what came of it, or `killed`. The browser is started again then.
 */
export async function killedAfter<T>(writes: number, job: () => Promise<T>): Promise<T | 'killed'> {
  const killed = new Promise<'killed'>((end) => {
    Object.assign(life, { left: writes, end: () => end('killed') });
  });
  const outcome = await Promise.race([job(), killed]);
  restart();
  return outcome;
}

/** How often storage was asked for what it holds, and to write. */
export const calls = { reads: 0, writes: 0 };

/** Empties storage and forgets all that a test has set: a fresh browser on a fresh profile. */
export function freshBrowser(): void {
  held.clear();
  restart();
  Object.assign(refusal, { answer: null, only: () => true });
  Object.assign(calls, { reads: 0, writes: 0 });
}

/** Nobody listens, no lock is held, storage is as it was. */
function restart(): void {
  life.left = Number.POSITIVE_INFINITY;
  listeners.clear();
  queues.clear();
}

const listeners = new Set<(changes: readonly Change[]) => void>();

/** Stands for `src/browser/storage.ts`: same exports, kept in memory, values copied as storage does. */
export const storage = {
  read: async (key: string) => {
    calls.reads += 1;
    return structuredClone(held.get(key));
  },
  readMany: async (keys: readonly string[]) => {
    calls.reads += 1;
    return new Map(keys.filter((key) => held.has(key)).map((key) => [key, structuredClone(held.get(key))]));
  },
  allKeys: async () => [...held.keys()],
  write: (values: Readonly<Record<string, unknown>>) =>
    settle(Object.entries(values).map(([key, value]) => [key, structuredClone(value)])),
  remove: (keys: readonly string[]) => settle(keys.filter((key) => held.has(key)).map((key) => [key, undefined])),
  watch: (callback: (changes: readonly Change[]) => void, signal: AbortSignal) => {
    listeners.add(callback);
    signal.addEventListener('abort', () => listeners.delete(callback));
  },
};

/** Stands for `src/browser/locks.ts`: one job of a name after the other. */
export const locks = {
  alone,
  aloneIfFree: <T>(name: string, job: () => Promise<T>): Promise<T | null> =>
    queues.has(name) ? Promise.resolve(null) : alone(name, job),
};

const queues = new Map<string, Promise<unknown>>();

function alone<T>(name: string, job: () => Promise<T>): Promise<T> {
  const done = (queues.get(name) ?? Promise.resolve()).then(job);
  const end = done
    .catch(() => undefined)
    .then(() => {
      if (queues.get(name) === end) queues.delete(name);
    });
  queues.set(name, end);
  return done;
}

async function settle(entries: readonly (readonly [string, unknown])[]): Promise<Written> {
  calls.writes += 1;
  if (refusal.answer && refusal.only(entries.map(([key]) => key))) return refusal.answer;
  if (life.left === 0) {
    life.end();
    return new Promise(() => undefined);
  }
  life.left -= 1;
  const changes = entries.map(([key, after]): Change => ({ key, before: held.get(key), after }));
  for (const { key, after } of changes) {
    if (after === undefined) held.delete(key);
    else held.set(key, after);
  }
  if (changes.length > 0) for (const listener of listeners) listener(changes);
  return { kind: 'written' };
}
