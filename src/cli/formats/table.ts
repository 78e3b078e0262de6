import { styleText } from 'node:util';
import Table from 'cli-table3';
import { type Signal, type Span, says } from '../../engine/index.ts';
import type { Document } from '../document.ts';
import type { Screen } from '../screen.ts';
import { foldSpace } from './fold-space.ts';
import { summary } from './summary.ts';

const COLUMNS = ['kind', 'verdict', 'words', 'source', 'why', 'sentence'] as const;

/** Units of a sentence that the table shows on either side of the signal. */
const CONTEXT = 70;

/** Rows that are laid out together: the time that it takes grows with their square. */
const PART = 400;

/** One row a signal, then a line with the totals. */
export function asTable(document: Document, screen: Screen): string {
  const { input, signals } = document;
  const totals = `${input}: ${summary(document)}\n`;
  if (signals.length === 0) return totals;
  const parts: string[] = [];
  for (let at = 0; at < signals.length; at += PART) parts.push(partOf(document, screen, at));
  return `${parts.join('\n')}\n${totals}`;
}

/** The rows from the signal at `from` on: with the head where they are the first, with a bottom where the last. */
function partOf({ text, signals }: Document, screen: Screen, from: number): string {
  const head = from === 0 ? [...COLUMNS] : [];
  const top = from === 0 ? {} : { top: '─', 'top-mid': '┼', 'top-left': '├', 'top-right': '┤' };
  const isLast = from + PART >= signals.length;
  const bottom = isLast ? {} : { bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' };
  const table = new Table({
    head,
    chars: { ...top, ...bottom },
    colWidths: widths(screen.columns),
    wordWrap: true,
    style: screen.colour ? { head: ['bold'], border: ['gray'] } : { head: [], border: [] },
  });
  for (const signal of signals.slice(from, from + PART)) table.push(row(text, signal, screen.colour));
  return table.toString();
}

function row(text: string, signal: Signal, colour: boolean): string[] {
  const words = foldSpace(text.slice(signal.start, signal.end));
  return [
    signal.kind,
    signal.verdict,
    colour && signal.verdict === 'unsourced' ? styleText('underline', words, { validateStream: false }) : words,
    signal.source ? foldSpace(text.slice(signal.source.start, signal.source.end)) : '–',
    says(signal.rule),
    excerpt(text, signal, signal.sentence),
  ];
}

/** The sentence, cut at word boundaries where it is long, with the signal in the middle of what is left. */
function excerpt(text: string, signal: Span, sentence: Span): string {
  const before = foldSpace(text.slice(sentence.start, signal.start));
  const after = foldSpace(text.slice(signal.end, sentence.end));
  const start = before.length > CONTEXT ? before.slice(-CONTEXT).replace(/^\S*\s*/, '… ') : before;
  const end = after.length > CONTEXT ? after.slice(0, CONTEXT).replace(/\s*\S*$/, ' …') : after;
  const gap = (at: number): string => (/\s/.test(text[at] ?? '') ? ' ' : '');
  return `${start}${gap(signal.start - 1)}${foldSpace(text.slice(signal.start, signal.end))}${gap(signal.end)}${end}`.trim();
}

/** The first two columns hold fixed words; the rest share what is left, down to a width that still reads. */
function widths(columns: number): number[] {
  const fixed = [13, 11];
  const rest = Math.max(columns - 7 - 24, 80);
  const shares = [0.18, 0.18, 0.26].map((share) => Math.floor(rest * share));
  return [...fixed, ...shares, rest - shares.reduce((sum, share) => sum + share, 0)];
}
