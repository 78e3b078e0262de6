import { settingOf } from './setting.ts';

/** The reader's list of phrases: as it was written, and the lines that can be read, as `readPhrases` gives them. */
export type OwnList = { readonly text: string; readonly lines: readonly string[] };

/** The reader's own phrases. */
export const OWN_PHRASES = settingOf<OwnList>('own-phrases', { text: '', lines: [] }, (value): value is OwnList => {
  const { text, lines } = (value ?? {}) as Partial<Record<keyof OwnList, unknown>>;
  return typeof text === 'string' && Array.isArray(lines) && lines.every((line) => typeof line === 'string');
});
