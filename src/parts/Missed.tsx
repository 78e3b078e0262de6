import { hasMenus, message } from '../browser/extension.ts';

/** What to do about a claim that was not found; nothing in a browser where it cannot be done. */
export function Missed() {
  return hasMenus() ? <p class="missed">{message('missed')}</p> : null;
}
