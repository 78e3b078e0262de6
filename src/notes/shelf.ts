import * as v from 'valibot';
import { type Steps, upgrade } from './versions.ts';

/** Where records of one sort are kept: their storage keys begin with `prefix`, `steps` lead old shapes to `schema`. */
export type Shelf<Schema extends v.GenericSchema> = {
  readonly prefix: string;
  readonly schema: Schema;
  readonly steps: Steps;
};

/** What is under a key. A record that cannot be read stays in storage as it is. */
export type Kept<Value> =
  | { readonly kind: 'readable'; readonly value: Value }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'nothing' };

/** What a stored value is worth. */
export function judge<Schema extends v.GenericSchema>(
  { schema, steps }: Shelf<Schema>,
  stored: unknown,
): Kept<v.InferOutput<Schema>> {
  if (stored === undefined) return { kind: 'nothing' };
  const parsed = v.safeParse(schema, upgrade(stored, steps));
  return parsed.success ? { kind: 'readable', value: parsed.output } : { kind: 'unreadable' };
}
