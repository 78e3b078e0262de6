import { message } from '../browser/extension.ts';
import type { Written } from '../browser/storage.ts';

/** Why a write was refused, for the reader; empty where it was not. */
export function problemOf(written: Written): string {
  if (written.kind === 'written') return '';
  return written.reason === 'quota' ? message('refused_quota') : message('refused_other', written.message);
}
