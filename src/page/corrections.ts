import type { Corrections } from '../messages/index.ts';

/** Nothing that the reader changed. */
export const NONE: Corrections = { dismissed: [], marked: [] };

/** Whether the reader changed nothing. */
export function isNone({ dismissed, marked }: Corrections): boolean {
  return dismissed.length + marked.length === 0;
}

/** How much of two texts is the same at their beginnings and, apart from that, at their ends. */
export function alike(one: string, other: string): { readonly head: number; readonly tail: number } {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < most - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  return { head, tail };
}
