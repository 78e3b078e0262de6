import { native } from './native.ts';

/** Keeps a value in memory for the extension's own parts, in place of what was there. Content scripts cannot see it. */
export async function pass(key: string, value: unknown): Promise<void> {
  await native().storage.session.set({ [key]: value });
}

/** The value that was passed; `undefined` where there is none. Not validated. */
export async function peek(key: string): Promise<unknown> {
  return (await native().storage.session.get(key))[key];
}

/** Forgets what was passed. */
export async function taken(key: string): Promise<void> {
  await native().storage.session.remove(key);
}

/** Tells whenever a value is passed, until `signal` aborts. */
export function whenPassed(key: string, callback: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const { onChanged } = native().storage;
  const listener = (changes: Record<string, { readonly newValue?: unknown }>, area: string) => {
    if (area === 'session' && changes[key]?.newValue !== undefined) callback();
  };
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener));
}
