import type { Corrections } from '../messages/index.ts';

/** Nothing that the reader changed. */
export const NONE: Corrections = { dismissed: [], marked: [] };

/** Whether the reader changed nothing. */
export function isNone({ dismissed, marked }: Corrections): boolean {
  return dismissed.length + marked.length === 0;
}
