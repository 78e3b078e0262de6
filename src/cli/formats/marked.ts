import { styleText } from 'node:util';
import { isMarked, type Signal } from '../../engine/index.ts';
import type { Document } from '../document.ts';

/**
 * The text with `⟦words|kind⟧` round each unsourced signal and each speculation, one inside another where they overlap:
 * taking the marks away gives the text back. With colour, the words are underlined and the kind comes after them.
 */
export function asMarked({ text, signals }: Document, colour: boolean): string {
  const opened = new Map<number, number>();
  const closed = new Map<number, string>();
  for (const { kind, start, end } of signals.filter(isMarked)) {
    opened.set(start, (opened.get(start) ?? 0) + 1);
    closed.set(end, (closed.get(end) ?? '') + closing(kind, colour));
  }
  const borders = [...new Set([0, ...opened.keys(), ...closed.keys()])].sort((a, b) => a - b);
  let out = '';
  let depth = 0;
  for (const [at, border] of borders.entries()) {
    const ended = closed.get(border) ?? '';
    const begun = opened.get(border) ?? 0;
    depth += begun - (ended.match(/\|/g)?.length ?? 0);
    out += ended + (colour ? '' : '⟦'.repeat(begun));
    out += shown(text.slice(border, borders[at + 1]), depth > 0, colour);
  }
  return out.endsWith('\n') ? out : `${out}\n`;
}

function closing(kind: Signal['kind'], colour: boolean): string {
  return colour ? styleText('dim', `|${kind}`, { validateStream: false }) : `|${kind}⟧`;
}

function shown(text: string, underlined: boolean, colour: boolean): string {
  if (!colour || text === '') return text;
  // On a terminal, a text must not be able to send commands to it.
  const harmless = text.replace(/[^\P{Cc}\n\t]/gu, '');
  return underlined ? styleText('underline', harmless, { validateStream: false }) : harmless;
}
