import { message } from '../browser/extension.ts';
import { measuredOf } from '../engine/index.ts';

/** A rule that found less than this in the marked articles has no figure worth telling. */
const ENOUGH = 10;

/** How often a rule was right, in a sentence; undefined where too little is known. */
export function measuredWords(rule: string): string | undefined {
  if (!known.has(rule)) known.set(rule, wordsFor(rule));
  return known.get(rule);
}

const known = new Map<string, string | undefined>();

function wordsFor(rule: string): string | undefined {
  const measured = measuredOf(rule);
  if (!measured || measured.found < ENOUGH) return undefined;
  return message('rule_measured', String(measured.right), String(measured.found));
}
