import type { ReasonFound } from './reason.ts';
import { allWithin, type Reasons } from './reasons.ts';
import { spells, type Text } from './text.ts';
import { routines, stakes } from './words/reasons.ts';

/**
 * Whether a reason for anonymity says no more than that the source may not, or would rather not, be named. With a word for
 * what somebody stands to lose it is a reason, whatever else it holds.
 */
export function isBoilerplate(reasons: Reasons, text: Text, found: ReasonFound): boolean {
  if (found.standing) return true;
  if (hasAny(text, found, stakes)) return false;
  return hasAny(text, found, routines) || allWithin(reasons.boilerplate, text, found).length > 0;
}

function hasAny(text: Text, { first, last }: ReasonFound, list: string): boolean {
  const words = list.trim().split(/\s+/);
  for (let i = first; i <= last; i += 1) if (words.some((word) => spells(text, i, word))) return true;
  return false;
}
