import { KINDS, type Ledger, ledgerOf, type Span, tell } from '../engine/index.ts';
import type { Report } from '../messages/index.ts';
import type { KindCount } from '../parts/KindBar.tsx';
import { shownOf } from '../settings/kinds.ts';
import { type Row, shadeOf } from './rows.ts';

/** The ledger of a reported article: every attribution of the kinds that are shown, and the named ones. */
export function ledgerIn({ state, text: whole, readTo, title, signals, kinds }: Report): Ledger {
  const text = whole.slice(0, readTo);
  const headline = headlineIn(text, title);
  const told = state === 'article' ? tell(text, shownOf(signals, [...kinds, 'named'])) : [];
  return ledgerOf(text, told, headline ? { headline } : {});
}

/** A headline is looked for among so many lines, and has so many letters at the least: others are a section's name. */
const LINES = 12;
const LETTERS = 16;

/** The line of a text that its page's title begins with; null where none is, and the engine has to tell by itself. */
export function headlineIn(text: string, title: string): Span | null {
  const wanted = plain(title);
  let start = 0;
  for (const line of text.split('\n', LINES)) {
    if (line.length >= LETTERS && wanted.startsWith(plain(line))) return { start, end: start + line.length };
    start += line.length + 1;
  }
  return null;
}

function plain(words: string): string {
  return words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** How many rows count as each kind, without the kinds that none does. What is sourced comes first. */
export function mixOf(rows: readonly Row[]): readonly KindCount[] {
  return [...KINDS]
    .sort((one, other) => Number(other === 'named') - Number(one === 'named'))
    .map((kind) => ({ kind, count: rows.filter(({ entry }) => shadeOf(entry) === kind).length }))
    .filter(({ count }) => count > 0);
}
