import { message } from '../browser/extension.ts';

/** A day in the reader's language: *3 May 2026*. `time` is an ISO 8601 time stamp. */
export function dateWords(time: string): string {
  return new Intl.DateTimeFormat(message('language') || 'en', { dateStyle: 'medium' }).format(new Date(time));
}
