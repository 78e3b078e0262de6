import { KINDS, type Kind } from '../engine/index.ts';
import { settingOf } from './setting.ts';

/** The kinds that the reader can choose, in the order in which they are shown: all that are found without being asked for. */
export const CHOICE: readonly Kind[] = KINDS.slice(0, 5);

/** The kinds that are marked and, but for `named`, counted. */
export const SHOWN_KINDS = settingOf<readonly Kind[]>(
  'kinds',
  CHOICE.slice(0, 4),
  (value): value is readonly Kind[] => Array.isArray(value) && value.every((kind) => CHOICE.includes(kind)),
);

/** What of some signals is of a kind that is shown. */
export function shownOf<S extends { readonly kind: Kind }>(
  signals: readonly S[],
  kinds: readonly Kind[],
): readonly S[] {
  return signals.filter(({ kind }) => kinds.includes(kind));
}
