import { GIVEN } from '../engine/index.ts';
import { settingOf } from './setting.ts';

/** The reader's list of phrases: as it was written, and what of it can be read, as `readPhrases` gives it. */
export type OwnList = { readonly text: string; readonly lines: string };

/** The reader's own phrases. */
export const OWN_PHRASES = settingOf<OwnList>('own-phrases', { text: '', lines: '' }, (value): value is OwnList => {
  const { text, lines } = Object(value) as Partial<Record<keyof OwnList, unknown>>;
  return typeof text === 'string' && typeof lines === 'string';
});

/** The lines of an organisation and those of the reader in one list, for `compilePhrases`; empty where there are none. */
export function allPhrases(given: string, own: string): string {
  return `${given.replace(/^(?=.)/gm, GIVEN)}\n${own}`.trim();
}
