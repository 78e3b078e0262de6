/** What the rule ids of own phrases begin with; the number of the phrase's line follows. */
export const OWN = 'own-phrase:';

/** What stands before a line, and before its number in a rule id, where an organisation gave it and not the reader. */
export const GIVEN = '@';

/** What a reader is told of a mark that an own phrase made. */
export const OWN_SAYS = 'Stands in your own list of phrases.';

/** The same of a phrase that the reader's organisation gave. */
export const GIVEN_SAYS = 'Stands in your organisation’s list of phrases.';

/** Whether a rule is one of the reader's own phrases, or of those that the reader's organisation gave. */
export function isOwnPhrase(rule: string): boolean {
  return rule.startsWith(OWN);
}

/** Whether a rule is a phrase that the reader's organisation gave. */
export function isGivenPhrase(rule: string): boolean {
  return rule.startsWith(OWN + GIVEN);
}
