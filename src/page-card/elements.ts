import { asMade } from '../browser/as-made.ts';

/** What an element may be made with. Strings become text, never HTML. */
type Made = Readonly<Record<string, string | number | boolean>>;

/** Makes an element with attributes and what is in it. A null is left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Made,
  ...inside: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const made = asMade(document).createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...inside.filter((one) => one !== null));
  return made;
}

/** Makes a button. Only the reader's own clicks count. */
export function button(attributes: Made, words: string, clicked: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, words);
  made.addEventListener('click', ({ isTrusted }) => isTrusted && clicked());
  return made;
}
