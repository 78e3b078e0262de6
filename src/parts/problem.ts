import { message } from '../browser/extension.ts';
import type { Written } from '../browser/storage.ts';

/** Why something was not kept, and what to do, for the reader; empty where it was. */
export function problemOf(written: Written): string {
  return told(written, 'refused_quota', 'refused_other');
}

/** The same for what the reader typed, which is still there. */
export function textProblemOf(written: Written): string {
  return told(written, 'refused_text_quota', 'refused_text_other');
}

function told(written: Written, noRoom: string, other: string): string {
  if (written.kind === 'written') return '';
  return written.reason === 'quota' ? message(noRoom) : message(other, written.message);
}
