import { type Written, write } from '../browser/storage.ts';
import type { KeptSetting, Setting } from './setting.ts';

// Apart from what a setting is: pages read settings and never change one, and need not carry how.

/** A setting that can be chosen: one with a key of its own, or one that is kept with something else. */
export type Choosable<Value> =
  | KeptSetting<Value>
  | (Setting<Value> & { readonly write: (value: Value) => Promise<Written> });

/** Keeps what the reader chose for a setting. */
export function choose<Value>(setting: Choosable<Value>, value: Value): Promise<Written> {
  return 'key' in setting ? write({ [setting.key]: { version: 1, value } }) : setting.write(value);
}
