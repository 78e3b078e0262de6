import { read, type Written, watch, write } from '../browser/storage.ts';

/** Something that the reader can choose: read, watched and written. What storage holds and does not fit is the fallback. */
export type Setting<Value> = {
  readonly read: () => Promise<Value>;
  /** Tells every change, from whatever window, until `signal` aborts. */
  readonly watch: (callback: (value: Value) => void, signal: AbortSignal) => void;
  readonly write: (value: Value) => Promise<Written>;
};

/** A setting with a key of its own in storage, for who reads several at once. */
export type KeptSetting<Value> = Setting<Value> & {
  readonly key: string;
  /** The choice in what storage holds under the key. */
  readonly valueIn: (stored: unknown) => Value;
};

// Hand-written checks instead of a schema: every page pays for what this file imports.

/** A setting that is kept under `setting:NAME`. */
export function settingOf<Value>(
  name: string,
  fallback: Value,
  fits: (value: unknown) => value is Value,
): KeptSetting<Value> {
  const key = `setting:${name}`;
  const valueIn = (stored: unknown): Value => {
    const { value } = Object(stored) as { readonly value?: unknown };
    return fits(value) ? value : fallback;
  };
  return {
    key,
    valueIn,
    read: async () => valueIn(await read(key)),
    watch: (callback, signal) =>
      watch((changes) => {
        for (const change of changes) if (change.key === key) callback(valueIn(change.after));
      }, signal),
    write: (value) => write({ [key]: { version: 1, value } }),
  };
}
