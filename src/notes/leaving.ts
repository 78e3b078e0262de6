import * as v from 'valibot';
import { read, remove, type Written } from '../browser/storage.ts';

/**
 * The storage key of what is about to go. Putting and forgetting are two calls: what the second one has to forget is
 * kept here with the first, so that it is finished even where the browser is killed between the two.
 */
export const LEAVING_KEY = 'leaving';

const leavingSchema = v.object({ version: v.literal(1), keys: v.array(v.string()) });

/** The record of what is about to go, for the call that puts what stays. */
export function leaving(keys: readonly string[]): Readonly<Record<string, unknown>> {
  return { [LEAVING_KEY]: { version: 1, keys } };
}

/** Forgets what an interrupted change left to be forgotten. */
export async function finishLeaving(): Promise<Written> {
  const stored = await read(LEAVING_KEY);
  if (stored === undefined) return { kind: 'written' };
  const parsed = v.safeParse(leavingSchema, stored);
  return remove([...(parsed.success ? parsed.output.keys : []), LEAVING_KEY]);
}
