import { readMany, watch } from '../browser/storage.ts';
import { POLICY, type Policy } from './policy.ts';

/** Something that the reader can choose; `choose` does it. What storage holds and does not fit is the fallback. */
export type Setting<Value> = {
  readonly read: () => Promise<Value>;
  /** Tells every change, from whatever window, until `signal` aborts. */
  readonly watch: (callback: (value: Value) => void, signal: AbortSignal) => void;
};

/** A setting with a key of its own in storage, for who reads several at once. */
export type KeptSetting<Value> = Setting<Value> & {
  readonly key: string;
  /** What holds by what storage keeps under that key and under `POLICY`. */
  readonly valueIn: (kept: ReadonlyMap<string, unknown>) => Value;
};

// Hand-written checks instead of a schema: every page pays for what this file imports.

/**
 * A setting that is kept under `setting:NAME`. The one place where a policy meets the reader's choice: what is locked
 * holds before it, what is given holds where there is none.
 */
export function settingOf<Value>(
  name: string,
  fallback: Value,
  fits: (value: unknown) => value is Value,
): KeptSetting<Value> {
  const key = `setting:${name}`;
  const valueIn = (kept: ReadonlyMap<string, unknown>): Value => {
    const policy = kept.get(POLICY) as Partial<Policy> | undefined;
    const own = kept.get(key) as { readonly value?: unknown } | undefined;
    return [policy?.locked?.[name], own?.value, policy?.given?.[name]].find(fits) ?? fallback;
  };
  const read = async (): Promise<Value> => valueIn(await readMany([key, POLICY]));
  return {
    key,
    valueIn,
    read,
    watch: (callback, signal) =>
      watch((changes) => {
        for (const { key: changed, after } of changes) {
          // At once, or it would undo what is typed meanwhile. Nobody writes what is locked.
          if (changed === key) callback(valueIn(new Map([[key, after]])));
          if (changed === POLICY) read().then(callback);
        }
      }, signal),
  };
}
