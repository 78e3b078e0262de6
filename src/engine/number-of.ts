import { L } from './lists.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { hasShape, isIn, NUMERAL, spells, type Text } from './text.ts';

/** What a word of number stands for; *dozen* and *couple* are multiplied by the number in front of them. */
const VALUES: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  both: 2,
  couple: 2,
  pair: 2,
  three: 3,
  trio: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};

const MANY = ['they', 'those'];

const MULTIPLIED = ['dozen', 'couple', 'pair'];

/**
 * How many people a source phrase says there are: "two people" 2, "a dozen officials" 12, "an aide" 1, "at least three
 * residents" 3. Null where it gives no number: "officials", "several", "a third of voters".
 */
export function numberOf(text: Text, { first, head }: SourcePhrase): number | null {
  let sum = 0;
  let start = first;
  for (let i = first; i <= head; i += 1) {
    if (i < head && !isIn(text, i, L.conjunction)) continue;
    const part = numberIn(text, start, i < head ? i - 1 : head);
    if (part === null) return null;
    sum += part;
    start = i + 1;
  }
  return sum;
}

function numberIn(text: Text, first: number, head: number): number | null {
  for (let i = first; i <= head; i += 1) {
    if (spells(text, i, 'in') || isShare(text, i + 1) || spells(text, i, 'every')) return null;
    const value = figureOf(text, i);
    if (value === null) continue;
    const next = wordOf(text, i + 1);
    if (i < head && (MULTIPLIED.includes(next) || (next === 'a' && spells(text, i + 2, 'dozen')))) continue;
    if (!MULTIPLIED.includes(wordOf(text, i))) return value;
    return value * (halved(text, i) ? 0.5 : ((i > first ? figureOf(text, i - 1) : null) ?? 1));
  }
  const many =
    isIn(text, head, L.plural) || isIn(text, head, L.quantity) || MANY.some((word) => spells(text, head, word));
  return many ? null : 1;
}

/** "half a dozen", "half-dozen" */
function halved(text: Text, i: number): boolean {
  return spells(text, i - 1, 'half') || (spells(text, i - 1, 'a') && spells(text, i - 2, 'half'));
}

function isShare(text: Text, i: number): boolean {
  return text.source[text.starts[i] ?? 0] === '%' || spells(text, i, 'percent') || spells(text, i, 'per');
}

function figureOf(text: Text, i: number): number | null {
  const word = wordOf(text, i);
  if (hasShape(text, i, NUMERAL)) return /^\d{1,3}(?:,\d{3})*$/.test(word) ? Number(word.replaceAll(',', '')) : null;
  return Object.hasOwn(VALUES, word) ? (VALUES[word] ?? null) : null;
}

function wordOf(text: Text, i: number): string {
  return text.source.slice(text.starts[i], text.ends[i]).toLowerCase();
}
