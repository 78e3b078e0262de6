import { message } from '../browser/extension.ts';

/** Languages that are written from right to left. */
const FROM_RIGHT = /^(?:ar|arc|ckb|dv|fa|he|iw|ps|sd|syr|ug|ur|yi)\b/;

/**
 * Says in a view's document which language its texts are in and which way they run. Not the browser's own language: it may
 * be one that `_locales` has no texts for.
 */
export function sayLanguage({ documentElement }: Document): void {
  const language = message('language') || 'en';
  documentElement.lang = language;
  documentElement.dir = FROM_RIGHT.test(language) ? 'rtl' : 'ltr';
}
