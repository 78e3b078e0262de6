import type { Storage } from 'webextension-polyfill';
import { native } from './native.ts';

/** What became of a write. A refusal is a value: `quota` where the browser has no room left. */
export type Written =
  | { readonly kind: 'written' }
  | { readonly kind: 'refused'; readonly reason: 'quota' | 'other'; readonly message: string };

/** A write that storage did not take. */
export type Refused = Extract<Written, { readonly kind: 'refused' }>;

/** What changed under one key. `undefined` stands for nothing there. Not validated. */
export type Change = { readonly key: string; readonly before: unknown; readonly after: unknown };

/** What is kept under a key; `undefined` where there is nothing. Not validated. */
export async function read(key: string): Promise<unknown> {
  return (await native().storage.local.get(key))[key];
}

/** What is kept under several keys, without those that hold nothing. Not validated. */
export async function readMany(keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  return new Map(Object.entries(await native().storage.local.get([...keys])));
}

/** Every key that something is kept under. */
export async function allKeys(): Promise<readonly string[]> {
  const { local } = native().storage;
  // Chrome 130, Firefox 143; before, only reading everything tells the keys.
  const { getKeys } = local as { readonly getKeys?: () => Promise<string[]> };
  return getKeys ? getKeys.call(local) : Object.keys(await local.get(null));
}

/** Keeps values under their keys, in place of what was there: all of them or, where that is refused, none. */
export function write(values: Readonly<Record<string, unknown>>): Promise<Written> {
  return settle(() => native().storage.local.set({ ...values }));
}

/** Forgets what is kept under some keys. */
export function remove(keys: readonly string[]): Promise<Written> {
  return settle(() => native().storage.local.remove([...keys]));
}

/** Tells of every change in any part of the extension, this one included, until `signal` aborts. */
export function watch(callback: (changes: readonly Change[]) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = (changes: Record<string, Storage.StorageChange>, area: string) => {
    if (area !== 'local') return;
    callback(
      Object.entries(changes).map(([key, { oldValue, newValue }]) => ({ key, before: oldValue, after: newValue })),
    );
  };
  const { onChanged } = native().storage;
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener));
}

async function settle(writing: () => Promise<void>): Promise<Written> {
  try {
    await writing();
    return { kind: 'written' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Chromium says "QUOTA_BYTES quota exceeded" or "Resource::kQuotaBytes", Firefox "QuotaExceededError".
    return { kind: 'refused', reason: /quota|no space|disk full/i.test(message) ? 'quota' : 'other', message };
  }
}
