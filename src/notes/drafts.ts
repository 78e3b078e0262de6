import { remove, type Written, write } from '../browser/storage.ts';
import type { Draft } from './note.ts';
import { DRAFTS, keyOf, oldKeyOf } from './shelves.ts';

/**
 * Keeps a draft. To be called at every change: a popup closes without a warning, and what waits then is lost. Writes
 * are carried out in the order of the calls.
 */
export function keepDraft(draft: Draft): Promise<Written> {
  return write({ [keyOf(DRAFTS, draft)]: draft });
}

/** Forgets a draft. */
export function dropDraft(draft: Draft): Promise<Written> {
  return remove([keyOf(DRAFTS, draft), oldKeyOf(DRAFTS, draft)]);
}
