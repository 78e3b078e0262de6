import { MEASURED } from './measured.ts';
import { GIVEN_SAYS, isGivenPhrase, isOwnPhrase, OWN_SAYS } from './own.ts';
import { SAYS } from './says.ts';

/** The id of the rule of words that no rule found: the reader marked them by hand. */
export const BY_HAND = 'by-hand';

/** What a rule tells the reader: one plain sentence that states what is there. Empty for an unknown id. */
export function says(rule: string): string {
  if (rule === BY_HAND) return 'Marked by the reader.';
  if (isGivenPhrase(rule)) return GIVEN_SAYS;
  return isOwnPhrase(rule) ? OWN_SAYS : (SAYS[rule] ?? '');
}

/** How often a rule was right when it was measured: of so many marks it `found`, so many were `right`. */
export type Measured = { readonly right: number; readonly found: number };

/** A rule's published precision; null for a rule that found nothing in the marked articles, and for the reader's own. */
export function measuredOf(rule: string): Measured | null {
  const [right, found] = MEASURED[rule] ?? [];
  return right === undefined || found === undefined ? null : { right, found };
}
