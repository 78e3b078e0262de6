import { message } from '../browser/extension.ts';
import { isGivenPhrase, isOwnPhrase, says } from '../engine/index.ts';

/**
 * What a rule tells the reader, in the reader's language. English stands with the rules, where nobody has to look it up;
 * other languages have a text for each, `rule_says_` and its id.
 */
export function ruleWords(rule: string): string {
  // Firefox notes an error wherever a text is asked for that is not there.
  if (message('language') === 'en') return says(rule);
  const key = isGivenPhrase(rule) ? 'given_phrase' : isOwnPhrase(rule) ? 'own_phrase' : rule.replaceAll('-', '_');
  return message(`rule_says_${key}`) || says(rule);
}
