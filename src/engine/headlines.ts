import type { Attribution } from './attribution.ts';
import { L } from './lists.ts';
import { isPluralNoun } from './nouns.ts';
import { phraseBefore } from './source-phrase.ts';
import { isIn, type Sentence, spells, type Text } from './text.ts';

/** More words than this are no headline. */
const LONGEST = 20;

/** "Experts: Dam could fail", "Dam could fail - officials": the source of a headline, set off by a colon or a dash. */
export function headlined(text: Text, sentence: Sentence): Attribution | null {
  const { opening, last, opensBlock } = sentence;
  if (!opensBlock || last - opening < 4 || last - opening > LONGEST || isIn(text, last, L.stop)) return null;
  if (isIn(text, last - 1, L.colon) || isIn(text, last - 1, L.dash))
    return isCredited(text, last) ? credited(last, last) : null;
  for (let i = opening + 1; i <= opening + 3; i += 1) {
    if (!isIn(text, i, L.colon)) continue;
    const source = phraseBefore(text, sentence, i - 1);
    return source !== null && source.first === opening && isCredited(text, i - 1) ? credited(opening, i - 1) : null;
  }
  return null;
}

function credited(first: number, head: number): Attribution {
  return { cue: { first: head, last: head }, source: { first, last: head, head }, weak: false };
}

/** Who is credited by no more than a colon: "Officials:". */
function isCredited(text: Text, i: number): boolean {
  const people = isIn(text, i, L.official) || isIn(text, i, L.source) || isIn(text, i, L.expert);
  return isPluralNoun(text, i) && (people || spells(text, i, 'critics'));
}
