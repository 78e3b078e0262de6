/** What the rule ids of own phrases begin with; the number of the phrase's line follows. */
export const OWN = 'own-phrase:';

/** What a reader is told of a mark that an own phrase made. */
export const OWN_SAYS = 'Stands in your own list of phrases.';

/** Whether a rule is one of the reader's own phrases. */
export function isOwnPhrase(rule: string): boolean {
  return rule.startsWith(OWN);
}
