import { native } from './native.ts';

/** Texts that were asked for: a list asks for the same ones hundreds of times, and each way to the browser is long. */
const known = new Map<string, string>();

/** A text of `_locales` in the reader's language; empty for an unknown key. */
export function message(key: string, ...words: readonly string[]): string {
  if (words.length > 0) return native().i18n.getMessage(key, [...words]);
  const text = known.get(key) ?? native().i18n.getMessage(key);
  known.set(key, text);
  return text;
}

/**
 * A text with a number in it, in the grammatical form that the number wants: the key with `_one`, `_other` or another
 * plural category of the language the texts are in. The number is the text's first place holder.
 */
export function counted(key: string, count: number, ...words: readonly string[]): string {
  // The browser's own language will not do: it may be one that `_locales` has no texts for.
  const { forms, numbers } = grammarOf(message('language') || 'en');
  const number = numbers.format(count);
  return message(`${key}_${forms.select(count)}`, number, ...words) || message(`${key}_other`, number, ...words);
}

type Grammar = { readonly forms: Intl.PluralRules; readonly numbers: Intl.NumberFormat };

const grammars = new Map<string, Grammar>();

/** Made once a language: to make them takes longer than all the texts of a view. */
function grammarOf(language: string): Grammar {
  const grammar = grammars.get(language) ?? {
    forms: new Intl.PluralRules(language),
    numbers: new Intl.NumberFormat(language),
  };
  grammars.set(language, grammar);
  return grammar;
}

/** False in a content script whose extension was updated, reloaded or removed: it can reach nobody any more. */
export function extensionIsHere(): boolean {
  return native().runtime?.id !== undefined;
}

/** The extension's version: *0.1.0*. */
export function version(): string {
  return native().runtime.getManifest().version;
}

/** The permissions that the manifest asks for by name. */
export function permissions(): readonly string[] {
  return native().runtime.getManifest().permissions ?? [];
}

/** Whether this browser has a menu on selected words: Firefox for Android has none. */
export function hasMenus(): boolean {
  return (native() as { readonly contextMenus?: unknown }).contextMenus !== undefined;
}
