import { L } from '../lists.ts';
import { isPersonNoun } from '../nouns.ts';
import type { Tokens } from '../phrase.ts';
import type { Examples, Rule } from '../rule.ts';
import { CAPITAL, hasShape, isIn, LY, MARK, type Sentence, spells, type Text } from '../text.ts';

export const rule = {
  id: 'may-or-might',
  kind: 'speculation',
  at: L.possibly,
  find,
} as const satisfies Rule;

export const says = 'Tells what may be so, in the voice of the writer.';

/** *may*, *might* and *could* of fact: neither permission, nor ability, nor a wish. */
function find(text: Text, sentence: Sentence, i: number): Tokens | null {
  if (hasShape(text, i, CAPITAL)) return null;
  const could = spells(text, i, 'could');
  if (!could && !spells(text, i, 'may') && !spells(text, i, 'might')) return null;
  const verb = verbAfter(text, sentence, i);
  if (verb < 0 || isIn(text, i - 1, L.determiner) || isAimedAt(text, sentence, i)) return null;
  return (could ? isAble(text, i, verb) : isAllowed(text, i, verb)) ? null : { first: i, last: i };
}

/** The verb that a modal goes with; -1 where it is no modal ("military might") or asks ("might he"). */
function verbAfter(text: Text, sentence: Sentence, modal: number): number {
  let i = modal + 1;
  while (i <= sentence.last && (hasShape(text, i, LY) || isIn(text, i, L.adverb) || isIn(text, i, L.negation))) i += 1;
  const verb = i <= sentence.last && !hasShape(text, i, MARK);
  const none = [L.preposition, L.determiner, L.pronoun, L.self, L.conjunction, L.opener, L.modal];
  return verb && !none.some((list) => isIn(text, i, list)) ? i : -1;
}

const AIMS = 'so if until before wish wished wishes hope hoped hopes hoping unless whether'.split(' ');

/** "so that they might", "if it could", "wished he could": an aim, a condition or a wish. */
function isAimedAt(text: Text, sentence: Sentence, modal: number): boolean {
  for (let i = modal - 1; i >= Math.max(sentence.first, modal - 5) && !hasShape(text, i, MARK); i -= 1) {
    if (AIMS.some((word) => spells(text, i, word))) return true;
  }
  return false;
}

const SENSES =
  'afford barely do find get hear help imagine read remember see smell speak swim tell understand walk'.split(' ');
const CHANGES = 'become end face fall get go happen lose mean serve spend win'.split(' ');

/** "could see the tower", "could not sleep", "they could pay": what somebody is able to do. */
function isAble(text: Text, modal: number, verb: number): boolean {
  if (isIn(text, modal + 1, L.negation) || isIn(text, modal - 1, L.self)) return true;
  if (isIn(text, verb, L.be) || isIn(text, verb, L.have)) return false;
  const person = isIn(text, modal - 1, L.pronoun) && !spells(text, modal - 1, 'it');
  if (person || isPersonNoun(text, modal - 1) || spells(text, modal - 1, 'who')) {
    return !CHANGES.some((word) => spells(text, verb, word));
  }
  return SENSES.some((word) => spells(text, verb, word));
}

const ALLOWED = (
  'apply appeal ask attend bring buy call carry choose claim consult contact copy download elect enter file ' +
  'keep leave park pay print purchase register request return sell send submit use visit vote withdraw write'
).split(' ');
const DONE = (
  'addressed claimed contacted copied downloaded found made obtained ordered published purchased reached ' +
  'reproduced returned sent submitted used withdrawn'
).split(' ');

/** "may apply", "may not be reproduced": what somebody is permitted to do. */
function isAllowed(text: Text, modal: number, verb: number): boolean {
  if (isIn(text, modal - 1, L.self)) return true;
  if (!spells(text, modal, 'may')) return false;
  if (ALLOWED.some((word) => spells(text, verb, word))) return true;
  return spells(text, verb, 'be') && DONE.some((word) => spells(text, verb + 1, word));
}

export const examples = {
  finds: [
    'The dam ⟦may⟧ have cracked in the frost.',
    'The strike ⟦might⟧ last until spring.',
    'A second storm ⟦could⟧ cut the road again.',
    'The minister ⟦could⟧ lose her seat.',
  ],
  leaves: [
    'The court sits again on May 3.',
    'Theresa May left at noon.',
    'Visitors may park behind the hall.',
    'No part of this text may be reproduced.',
    'She could not sleep.',
    'From the tower they could see the sea.',
    'The army showed its might.',
    'They built a wall so that the ships might land.',
    'The mayor said the dam may have cracked.',
  ],
} as const satisfies Examples;
